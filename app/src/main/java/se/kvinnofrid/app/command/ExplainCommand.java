package se.kvinnofrid.app.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.kvinnofrid.aggregate.explain.CellName;
import se.kvinnofrid.aggregate.explain.Explanation;
import se.kvinnofrid.app.run.Archive;
import se.kvinnofrid.app.run.Session;
import se.kvinnofrid.app.run.SettingException;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;

/** Tells where a number comes from. Reads only. */
@Command(
        name = "explain",
        description =
                "Förklarar ett tal: definition, bas, leveranser, regler och tidigare utgåvor. Exakta tal: för analytiker.")
final class ExplainCommand extends Deed {

    @Parameters(index = "0", paramLabel = "STATISTIK", description = "till exempel gender_split")
    private String statistic = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "KATEGORI",
            description = "en av statistikens kategorier; annars alla")
    private @Nullable String category;

    @Option(names = "--by", paramLabel = "VARIABEL=VÄRDE", description = "en grupp, till exempel gender=man")
    private @Nullable String by;

    @Option(
            names = "--area",
            paramLabel = "KOD",
            defaultValue = "00",
            description = "riket 00, län eller kommun (annars ${DEFAULT-VALUE})")
    private String area = "00";

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description = "halvår som 2022H1, eller år; annars hela omgången")
    private @Nullable String period;

    @Option(names = "--edition", paramLabel = "UTGÅVA", description = "annars omgångens senaste")
    private @Nullable String edition;

    @Mixin
    private final RoundOption round = new RoundOption();

    @Option(names = "--json", description = "svarar i JSON")
    private boolean json;

    @Override
    ExitCode perform(Configuration configuration) {
        CellName cell =
                new CellName(statistic, Optional.ofNullable(category), group(), area, Optional.ofNullable(period));
        Round asked = round.choose(configuration);
        try (Session session = Session.open(common().projectFolder(), common().findConfigurationFolder())) {
            Archive archive = session.archive(configuration);
            Explanation explanation = archive.explain(Optional.ofNullable(edition), asked, cell);
            answer(json ? Json.write(explanation) : ExplanationText.of(explanation, cell));
            return ExitCode.DONE;
        }
    }

    private Optional<CellName.Group> group() {
        if (by == null) {
            return Optional.empty();
        }
        int sign = by.indexOf('=');
        if (sign < 1) {
            throw new SettingException("--by skrivs som variabel=värde, till exempel gender=man.");
        }
        return Optional.of(new CellName.Group(by.substring(0, sign), by.substring(sign + 1)));
    }
}
