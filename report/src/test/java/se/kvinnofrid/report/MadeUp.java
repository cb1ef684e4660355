package se.kvinnofrid.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.report.edition.Cell;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Absent;
import se.kvinnofrid.report.edition.Figure.Hidden;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.edition.Participant;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.edition.TableKey;

/** Small made-up publications, cell by cell. */
public final class MadeUp {

    /** The project's own configuration. */
    public static final Configuration CONFIGURATION = Configuration.read(ConfigurationFiles.packed());

    private static final String ROUND = "2022-2023";

    private final Map<TableKey, List<Cell>> tables = new LinkedHashMap<>();
    private String name = "2022-2023-1";
    private String method = "";
    private SortedMap<String, Integer> settings = new TreeMap<>();

    /** Names the edition. */
    public MadeUp named(String edition) {
        name = edition;
        return this;
    }

    /** Says how the figures are protected. */
    public MadeUp protectedBy(String how) {
        method = how;
        return this;
    }

    /** Says what else was chosen of the method. */
    public MadeUp chosen(Map<String, Integer> what) {
        settings = new TreeMap<>(what);
        return this;
    }

    /** Adds a cell of the nation with count, base and share. */
    public MadeUp cell(String statistic, String category, long count, long base, String share) {
        return cell(statistic, "", "", category, shown(count), shown(base), shown(share));
    }

    /** Adds a cell of a breakdown of the nation with count, base and share. */
    public MadeUp cell(
            String statistic, String breakdown, String value, String category, long count, long base, String share) {
        return cell(statistic, breakdown, value, category, shown(count), shown(base), shown(share));
    }

    /** Adds a cell of the nation whose figures are hidden, but not its base. */
    public MadeUp hidden(String statistic, String category, long base) {
        return cell(statistic, "", "", category, Hidden.HIDDEN, shown(base), Hidden.HIDDEN);
    }

    /** Adds a cell of a breakdown of the nation whose figures are hidden, but not its base. */
    public MadeUp hidden(String statistic, String breakdown, String value, String category, long base) {
        return cell(statistic, breakdown, value, category, Hidden.HIDDEN, shown(base), Hidden.HIDDEN);
    }

    /** Adds a cell of a breakdown of the nation of which everything is hidden. */
    public MadeUp hiddenWithBase(String statistic, String breakdown, String value, String category) {
        return cell(statistic, breakdown, value, category, Hidden.HIDDEN, Hidden.HIDDEN, Hidden.HIDDEN);
    }

    /** Adds the difference between the cases with a factor and those without, hidden with its limits. */
    public MadeUp hiddenDifference(String statistic, String factor) {
        Figure none = Absent.ABSENT;
        Figure hidden = Hidden.HIDDEN;
        CONFIGURATION.statistics().find(statistic).orElseThrow().measures().stream()
                .filter(Measure.Difference.class::isInstance)
                .flatMap(difference -> difference.categories().stream())
                .forEach(category ->
                        put(statistic, factor, "", new Cell(category.id(), none, none, none, none, hidden)));
        return this;
    }

    /** Adds a count of the nation without a base. */
    public MadeUp count(String statistic, String category, long count) {
        return cell(statistic, "", "", category, shown(count), Absent.ABSENT, Absent.ABSENT);
    }

    /** Adds a measure of the nation. */
    public MadeUp value(String statistic, String category, long base, String value) {
        Figure none = Absent.ABSENT;
        put(statistic, "", "", new Cell(category, none, shown(base), none, none, shown(value)));
        return this;
    }

    /** What has been added, as published. */
    public Publication publication() {
        Edition edition = new Edition(
                name,
                ROUND,
                Edition.Status.DRAFT,
                Instant.parse("2024-03-01T08:30:00Z"),
                "0.1.0",
                method,
                5,
                10,
                0,
                0,
                settings);
        return new Publication(
                edition,
                List.of(
                        new Participant("0128", true, true),
                        new Participant("0136", true, false),
                        new Participant("1485", true, true)),
                tables);
    }

    private MadeUp cell(
            String statistic,
            String breakdown,
            String value,
            String category,
            Figure count,
            Figure base,
            Figure share) {
        put(statistic, breakdown, value, new Cell(category, count, base, Absent.ABSENT, share, Absent.ABSENT));
        return this;
    }

    private void put(String statistic, String breakdown, String value, Cell cell) {
        TableKey key = new TableKey(statistic, Publication.NATION, breakdown, value, ROUND);
        tables.computeIfAbsent(key, unused -> new ArrayList<>()).add(cell);
    }

    private static Figure shown(long number) {
        return new Shown(BigDecimal.valueOf(number));
    }

    private static Figure shown(String number) {
        return new Shown(new BigDecimal(number));
    }
}
