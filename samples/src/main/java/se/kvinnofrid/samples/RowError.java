package se.kvinnofrid.samples;

/** Why a planted row cannot be counted. The order is that of the truth file. */
enum RowError {
    /** An answer without which no case counts is missing. */
    REQUIRED_MISSING,
    /** The follow-up concerns adults. */
    UNDER_AGE,
    /** The end lies before the beginning. */
    CLOSED_BEFORE_OPENED,
    /** The case begins on a day that has not come. */
    OPENED_IN_FUTURE
}
