package se.kvinnofrid.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.kvinnofrid.aggregate.diff.DiffPage;
import se.kvinnofrid.aggregate.diff.EditionDiff;
import se.kvinnofrid.app.run.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;

/** Tells what has changed from one edition to another, and why. Reads only. */
@Command(
        name = "diff",
        description = "Visar vad som skiljer två utgåvor av samma omgång, och varför. Exakta tal: för analytiker.")
final class DiffCommand extends Deed {

    /** What the comparison is written in. */
    enum Format {
        MARKDOWN,
        HTML,
        JSON
    }

    @Parameters(index = "0", paramLabel = "FÖRE", description = "den tidigare utgåvan")
    private String before = "";

    @Parameters(index = "1", paramLabel = "EFTER", description = "den senare utgåvan")
    private String after = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            description = "markdown, html eller json")
    private Format format = Format.MARKDOWN;

    @Option(names = "--json", description = "som --format json")
    private boolean json;

    @Option(names = "--file", paramLabel = "FIL", description = "fil att skriva till; annars skärmen")
    private @Nullable Path file;

    @Mixin
    private final ScopeOptions scope = new ScopeOptions();

    @Override
    ExitCode perform(Configuration configuration) {
        try (Session session = Session.open(common().projectFolder(), common().findConfigurationFolder())) {
            EditionDiff diff = session.archive(configuration).diff(before, after, scope.scope());
            String text = text(diff, configuration);
            if (file == null) {
                answer(text);
            } else {
                Files.writeString(file, text + "\n");
                tell("Skrev " + file + ".");
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException("Filen " + file + " kan inte skrivas", e);
        }
    }

    private String text(EditionDiff diff, Configuration configuration) {
        DiffPage page = new DiffPage(diff, configuration, Language.SV);
        return switch (json ? Format.JSON : format) {
            case MARKDOWN -> page.markdown().stripTrailing();
            case HTML -> page.html().stripTrailing();
            case JSON -> Json.write(diff);
        };
    }
}
