package se.kvinnofrid.app.command;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.kvinnofrid.app.run.DatabaseException;
import se.kvinnofrid.app.run.SettingException;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.ingest.RoundKey;
import se.kvinnofrid.ingest.retention.Purge;

/** Gives a round a new key for its pseudonyms, when the one it has may be known to somebody. */
@Command(
        name = "rotate-key",
        description =
                "Byter omgångens nyckel för pseudonymer. Nästa körning läser om de leveranser som ligger i inkorgen.")
final class RotateKeyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final RoundOption round = new RoundOption();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        Round chosen = round.choose(configuration);
        try (Pipeline pipeline = Pipeline.open(common, configuration)) {
            pipeline.begin();
            if (new Purge(pipeline.session().dataSource()).findNote(chosen.id()).isPresent()) {
                throw new SettingException("Omgång " + chosen.id() + " är gallrad och har inga pseudonymer.");
            }
            int anew = new RoundKey(pipeline.session().dataSource(), chosen.id()).forget();
            // Only when the store has let go of the old key may it be destroyed: cut off in between, the run takes the
            // old one again.
            pipeline.session().destroyPseudonymKey(chosen.id());
            common.tell(spec, inWords(pipeline, chosen, anew));
            return ExitCode.DONE.number();
        } catch (SQLException e) {
            throw new DatabaseException("Nyckeln kunde inte bytas: " + e.getMessage(), e);
        }
    }

    private static String inWords(Pipeline pipeline, Round round, int anew) {
        String key = pipeline.session().keepsPseudonymKeys()
                ? "En ny nyckel görs vid nästa körning."
                : "Ange den nya i KVINNOFRID_PSEUDONYM_KEY eller KVINNOFRID_PSEUDONYM_KEY_FILE före nästa körning.";
        return "Omgång " + round.id() + " har släppt sin nyckel för pseudonymer. " + key + " Leveranser att läsa om: "
                + anew + ", så många av dem som ligger kvar i inkorgen.";
    }
}
