package se.kvinnofrid.aggregate.protect.attack;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.cell.CellFile;
import se.kvinnofrid.config.round.Round;

/** An edition as it is published. */
final class PublishedEdition {

    final String name;
    /** How far from the truth a figure that is shown can be: 0 unless the edition is rounded. */
    final long distance;

    private final Map<Row, Cell> cells = new LinkedHashMap<>();
    private final Set<String> areas = new HashSet<>();

    private PublishedEdition(String name, long distance, List<Cell> all) {
        this.name = name;
        this.distance = distance;
        for (Cell cell : all) {
            cells.put(cell.row(), cell);
            areas.add(cell.row().area());
        }
    }

    /** The edition itself after all final ones of its round that were made before it, oldest first. */
    static List<PublishedEdition> read(Session session, Round round, String edition) throws SQLException {
        List<PublishedEdition> all = new ArrayList<>(session.query(
                """
                SELECT earlier.name, coalesce(earlier.rounding_distance, 0) AS distance
                FROM published.edition earlier, published.edition this
                WHERE this.name = ? AND earlier.round = ?
                  AND (earlier.name = this.name
                       OR (earlier.status = 'final' AND (earlier.created_at, earlier.name) < (this.created_at, this.name)))
                ORDER BY earlier.created_at, earlier.name
                """,
                row -> new PublishedEdition(row.getString("name"), row.getLong("distance"), List.of()),
                edition,
                round.id()));
        for (int i = 0; i < all.size(); i++) {
            String name = all.get(i).name;
            List<Cell> cells =
                    session.query("SELECT * FROM published.cell WHERE edition = ? " + CellFile.ORDER, Cell::read, name);
            all.set(i, new PublishedEdition(name, all.get(i).distance, cells));
        }
        return all;
    }

    /** Whether what it shows is rounded. */
    boolean isRounded() {
        return distance > 0;
    }

    /** Its rows in order. */
    Set<Row> rows() {
        return cells.keySet();
    }

    /** What it shows in a row, if it has it. */
    Optional<Cell> find(Row row) {
        return Optional.ofNullable(cells.get(row));
    }

    /** Whether it has any row of the area; one that has none had no cases yet. */
    boolean hasArea(String area) {
        return areas.contains(area);
    }
}
