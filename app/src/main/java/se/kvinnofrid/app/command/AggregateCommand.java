package se.kvinnofrid.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;

/** The second stage alone: statistics of what counts. */
@Command(name = "aggregate", description = "Beräknar statistiken av de ärenden som räknas och skyddar små tal.")
final class AggregateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final RoundOption round = new RoundOption();

    @Mixin
    private final EditionOptions edition = new EditionOptions();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        Round chosen = round.choose(configuration);
        try (Pipeline pipeline = Pipeline.open(common, configuration)) {
            common.tell(spec, Words.outcome(pipeline.begin().aggregate(edition.request(chosen))));
        }
        return ExitCode.DONE.number();
    }
}
