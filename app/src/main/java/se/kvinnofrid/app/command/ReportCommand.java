package se.kvinnofrid.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;

/** The third stage alone: reports and data files of the editions. */
@Command(name = "report", description = "Skriver rapporter och datafiler av de utgåvor som finns.")
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final RoundOption round = new RoundOption();

    @Mixin
    private final OutOption out = new OutOption();

    @Mixin
    private final DataOnlyOption dataOnly = new DataOnlyOption();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        Round chosen = round.choose(configuration);
        out.checkWritable();
        try (Pipeline pipeline = Pipeline.open(common, configuration)) {
            pipeline.begin().report(dataOnly.request(chosen, out.folder()));
            common.tell(
                    spec,
                    pipeline.store()
                            .findLatestEdition(chosen.id())
                            .map(edition -> Words.whereToLook(out.folder(), edition))
                            .orElse("Det finns ingen utgåva av omgång " + chosen.id() + " än."));
        }
        return ExitCode.DONE.number();
    }
}
