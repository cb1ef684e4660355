package se.kvinnofrid.app.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.kvinnofrid.aggregate.Edition;
import se.kvinnofrid.aggregate.Editions;
import se.kvinnofrid.aggregate.UnknownEditionException;
import se.kvinnofrid.aggregate.diff.Differences;
import se.kvinnofrid.aggregate.diff.EditionDiff;
import se.kvinnofrid.aggregate.explain.CellName;
import se.kvinnofrid.aggregate.explain.Explanation;
import se.kvinnofrid.aggregate.explain.Explanations;
import se.kvinnofrid.aggregate.explain.UnknownCellException;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;

/** The editions there are, asked without changing anything: no lock is needed. */
public final class Archive {

    private final Configuration configuration;
    private final DataSource dataSource;

    Archive(Configuration configuration, DataSource dataSource) {
        this.configuration = configuration;
        this.dataSource = dataSource;
    }

    /** The editions of a round, oldest first; none if there never was a run. */
    public List<Edition> editions(Round round) {
        return ask(() -> exists() ? new Editions(dataSource).of(round.id()) : List.of());
    }

    /**
     * What has changed from one edition to another.
     *
     * @throws SettingException if there is no such edition, or they are about different rounds
     */
    public EditionDiff diff(String before, String after, Differences.Scope scope) {
        return ask(() -> new Differences(configuration, dataSource).between(before, after, scope));
    }

    /**
     * Where numbers come from.
     *
     * @param edition the edition; the latest of the round if none is named
     * @throws SettingException if there is no such edition, statistic or cell
     */
    public Explanation explain(Optional<String> edition, Round round, CellName cell) {
        return ask(() -> {
            String name = edition.isPresent() ? edition.get() : latest(round);
            return new Explanations(configuration, dataSource).of(name, cell);
        });
    }

    static SettingException unknown(UnknownEditionException e) {
        return new SettingException("Det finns ingen utgåva " + e.name() + ". " + thereAre(e.known()));
    }

    private static SettingException unknown(UnknownCellException e) {
        String what =
                switch (e.what()) {
                    case "edition" -> "utgåva";
                    case "statistic" -> "statistik";
                    case "category" -> "kategori";
                    default -> "tabell";
                };
        return new SettingException("Det finns ingen " + what + " " + e.found() + ". " + thereAre(e.valid()));
    }

    private static String thereAre(List<String> known) {
        return known.isEmpty() ? "Det finns ingen alls." : "Det finns: " + String.join(", ", known) + ".";
    }

    private String latest(Round round) throws SQLException {
        Optional<Edition> newest = exists() ? new Editions(dataSource).findNewest(round.id()) : Optional.empty();
        return newest.map(Edition::name)
                .orElseThrow(() -> new SettingException("Det finns ingen utgåva av omgång " + round.id() + " än."));
    }

    private interface Question<T> {
        T answer() throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try {
            return question.answer();
        } catch (UnknownEditionException e) {
            throw unknown(e);
        } catch (UnknownCellException e) {
            throw unknown(e);
        } catch (IllegalArgumentException e) {
            throw new SettingException("Det går inte att jämföra: " + e.getMessage());
        } catch (SQLException e) {
            throw new DatabaseException("Databasen kunde inte läsas: " + e.getMessage(), e);
        }
    }

    private boolean exists() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select to_regclass('result.edition_change') is not null");
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
