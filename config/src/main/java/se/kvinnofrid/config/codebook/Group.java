package se.kvinnofrid.config.codebook;

import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.Label;

/**
 * Variables that repeat together within a case, such as an intervention with its date, support and type.
 *
 * @param id identifier; members are named {@code <id>.<name>}
 * @param table name of the staging table that holds one row per entry
 * @param entries how several entries stand in one row of a flat file
 * @param sheets names of workbook sheets that hold the entries
 * @param phases the phases in which the whole group is repeated, each with columns of its own; empty if it stands once
 * @param phaseColumn header of the column that tells the phase on a sheet of its own; present exactly when there are phases
 */
public record Group(
        String id,
        Label label,
        String table,
        Entries entries,
        List<String> sheets,
        List<Phase> phases,
        Optional<Label> phaseColumn) {

    /** How entries stand in one row. */
    public enum Entries {
        /** Lists of equal length side by side; one value beside a longer list holds for all of it. */
        PARALLEL,
        /** One entry a row. */
        ONE
    }

    public Group {
        sheets = List.copyOf(sheets);
        phases = List.copyOf(phases);
    }
}
