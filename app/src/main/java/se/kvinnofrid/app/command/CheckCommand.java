package se.kvinnofrid.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.kvinnofrid.app.run.SettingException;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.ingest.Check;
import se.kvinnofrid.ingest.receipt.Status;

/** What a municipality runs before it sends: judges files as the national run would, without storing anything. Needs no database. */
@Command(
        name = "check",
        description =
                "Granskar filer på den egna datorn så som den nationella körningen gör. Ingenting sparas eller skickas.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final RoundOption round = new RoundOption();

    @Parameters(paramLabel = "FIL", arity = "1..*", description = "filer att granska")
    private List<Path> files = List.of();

    @Option(names = "--sender", paramLabel = "KOD", description = "kommunkod för den som ska skicka filerna")
    private @Nullable String sender;

    @Option(names = "--receipt", paramLabel = "MAPP", description = "mapp för kvittenser som filer")
    private @Nullable Path receipts;

    @Option(names = "--json", description = "svarar med kvittenserna i JSON")
    private boolean json;

    @Override
    public Integer call() {
        files.forEach(CheckCommand::refuseMissing);
        Configuration configuration = common.configuration();
        Check check = new Check(configuration, round.choose(configuration));
        List<Check.Checked> all = new ArrayList<>();
        for (Path file : files) {
            Check.Checked checked = check.judge(file, Optional.ofNullable(sender));
            if (receipts != null) {
                checked.write(receipts);
            }
            all.add(checked);
        }
        show(all);
        boolean refused = all.stream().anyMatch(checked -> checked.receipt().status() == Status.REFUSED);
        return (refused ? ExitCode.WAITING : ExitCode.DONE).number();
    }

    private void show(List<Check.Checked> all) {
        if (json) {
            String receiptsInJson = all.stream().map(Check.Checked::json).collect(Collectors.joining(",\n"));
            spec.commandLine().getOut().println("[\n" + receiptsInJson + "]");
        } else {
            all.forEach(checked -> common.tell(spec, ReceiptText.of(checked.receipt())));
        }
    }

    private static void refuseMissing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new SettingException("Det finns ingen fil " + file + ".");
        }
    }
}
