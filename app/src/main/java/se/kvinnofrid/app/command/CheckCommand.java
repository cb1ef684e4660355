package se.kvinnofrid.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
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
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.sender.SenderFile;
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

    @Option(
            names = "--language",
            paramLabel = "sv|en",
            defaultValue = "sv",
            description = "kvittensernas språk (annars ${DEFAULT-VALUE})")
    private Language language = Language.SV;

    @Option(
            names = "--confirm",
            description = "bekräftar förslagen (\"Menade ni …?\") en gång för alla för --sender, och granskar så")
    private boolean confirm;

    @Option(
            names = "--column",
            paramLabel = "ER=VÅR",
            description = "bekräftar att en kolumn är en av kodbokens: \"Grad av våldet=Våldets grad\"")
    private List<String> columns = List.of();

    @Option(
            names = "--answer",
            paramLabel = "VARIABEL:ERT=VÅRT",
            description = "bekräftar vad ett eget svar betyder: \"Kön: Tjej=Kvinna\"")
    private List<String> answers = List.of();

    @Override
    public Integer call() {
        files.forEach(CheckCommand::refuseMissing);
        Configuration configuration = common.configuration();
        List<Check.Checked> all = judge(configuration);
        if (keep(configuration, all)) {
            configuration = common.configuration();
            all = judge(configuration);
        }
        if (receipts != null) {
            Path folder = receipts;
            all.forEach(checked -> checked.write(folder));
        }
        show(all, configuration);
        boolean waiting = all.stream()
                .map(checked -> checked.receipt().status())
                .anyMatch(status -> status == Status.REFUSED || status == Status.HELD);
        return (waiting ? ExitCode.WAITING : ExitCode.DONE).number();
    }

    private List<Check.Checked> judge(Configuration configuration) {
        Check check = new Check(
                configuration, round.choose(configuration), language, Clock.system(ZoneId.of("Europe/Stockholm")));
        return files.stream()
                .map(file -> check.judge(file, Optional.ofNullable(sender)))
                .toList();
    }

    /** Keeps what is confirmed; whether anything is. */
    private boolean keep(Configuration configuration, List<Check.Checked> all) {
        List<SenderFile.Confirmed> confirmed = new ArrayList<>();
        columns.forEach(column -> confirmed.add(Confirmation.read(column, false)));
        answers.forEach(answer -> confirmed.add(Confirmation.read(answer, true)));
        if (confirm) {
            all.stream()
                    .flatMap(checked -> checked.receipt().suggestions().stream())
                    .map(s -> new SenderFile.Confirmed(s.variable(), s.own(), s.means()))
                    .forEach(confirmed::add);
        }
        if (confirmed.isEmpty()) {
            return false;
        }
        if (sender == null) {
            throw new SettingException("Ange också --sender KOD: det som bekräftas gäller en kommun.");
        }
        Confirmation confirmation = new Confirmation(common.sendersFolder(), configuration, sender);
        confirmation.keep(confirmed);
        if (!json) {
            common.tell(
                    spec,
                    "Bekräftat i " + confirmation.file() + ":\n"
                            + SenderFile.lines(confirmed).indent(2));
        }
        return true;
    }

    private void show(List<Check.Checked> all, Configuration configuration) {
        if (json) {
            String receiptsInJson = all.stream().map(Check.Checked::json).collect(Collectors.joining(",\n"));
            spec.commandLine().getOut().println("[\n" + receiptsInJson + "]");
        } else {
            ReceiptText text = new ReceiptText(configuration.texts(), language);
            all.forEach(checked -> common.tell(spec, text.of(checked.receipt())));
        }
    }

    private static void refuseMissing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new SettingException("Det finns ingen fil " + file + ".");
        }
    }
}
