package se.kvinnofrid.aggregate;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.file.PrivateFiles;

/** What protection hides of an edition, as it was noted when the edition was made. */
final class Losses {

    private static final List<String> COLUMNS = List.of(
            "edition",
            "statistic",
            "area_level",
            "breakdown",
            "periods",
            "cells",
            "hidden_cells",
            "counts",
            "hidden_counts",
            "cases",
            "hidden_cases",
            "hidden_cases_share",
            "weight",
            "hidden_weight",
            "hidden_weight_share");

    private final Session session;

    Losses(Session session) {
        this.session = session;
    }

    /** The loss of an edition; empty if none was noted, as of editions made before it was. */
    Optional<Loss> find(String edition) throws SQLException {
        List<Loss.Table> nothingShown = session.query(
                """
                SELECT statistic, area_level, breakdown, periods
                FROM result.protection_loss JOIN result.edition ON edition.id = edition_id
                WHERE name = ? AND hidden_cells > 0 AND hidden_cases = cases AND hidden_cells - hidden_counts = cells - counts
                ORDER BY statistic, area_level, breakdown, periods
                """,
                row -> new Loss.Table(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                edition);
        return session.findFirst("""
                SELECT sum(cells), sum(hidden_cells)
                FROM result.protection_loss JOIN result.edition ON edition.id = edition_id
                WHERE name = ? HAVING count(*) > 0
                """, row -> new Loss(row.getLong(1), row.getLong(2), nothingShown), edition);
    }

    /** Writes what is hidden of each table, exactly, for analysts; the shares are of the cases that its cells count, and of their weights. */
    void write(String edition, Path file) throws SQLException, IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            for (List<String> row : rows(edition)) {
                printer.printRecord(row);
            }
        }
        PrivateFiles.write(file, text.toString());
    }

    private List<List<String>> rows(String edition) throws SQLException {
        return session.query(
                """
                SELECT name AS edition, statistic, area_level, breakdown, periods, cells, hidden_cells, counts, hidden_counts,
                       cases, hidden_cases, round(hidden_cases::numeric / nullif(cases, 0), 6) AS hidden_cases_share,
                       round(weight, 6) AS weight, round(hidden_weight, 6) AS hidden_weight,
                       round(hidden_weight / weight, 6) AS hidden_weight_share
                FROM result.protection_loss JOIN result.edition ON edition.id = edition_id
                WHERE name = ?
                ORDER BY statistic, area_level, breakdown, periods
                """,
                row -> {
                    List<String> texts = new ArrayList<>();
                    for (String column : COLUMNS) {
                        texts.add(Optional.ofNullable(row.getString(column)).orElse(""));
                    }
                    return texts;
                },
                edition);
    }
}
