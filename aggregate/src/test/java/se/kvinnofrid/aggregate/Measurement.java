package se.kvinnofrid.aggregate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.kvinnofrid.aggregate.compute.Computation;
import se.kvinnofrid.aggregate.edition.Foundation;
import se.kvinnofrid.aggregate.edition.Settled;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.round.Round;

/**
 * Measures how long the computation takes on made-up cases; run by hand, with the number of cases as argument. Not a test: times differ
 * from machine to machine.
 */
public final class Measurement {

    private static final Configuration CONFIGURATION = Configuration.read(ConfigurationFiles.packed());
    private static final int MUNICIPALITIES = 290;

    private Measurement() {}

    public static void main(String[] arguments) throws SQLException {
        int cases = Integer.parseInt(arguments[0]);
        Staging staging = Staging.create(CONFIGURATION, TestDatabase.create());
        try (Session session = Session.of(staging.database())) {
            long begin = System.nanoTime();
            fill(session, cases);
            say("made", begin);
            Round round = CONFIGURATION.latestRound();
            Foundation foundation = Foundation.of(round, Settled.read(session, round.id()), CONFIGURATION.files(), "1");
            // The first counts all submissions, the second none.
            for (int i = 0; i < 3; i++) {
                begin = System.nanoTime();
                session.execute("BEGIN");
                new Computation(session, CONFIGURATION, CONFIGURATION.statistics(), foundation).run();
                session.execute("COMMIT");
                say(
                        "computed " + session.query("SELECT count(*) FROM result.computed_cell", row -> row.getLong(1))
                                + " cells",
                        begin);
            }
        }
    }

    private static void fill(Session session, int cases) throws SQLException {
        Codebook codebook = CONFIGURATION.codebook();
        session.execute("""
                INSERT INTO staging.submission (round, sender, file_name, sha256, intake_configuration, state, counts)
                SELECT ?, area, area || '.csv', md5(area), 'intake', 'accepted', true
                FROM (SELECT area FROM published.area WHERE length(area) = 4 ORDER BY area LIMIT ?) municipality
                """, CONFIGURATION.latestRound().id(), MUNICIPALITIES);
        session.execute("INSERT INTO staging.cases (municipality, submission_id, case_no, row_no, opened_on"
                + codebook.caseVariables().stream()
                        .filter(Measurement::isFilled)
                        .map(variable -> ", " + variable.column())
                        .collect(Collectors.joining())
                + ") SELECT sender, id, n, n, opened"
                + codebook.caseVariables().stream()
                        .filter(Measurement::isFilled)
                        .map(variable -> ", " + made(variable))
                        .collect(Collectors.joining())
                + " FROM (SELECT s.sender, s.id, n / 290 AS n, date '2022-01-01' + (random() * 729)::int AS opened"
                + " FROM generate_series(0, " + (cases - 1)
                + ") n JOIN staging.submission s ON s.id = 1 + n % 290) made");
        for (Group group : codebook.groups()) {
            List<Variable> members = codebook.members(group);
            session.execute("INSERT INTO staging." + group.table()
                    + " (municipality, submission_id, case_no, entry_no, phase, "
                    + members.stream().map(Variable::column).collect(Collectors.joining(", "))
                    + ") SELECT c.municipality, c.submission_id, c.case_no, e, "
                    + (group.phases().isEmpty()
                            ? "NULL"
                            : "(ARRAY['before', 'during', 'after'])[1 + (random() * 2)::int]")
                    + ", "
                    + members.stream().map(Measurement::made).collect(Collectors.joining(", "))
                    + " FROM (SELECT *, opened_on AS opened, (random() * 4)::int AS many FROM staging.cases) c,"
                    + " generate_series(1, many) e");
        }
        session.execute("VACUUM ANALYZE");
    }

    private static boolean isFilled(Variable variable) {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.CODE, Kind.CODES, Kind.CLASSED_NUMBER, Kind.DATE));
        return kinds.contains(variable.kind()) && !variable.required();
    }

    private static String made(Variable variable) {
        int codes = variable.codes().size();
        return switch (variable.kind()) {
            case DATE -> "CASE WHEN random() < 0.8 THEN opened + (power(random(), 2) * 600)::int END";
            case CODES ->
                "CASE WHEN random() < 0.9 THEN (1::bigint << (1 + (random() * " + (codes - 1)
                        + ")::int)) | (1::bigint << (1 + (random() * " + (codes - 1) + ")::int)) END";
            case CODE, CLASSED_NUMBER ->
                "CASE WHEN random() < 0.9 THEN (1 + (random() * " + (codes - 1) + ")::int)::smallint END";
            case FREE_TEXT, TEXT, MUNICIPALITY, PSEUDONYM, DROPPED -> "NULL";
        };
    }

    private static void say(String what, long begin) {
        System.out.printf(Locale.ROOT, "%s in %.1f s%n", what, (System.nanoTime() - begin) / 1e9);
    }
}
