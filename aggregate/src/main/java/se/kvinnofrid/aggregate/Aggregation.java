package se.kvinnofrid.aggregate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import se.kvinnofrid.aggregate.compare.Comparisons;
import se.kvinnofrid.aggregate.compute.Computation;
import se.kvinnofrid.aggregate.edition.EditionStore;
import se.kvinnofrid.aggregate.edition.Foundation;
import se.kvinnofrid.aggregate.edition.Settled;
import se.kvinnofrid.aggregate.protect.Publication;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.cell.CellFile;
import se.kvinnofrid.config.file.PrivateFiles;
import se.kvinnofrid.config.round.Round;

/** The parts of one run; each runs in a transaction of its own. */
final class Aggregation {

    private final Configuration configuration;
    private final DataSource database;
    private final AggregateRequest request;
    private final Round round;

    Aggregation(Configuration configuration, DataSource database, AggregateRequest request) {
        this.configuration = configuration;
        this.database = database;
        this.request = request;
        this.round = configuration
                .findRound(request.round())
                .orElseThrow(() -> new IllegalArgumentException("no round '" + request.round() + "' is configured"));
    }

    /** Computes the statistics, unless the newest edition rests on the very same: then its name is returned. */
    Optional<String> compute() throws SQLException {
        Optional<Edition> newest = new Editions(database).findNewest(round.id());
        try (Session session = Session.of(database)) {
            Foundation foundation = foundation(session);
            if (newest.isPresent() && newest.get().fingerprint().equals(foundation.fingerprint())) {
                return newest.map(Edition::name);
            }
            EditionStore store = new EditionStore(session);
            store.nameFor(round.id(), request.editionName());
            Computation.Effort effort =
                    new Computation(session, configuration, configuration.statistics(), foundation).run();
            store.noteComputation(foundation, effort.counted(), effort.kept());
            return Optional.empty();
        }
    }

    /** Makes an edition of what was computed, protected figures included, and returns its name. */
    String protect() throws SQLException {
        try (Session session = Session.of(database)) {
            EditionStore store = new EditionStore(session);
            String name = store.nameFor(round.id(), request.editionName());
            store.create(name, foundation(session), configuration.codebook(), configuration.protection());
            new Publication(session, configuration, round).publish(name);
            new Comparisons(session, configuration, round).note(name);
            return name;
        }
    }

    /** Writes the exact cells of an edition, and what protection hides of its tables, if they are asked for. */
    void export(String edition) throws SQLException, IOException {
        if (request.internalFolder().isEmpty()) {
            return;
        }
        Path folder = PrivateFiles.folder(request.internalFolder().get().resolve(edition));
        try (Session session = Session.of(database);
                PreparedStatement statement = session.prepare("""
                        SELECT edition.name AS edition, statistic, area_level, area, breakdown, breakdown_value, period, category,
                               count, base, answers,
                               CASE WHEN base > 0 THEN count::numeric / base END AS share, value, '' AS protection
                        FROM result.cell JOIN result.edition ON edition.id = edition_id
                        WHERE edition.name = ?
                        """ + CellFile.ORDER, edition);
                ResultSet rows = statement.executeQuery()) {
            Path file = folder.resolve("cells.csv");
            CellFile.write(rows, file);
            PrivateFiles.close(file);
            new Losses(session).write(edition, folder.resolve("protection.csv"));
        }
    }

    private Foundation foundation(Session session) throws SQLException {
        return Foundation.of(round, Settled.read(session, round.id()), configuration.files(), request.programVersion());
    }
}
