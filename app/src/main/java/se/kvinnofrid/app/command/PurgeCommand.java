package se.kvinnofrid.app.command;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.kvinnofrid.app.run.DatabaseException;
import se.kvinnofrid.app.run.Session;
import se.kvinnofrid.app.run.SettingException;
import se.kvinnofrid.app.run.SigningKey;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.ingest.retention.Purge;
import se.kvinnofrid.ingest.retention.PurgeNote;

/** Removes the cases of old rounds for good, and proves what was removed. */
@Command(
        name = "purge",
        description =
                "Gallrar: tar för gott bort ärendena i omgångar som är slut sedan länge. Utgåvor, kontrollsummor, antal"
                        + " och ett signerat intyg blir kvar.")
final class PurgeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--before",
            paramLabel = "DATUM",
            description = "gallrar omgångar vars sista dag ligger före datumet; annars enligt retention/retention.yaml")
    private @Nullable LocalDate before;

    @Option(names = "--dry-run", description = "säger vad som skulle tas bort, och tar inte bort något")
    private boolean dryRun;

    @Option(names = "--verify", description = "visar intygen över tidigare gallringar och prövar deras signaturer")
    private boolean verify;

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        LocalDate limit = verify ? LocalDate.MIN : limit(configuration);
        try (Pipeline pipeline = Pipeline.open(common, configuration)) {
            Session session = pipeline.session();
            pipeline.begin();
            Purge purge = new Purge(session.dataSource());
            if (verify) {
                return verify(session, purge).number();
            }
            List<Round> due = due(configuration, purge, limit);
            if (due.isEmpty()) {
                common.tell(spec, "Ingen omgång med ärenden slutade före " + limit + "; ingenting att gallra.");
            } else if (dryRun) {
                for (Round round : due) {
                    common.tell(spec, "Skulle gallras: " + inWords(round.id(), purge.look(round.id())));
                }
            } else {
                purge(pipeline, purge, due);
            }
            return ExitCode.DONE.number();
        } catch (SQLException e) {
            throw new DatabaseException("Gallringen misslyckades: " + e.getMessage(), e);
        }
    }

    private LocalDate limit(Configuration configuration) {
        if (before != null) {
            return before;
        }
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        return configuration
                .retention()
                .map(retention -> retention.before(today))
                .orElseThrow(() -> new SettingException(
                        "Ingen gallringstid är bestämd (retention/retention.yaml); ange ett datum med --before."));
    }

    private List<Round> due(Configuration configuration, Purge purge, LocalDate limit) throws SQLException {
        List<Round> due = new ArrayList<>();
        for (String id : purge.stagedRounds()) {
            configuration
                    .findRound(id)
                    .ifPresentOrElse(
                            round -> {
                                if (round.to().isBefore(limit)) {
                                    due.add(round);
                                }
                            },
                            () -> spec.commandLine()
                                    .getErr()
                                    .println("Omgång " + id
                                            + " finns inte längre i konfigurationen; när den slutade är okänt,"
                                            + " så den gallras inte."));
        }
        return due;
    }

    private void purge(Pipeline pipeline, Purge purge, List<Round> due) throws SQLException {
        SigningKey signer = pipeline.session().signingKey();
        for (Round round : due) {
            if (pipeline.store().findLatestEdition(round.id()).isEmpty()) {
                throw new SettingException(
                        "Omgång " + round.id() + " har ingen utgåva: gallrades den så vore allt borta."
                                + " Gör en utgåva först (run --round " + round.id() + "). Den är inte gallrad.");
            }
        }
        for (Round round : due) {
            SortedMap<String, Long> removed = purge.look(round.id());
            purge.purge(round.id(), circumstances(pipeline, round), signer);
            pipeline.session().destroyPseudonymKey(round.id());
            common.tell(spec, "Gallrad: " + inWords(round.id(), removed));
        }
        purge.clearDisk();
        if (!pipeline.session().keepsPseudonymKeys()) {
            common.tell(spec, "Förstör också omgångens nyckel för pseudonymer, som ni själva håller.");
        }
        common.tell(spec, "Säkerhetskopior som gjorts tidigare håller ärendena kvar; ta bort även dem.");
    }

    private static Purge.Circumstances circumstances(Pipeline pipeline, Round round) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("first_day", round.from().toString());
        about.put("last_day", round.to().toString());
        about.put("operator", System.getProperty("user.name", "?"));
        about.put("program_version", Commands.version());
        about.put("editions", pipeline.store().editions(round.id()));
        return new Purge.Circumstances(Instant.now(), about);
    }

    private ExitCode verify(Session session, Purge purge) throws SQLException {
        List<PurgeNote> notes = purge.notes();
        if (notes.isEmpty()) {
            common.tell(spec, "Ingen omgång är gallrad.");
            return ExitCode.DONE;
        }
        SigningKey ours = session.signingKey();
        boolean sound = true;
        for (PurgeNote note : notes) {
            boolean holds = SigningKey.holds(note) && ours.isOf(note);
            sound &= holds;
            spec.commandLine().getOut().println(note.text());
            spec.commandLine()
                    .getOut()
                    .println(
                            holds
                                    ? "Signaturen håller."
                                    : "SIGNATUREN HÅLLER INTE: intyget är ändrat, eller signerat av någon annan.");
        }
        return sound ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String inWords(String round, SortedMap<String, Long> rows) {
        List<String> parts = new ArrayList<>();
        rows.forEach((table, count) -> parts.add(table + " " + count));
        return "omgång " + round + ", rader: " + String.join(", ", parts) + ".";
    }
}
