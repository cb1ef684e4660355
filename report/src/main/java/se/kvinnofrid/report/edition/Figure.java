package se.kvinnofrid.report.edition;

import java.math.BigDecimal;

/** A figure of a cell: shown, hidden for protection, or not there because it does not apply. A hidden figure has no number at all. */
public sealed interface Figure {

    /** A figure that may be seen. */
    record Shown(BigDecimal number) implements Figure {}

    /** A figure that is protected. */
    enum Hidden implements Figure {
        HIDDEN
    }

    /** A figure that the cell does not have. */
    enum Absent implements Figure {
        ABSENT
    }
}
