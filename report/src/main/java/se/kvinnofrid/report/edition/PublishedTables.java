package se.kvinnofrid.report.edition;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.kvinnofrid.config.cell.CellFile;
import se.kvinnofrid.config.report.Template.CellReference;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the schema {@code published}. */
public final class PublishedTables {

    private static final String EDITIONS = """
            SELECT name, round, status, created_at, program_version, coalesce(to_jsonb(edition) ->> 'method', '') AS method,
                   threshold, minimum_base,
                   coalesce((to_jsonb(edition) ->> 'rounding_base')::int, 0) AS rounding_base,
                   coalesce((to_jsonb(edition) ->> 'rounding_distance')::int, 0) AS rounding_distance,
                   coalesce(to_jsonb(edition) ->> 'settings', '{}') AS settings
            FROM published.edition
            WHERE round = ?
            ORDER BY created_at, name COLLATE "C"
            """;

    private static final TypeReference<TreeMap<String, Integer>> SETTINGS = new TypeReference<>() {};

    private static final String TELLING_CELLS = """
            SELECT count(*) AS cells
            FROM published.cell
            WHERE edition = ? AND protection <> '' AND share IS NOT NULL AND (count IS NULL OR base IS NULL)
            """;

    // Every run asks it of every edition of a round: sums of two hashes need no order, and so no sorting.
    private static final String FINGERPRINT = """
            SELECT (SELECT concat_ws(' ', count(*), sum(hashtextextended(cell::text, 1)), sum(hashtextextended(cell::text, 2)))
                    FROM published.cell WHERE edition = ?)
                || (SELECT coalesce(string_agg(participant::text, E'\\n' ORDER BY participant::text COLLATE "C"), '')
                    FROM published.participant WHERE edition = ?)
                || (SELECT coalesce(string_agg(comparability::text, E'\\n' ORDER BY comparability::text COLLATE "C"), '')
                    FROM published.comparability WHERE edition = ?)
                || (SELECT coalesce(string_agg(earlier.name, E'\\n' ORDER BY earlier.created_at, earlier.name COLLATE "C"), '')
                    FROM published.edition earlier JOIN published.edition own ON own.name = ? AND own.round = earlier.round
                    WHERE (earlier.created_at, earlier.name) < (own.created_at, own.name)) AS fingerprint
            """;

    private static final String PARTICIPANTS = """
            SELECT municipality, expected, delivered
            FROM published.participant
            WHERE edition = ?
            ORDER BY municipality COLLATE "C"
            """;

    private static final String CELLS = """
            SELECT statistic, area, breakdown, breakdown_value, period, category, count, base, answers, share, value, protection
            FROM published.cell
            WHERE edition = ? AND area = ANY (?)
            ORDER BY statistic COLLATE "C", area COLLATE "C", breakdown COLLATE "C", breakdown_value COLLATE "C",
                     period COLLATE "C", category COLLATE "C"
            """;

    private static final String CELLS_OF_WHOLE_ROUND = """
            SELECT statistic, area, breakdown, breakdown_value, period, category, count, base, answers, share, value, protection
            FROM published.cell
            WHERE edition = ? AND area = ANY (?) AND breakdown = '' AND (period = ? OR period ~ '^[0-9]{4}$')
            ORDER BY statistic COLLATE "C", area COLLATE "C", period COLLATE "C", category COLLATE "C"
            """;

    private static final String CELLS_OF_STATISTIC = """
            SELECT statistic, area, breakdown, breakdown_value, period, category, count, base, answers, share, value, protection
            FROM published.cell
            WHERE edition = ? AND statistic = ?
            ORDER BY area COLLATE "C", breakdown COLLATE "C", breakdown_value COLLATE "C", period COLLATE "C", category COLLATE "C"
            """;

    private static final String VIEWS = """
            SELECT c.table_name, c.column_name
            FROM information_schema.columns c
            JOIN information_schema.views v USING (table_schema, table_name)
            WHERE c.table_schema = 'published'
            ORDER BY c.table_name COLLATE "C", c.ordinal_position
            """;

    private static final String ALL_CELLS = "SELECT " + String.join(", ", CellFile.COLUMNS)
            + " FROM published.cell WHERE edition = ? " + CellFile.ORDER;

    /** Rows held in memory at a time while an edition's cells are written. */
    private static final int FETCH_SIZE = 5_000;

    private static final String AREAS = """
            SELECT DISTINCT area
            FROM published.cell
            WHERE edition = ? AND area_level = ?
            ORDER BY area
            """;

    private final DataSource dataSource;
    private final Rows rows;
    private final PublishedComparisons comparisons;

    public PublishedTables(DataSource dataSource) {
        this.dataSource = dataSource;
        this.rows = new Rows(dataSource);
        this.comparisons = new PublishedComparisons(rows);
    }

    /** The published editions of a round, earliest first. */
    public List<Edition> editions(String round) throws SQLException {
        return rows.list(EDITIONS, PublishedTables::edition, statement -> statement.setString(1, round));
    }

    /**
     * Makes sure that no hidden count or base of an edition is told by its share, whatever made it.
     *
     * @throws IllegalStateException if one is: such an edition may not become files
     */
    public void refuseTellingCells(Edition edition) throws SQLException {
        long cells = rows.list(TELLING_CELLS, row -> row.getLong("cells"), edition(edition))
                .get(0);
        if (cells > 0) {
            throw new IllegalStateException("the edition " + edition.name() + " hides " + cells
                    + " count(s) or base(s) but tells their share, and is not rendered; protect it anew");
        }
    }

    /** A text that changes whenever anything published of an edition does. */
    public String fingerprint(Edition edition) throws SQLException {
        String name = edition.name();
        return rows.list(FINGERPRINT, row -> row.getString("fingerprint"), name, name, name, name)
                .get(0);
    }

