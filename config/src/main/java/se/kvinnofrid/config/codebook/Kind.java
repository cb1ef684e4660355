package se.kvinnofrid.config.codebook;

/** What sort of answer a variable takes, and thereby how a cell is read and how the case is stored. */
public enum Kind {
    /** Short text that names something (never a person); stored as it stands. */
    TEXT,
    /** A municipality by code or name; stored as the four-digit code. */
    MUNICIPALITY,
    /** A local pseudonym; stored as a keyed hash only. */
    PSEUDONYM,
    /** Accepted in files, never read in. */
    DROPPED,
    /** A day. */
    DATE,
    /** One answer of the code list. */
    CODE,
    /** Any number of answers of the code list. */
    CODES,
    /** A whole number, or one of the classes that the code list makes of it; both are stored. */
    CLASSED_NUMBER,
    /** Free text that is never stored; only whether there was any is kept. */
    FREE_TEXT;

    /** Whether answers come from a code list. */
    public boolean isCoded() {
        return this == CODE || this == CODES || this == CLASSED_NUMBER;
    }
}
