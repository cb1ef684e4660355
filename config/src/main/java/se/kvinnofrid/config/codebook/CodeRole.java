package se.kvinnofrid.config.codebook;

/** What an answer means for counting and for the rules, where it means more than its label. */
public enum CodeRole {
    /** An ordinary answer. */
    ANSWER,
    /** The sender does not know: counted by itself, outside every base. */
    UNKNOWN,
    /** Not judged: counted by itself, outside every base. */
    NOT_ASSESSED,
    /** "None of these": cannot stand together with another answer of the same case. */
    NONE,
    /** A plain yes; yes markers such as J, 1 or X are read as this. */
    YES,
    /** A plain no; no markers are read as this. */
    NO,
    /** The case was closed because the goal was reached. */
    GOAL_REACHED,
    /** The goal was not reached at all. */
    NOT_REACHED,
    /** The perpetrator is the present partner. */
    INTIMATE_PARTNER,
    /** Support whose place must never be derivable from a table. */
    SHELTERED_HOUSING,
    /** Something was done, but without a method of assessment. */
    WITHOUT_METHOD;

    /** Whether cases with this answer belong to the base of a table of the variable. */
    public boolean isInBase() {
        return this != UNKNOWN && this != NOT_ASSESSED;
    }
}
