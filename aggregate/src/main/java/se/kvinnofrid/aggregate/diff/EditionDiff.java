package se.kvinnofrid.aggregate.diff;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has changed from one edition to another of the same round. Exact figures: for analysts, not for publication.
 *
 * @param area the area whose figures are listed; {@code 00} is the nation
 * @param submissions what has changed among the submissions counted, by municipality
 * @param configuration the files that decide what is counted and published, where they differ
 * @param statistics the statistics of which any cell has changed, the largest changes first
 */
public record EditionDiff(
        Side before,
        Side after,
        String area,
        Cases cases,
        List<SubmissionChange> submissions,
        List<FileChange> configuration,
        List<StatisticChange> statistics) {

    public EditionDiff {
        submissions = List.copyOf(submissions);
        configuration = List.copyOf(configuration);
        statistics = List.copyOf(statistics);
    }

    /**
     * One of the two editions.
     *
     * @param threshold counts below this are hidden
     * @param minimumBase no shares are published on fewer cases
     */
    public record Side(
            String name,
            String status,
            Instant createdAt,
            String programVersion,
            int submissions,
            long cases,
            int threshold,
            int minimumBase) {}

    /**
     * How many cases are new, corrected or gone.
     *
     * @param source how this is known
     */
    public record Cases(Source source, List<InMunicipality> municipalities) {
        public Cases {
            municipalities = List.copyOf(municipalities);
        }

        /** How changes of cases are known. */
        public enum Source {
            /** The cases of both editions stand in staging and were compared. */
            COMPARED,
            /** Not all do any more; the changes noted when each edition in between was made are summed up. */
            SUMMED
        }

        /** The sum of all municipalities. */
        public InMunicipality total() {
            return new InMunicipality(
                    "",
                    "",
                    municipalities.stream().mapToLong(InMunicipality::added).sum(),
                    municipalities.stream().mapToLong(InMunicipality::corrected).sum(),
                    municipalities.stream().mapToLong(InMunicipality::removed).sum());
        }
    }

    /** Changes of cases in one municipality. */
    public record InMunicipality(String municipality, String name, long added, long corrected, long removed) {}

    /**
     * What has changed among the submissions of one municipality.
     *
     * @param before those that counted before, and do no more
     * @param after those that count now, and did not before
     */
    public record SubmissionChange(
            Kind kind, String municipality, String name, List<Submission> before, List<Submission> after) {
        public SubmissionChange {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** What has happened to submissions. */
        public enum Kind {
            /** Something has come beside what was there, if anything was. */
            ADDED,
            /** Something has taken the place of what was there. */
            REPLACED,
            /** Something counts no more, and nothing has taken its place. */
            WITHDRAWN,
            /** The same file was read and judged by another configuration. */
            READ_ANEW
        }
    }

    /** A submission and how many of its cases the edition counts. */
    public record Submission(long id, String fileName, int cases) {}

    /**
     * A file of the configuration that differs.
     *
     * @param lines the lines that differ, in order
     */
    public record FileChange(String path, List<Line> lines) {
        public FileChange {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line that only one of two texts has.
     *
     * @param sign {@code -} for the earlier, {@code +} for the later
     * @param number its number there, from 1
     */
    public record Line(String sign, int number, String text) {}

    /**
     * What has changed in one statistic.
     *
     * @param cellsChanged in all areas, breakdowns and periods
     * @param newlyHidden cells that are hidden and were not before
     * @param newlyShown the other way round
     * @param size of the largest change among the cells listed: see {@link CellChange}
     * @param cellsListed how many cells of the area, undivided and of the whole round, have changed
     * @param cells these, the largest changes first, as many as were asked for
     */
    public record StatisticChange(
            String statistic,
            String title,
            long cellsChanged,
            long newlyHidden,
            long newlyShown,
            BigDecimal size,
            int cellsListed,
            List<CellChange> cells) {
        public StatisticChange {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell that has changed.
     *
     * @param period the round, or a calendar year
     * @param size of the change: of shares their difference, of other figures the difference as a part of the larger; 1 for what only
     *     one of the editions has
     */
    public record CellChange(
            String category,
            String label,
            String period,
            Optional<Figure> before,
            Optional<Figure> after,
            BigDecimal size) {}

    /**
     * The figures of a cell; missing where they do not apply.
     *
     * @param share 0–1
     * @param protection why something of it is hidden in what is published; empty if nothing is
     */
    public record Figure(
            @Nullable Long count,
            @Nullable Long base,
            @Nullable BigDecimal share,
            @Nullable BigDecimal value,
            String protection) {}
}
