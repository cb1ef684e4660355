package se.kvinnofrid.ingest.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import se.kvinnofrid.ingest.figure.KeyFigure;
import se.kvinnofrid.ingest.finding.Finding;

/**
 * What one submission came to, before it is known which submissions count.
 *
 * @param refused whether the file as a whole is refused
 * @param recognition how the file was read; empty parts where reading did not come that far
 * @param rows what became of the rows
 * @param cells what stood in the cells of the codebook's columns
 * @param units the operations that have counted cases, as written; an empty name where a case has none
 * @param municipality the municipality that all rows belong to; empty if they belong to several, or to none that is known
 * @param figures key figures of the cases that count; none of a refused file
 * @param findings everything found, the gravest first
 */
public record Judgement(
        boolean refused,
        Recognition recognition,
        RowCounts rows,
        Cells cells,
        SortedSet<String> units,
        String municipality,
        List<KeyFigure> figures,
        List<Finding> findings) {

    public Judgement {
        // Judgements kept by earlier versions of the program do not tell.
        municipality = municipality == null ? "" : municipality;
        units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
        // Not kept by earlier versions.
        figures = List.copyOf(Objects.requireNonNullElse(figures, List.of()));
        findings = List.copyOf(findings);
    }

    /** The same with further findings. */
    public Judgement with(List<Finding> further) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(further);
        all.sort(Comparator.comparing(Finding::severity));
        return new Judgement(refused, recognition, rows, cells, units, municipality, figures, all);
    }

    /**
     * What became of the rows of a submission: read = counted + merged + set aside + outside the round.
     *
     * @param read rows with anything in them below the header
     * @param counted cases that count
     * @param merged rows that were merged with another row of the same case
     * @param setAside rows that are not counted, for an error in them
     * @param outside rows of cases opened outside the round
     */
    public record RowCounts(int read, int counted, int merged, int setAside, int outside) {
        public RowCounts {
            if (read != counted + merged + setAside + outside) {
                throw new IllegalStateException("rows do not add up: " + read + " read, " + counted + " counted, "
                        + merged + " merged, " + setAside + " set aside, " + outside + " outside the round");
            }
        }
    }

    /**
     * What stood in the cells of the codebook's columns: read = valid + missing + unknown + invalid.
     */
    public record Cells(long read, long valid, long missing, long unknown, long invalid) {
        public Cells {
            if (read != valid + missing + unknown + invalid) {
                throw new IllegalStateException("cells do not add up: " + read + " read, " + valid + " valid, "
                        + missing + " missing, " + unknown + " unknown, " + invalid + " invalid");
            }
        }
    }
}
