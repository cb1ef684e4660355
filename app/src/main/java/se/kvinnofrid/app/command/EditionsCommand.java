package se.kvinnofrid.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.kvinnofrid.aggregate.Edition;
import se.kvinnofrid.app.run.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;

/** Tells which editions a round has. Reads only. */
@Command(name = "editions", description = "Visar omgångens utgåvor, de äldsta först.")
final class EditionsCommand extends Deed {

    @Mixin
    private final RoundOption round = new RoundOption();

    @Option(names = "--json", description = "svarar i JSON")
    private boolean json;

    @Override
    ExitCode perform(Configuration configuration) {
        Round asked = round.choose(configuration);
        try (Session session = Session.open(common().projectFolder(), common().findConfigurationFolder())) {
            List<Edition> editions = session.archive(configuration).editions(asked);
            if (json) {
                answer(Json.write(editions.stream().map(EditionsCommand::entry).toList()));
            } else if (editions.isEmpty()) {
                answer("Det finns ingen utgåva av omgång " + asked.id() + " än.");
            } else {
                answer(editions.stream()
                        .map(EditionsCommand::line)
                        .collect(Collectors.joining(System.lineSeparator())));
            }
            return ExitCode.DONE;
        }
    }

    private static String line(Edition edition) {
        String status = edition.finality()
                .map(finality -> "fastställd " + finality.at() + " av " + finality.by()
                        + (finality.reason().isEmpty() ? "" : " (" + finality.reason() + ")"))
                .orElse("preliminär");
        return edition.name() + ": " + status + ", gjord " + edition.createdAt() + ", leveranser: "
                + edition.submissions() + ", ärenden: " + edition.cases() + ", program " + edition.programVersion();
    }

    private static Map<String, Object> entry(Edition edition) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", edition.name());
        entry.put("round", edition.round());
        entry.put("status", edition.status());
        entry.put("created_at", edition.createdAt());
        entry.put("submissions", edition.submissions());
        entry.put("cases", edition.cases());
        entry.put("program_version", edition.programVersion());
        entry.put("fingerprint", edition.fingerprint());
        edition.finality().ifPresent(finality -> {
            entry.put("finalised_at", finality.at());
            entry.put("finalised_by", finality.by());
            entry.put("finalised_for", finality.reason());
        });
        return entry;
    }
}
