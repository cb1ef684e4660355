package se.kvinnofrid.app.command;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.kvinnofrid.app.run.SettingException;
import se.kvinnofrid.samples.Format;
import se.kvinnofrid.samples.SampleRequest;
import se.kvinnofrid.samples.SampleRequest.Wish;
import se.kvinnofrid.samples.SampleSummary;
import se.kvinnofrid.samples.Samples;

/** Makes up submissions, for trying the pipeline at any size. Needs no database. */
@Command(
        name = "sample",
        description = "Hittar på leveranser. Samma val ger samma filer; ingen verklig person finns i dem.")
final class SampleCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "3070",
            description = "antal ärenden (annars ${DEFAULT-VALUE})")
    private long cases;

    @Option(
            names = "--municipalities",
            paramLabel = "N",
            defaultValue = "34",
            description = "antal kommuner (annars ${DEFAULT-VALUE})")
    private int municipalities;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "slumptalsfrö (annars ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--dir", paramLabel = "MAPP", required = true, description = "ny eller tom mapp för leveranserna")
    private Path folder = Path.of("");

    @Option(names = "--messy", description = "med dubbletter, fel och tidigare leveranser som rättats")
    private boolean messy;

    @Option(names = "--exact", description = "med profilens andelar exakt i stället för av slumpen")
    private boolean exact;

    @Option(names = "--uniform", description = "med alla filer i samma form: kodbokens egna namn och koder")
    private boolean uniform;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "bara filer av ett slag: ${COMPLETION-CANDIDATES} (annars blandat)")
    private Optional<Format> format = Optional.empty();

    @Override
    public Integer call() {
        try (Watching watching = new Watching(common.quiet())) {
            SampleSummary made = new Samples(common.configuration(), watching.progress()).make(request());
            common.tell(
                    spec,
                    made.files() + " filer med " + made.cases() + " ärenden (" + made.rows() + " rader) i " + folder
                            + "."
                            + made.truth().map(file -> " Facit: " + file + ".").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new SettingException("Det går inte att hitta på leveranserna: " + e.getMessage());
        }
        return ExitCode.DONE.number();
    }

    private SampleRequest request() {
        Set<Wish> wishes = EnumSet.noneOf(Wish.class);
        if (messy) {
            wishes.add(Wish.MESSY);
        }
        if (exact) {
            wishes.add(Wish.EXACT);
        }
        if (uniform) {
            wishes.add(Wish.UNIFORM);
        }
        return new SampleRequest(cases, municipalities, seed, folder, wishes, format);
    }
}
