package se.kvinnofrid.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;

/** The first stage alone: submissions read, judged, answered and staged. */
@Command(name = "ingest", description = "Läser och granskar leveranserna i inkorgen och skriver kvittenser.")
final class IngestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final RoundOption round = new RoundOption();

    @Mixin
    private final InboxOption inbox = new InboxOption();

    @Mixin
    private final OutOption out = new OutOption();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        Round chosen = round.choose(configuration);
        Path folder = inbox.folder();
        out.checkWritable();
        try (Pipeline pipeline = Pipeline.open(common, configuration)) {
            String key = pipeline.pseudonymKey(chosen);
            pipeline.begin().ingest(folder, out.folder(), chosen, key);
            Received received = Received.of(configuration, chosen, pipeline.store());
            common.tell(spec, received.inWords(out.folder()));
            return received.exitCode().number();
        }
    }
}
