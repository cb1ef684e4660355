package se.kvinnofrid.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.kvinnofrid.app.run.SettingException;

/** Where submissions lie. */
final class InboxOption {

    @Option(
            names = "--inbox",
            paramLabel = "MAPP",
            defaultValue = "inbox",
            description = "mapp med leveranser; läses bara (annars ${DEFAULT-VALUE})")
    private Path folder = Path.of("inbox");

    /**
     * The inbox.
     *
     * @throws SettingException if there is none
     */
    Path folder() {
        if (!Files.isDirectory(folder)) {
            throw new SettingException("Det finns ingen inkorg " + folder + ". Ange en mapp med --inbox.");
        }
        return folder;
    }
}