    /** The areas of a level (nation, county, municipality) that have cells in the edition, by code. */
    public List<String> areas(Edition edition, String level) throws SQLException {
        return rows.list(AREAS, row -> row.getString("area"), statement -> {
            statement.setString(1, edition.name());
            statement.setString(2, level);
        });
    }

    /** The views that outside readers may read, by name, each with its columns in order. */
    public SortedMap<String, List<String>> views() throws SQLException {
        SortedMap<String, List<String>> views = new TreeMap<>();
        rows.list(
                VIEWS,
                row -> views.computeIfAbsent(row.getString("table_name"), name -> new ArrayList<>())
                        .add(row.getString("column_name")),
                statement -> {});
        return views;
    }

    /** The published tables of the given areas. */
    public Publication read(Edition edition, List<String> areas) throws SQLException {
        return read(edition, CELLS, statement -> {
            statement.setString(1, edition.name());
            statement.setArray(2, statement.getConnection().createArrayOf("text", areas.toArray()));
        });
    }

    /** The published tables of the given areas for the whole round, and by calendar year what is made by year; without breakdowns. */
    public Publication readWholeRound(Edition edition, List<String> areas) throws SQLException {
        return read(edition, CELLS_OF_WHOLE_ROUND, statement -> {
            statement.setString(1, edition.name());
            statement.setArray(2, statement.getConnection().createArrayOf("text", areas.toArray()));
            statement.setString(3, edition.round());
        });
    }

    /**
     * How large a share of their cases municipalities have an answer for, of published figures.
     *
     * @param of the cell that counts the cases that should have an answer
     * @param answers the cells whose base is the cases that have one
     */
    public List<Spread> spreads(Edition edition, CellReference of, List<CellReference> answers) throws SQLException {
        return comparisons.spreads(edition, of, answers);
    }

    /** What the nation's figures are set beside: earlier times, and the edition before. */
    public Comparisons comparisons(Edition edition, List<Spread> spreads) throws SQLException {
        return new Comparisons(
                List.of(),
                comparisons.earlier(edition),
                comparisons.inBoth(edition),
                comparisons.findChanges(edition, Publication.NATION),
                spreads);
    }

    /** What the figures of municipalities are set beside, by code: other areas, and the edition before. */
    public SortedMap<String, Comparisons> comparisons(
            Edition edition, List<String> municipalities, List<Spread> spreads) throws SQLException {
        Map<String, List<Beside>> beside =
                comparisons.beside(edition).stream().collect(Collectors.groupingBy(Beside::area));
        SortedMap<String, Comparisons> all = new TreeMap<>();
        for (String municipality : municipalities) {
            all.put(
                    municipality,
                    new Comparisons(
                            beside.getOrDefault(municipality, List.of()),
                            List.of(),
                            List.of(),
                            comparisons.findChanges(edition, municipality),
                            spreads));
        }
        return all;
    }

    /** The published tables of a statistic, of every area. */
    public Publication readStatistic(Edition edition, String statistic) throws SQLException {
        return read(edition, CELLS_OF_STATISTIC, statement -> {
            statement.setString(1, edition.name());
            statement.setString(2, statistic);
        });
    }

    private Publication read(Edition edition, String sql, Rows.Parameters parameters) throws SQLException {
        Map<TableKey, List<Cell>> tables = new LinkedHashMap<>();
        rows.list(
                sql,
                row -> tables.computeIfAbsent(key(row), key -> new ArrayList<>())
                        .add(cell(row)),
                parameters);
        return new Publication(edition, participants(edition), tables);
    }

    /** Hands every cell of an edition, in the order of {@code cells.csv} and with its columns, to somebody who reads them one by one. */
    public void forEachCell(Edition edition, CellRows reader) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ALL_CELLS)) {
            statement.setFetchSize(FETCH_SIZE);
            statement.setString(1, edition.name());
            try (ResultSet rows = statement.executeQuery()) {
                reader.read(rows);
            }
        }
    }

    /** Somebody who reads cells one by one. */
    public interface CellRows {
        /** Reads rows that are positioned before the first. */
        void read(ResultSet rows) throws IOException, SQLException;
    }

    private List<Participant> participants(Edition edition) throws SQLException {
        return rows.list(
                PARTICIPANTS,
                row -> new Participant(
                        row.getString("municipality"), row.getBoolean("expected"), row.getBoolean("delivered")),
                edition(edition));
    }

    private static Rows.Parameters edition(Edition edition) {
        return statement -> statement.setString(1, edition.name());
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getString("name"),
                row.getString("round"),
                Edition.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("program_version"),
                row.getString("method"),
                row.getInt("threshold"),
                row.getInt("minimum_base"),
                row.getInt("rounding_base"),
                row.getInt("rounding_distance"),
                JsonMapper.shared().readValue(row.getString("settings"), SETTINGS));
    }

    private static TableKey key(ResultSet row) throws SQLException {
        return new TableKey(
                row.getString("statistic"),
                row.getString("area"),
                row.getString("breakdown"),
                row.getString("breakdown_value"),
                row.getString("period"));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        Figure ifEmpty = Rows.ifEmpty(row.getString("protection"));
        return new Cell(
                row.getString("category"),
                Rows.figure(row.getBigDecimal("count"), ifEmpty),
                Rows.figure(row.getBigDecimal("base"), ifEmpty),
                Rows.figure(row.getBigDecimal("answers"), ifEmpty),
                Rows.figure(row.getBigDecimal("share"), ifEmpty),
                Rows.figure(row.getBigDecimal("value"), ifEmpty));
    }
}
