package se.kvinnofrid.app.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.kvinnofrid.app.run.SettingException;

/** Where the program writes what is for others to read. */
final class OutOption {

    @Option(
            names = "--out",
            paramLabel = "MAPP",
            defaultValue = "out",
            description = "mapp för kvittenser och rapporter (annars ${DEFAULT-VALUE})")
    private Path folder = Path.of("out");

    Path folder() {
        return folder;
    }

    /**
     * Makes sure that the folder can be written in, before anything is touched.
     *
     * @throws SettingException if it cannot
     */
    void checkWritable() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".", ".probe"));
        } catch (IOException e) {
            throw new SettingException("Det går inte att skriva i mappen för kvittenser och rapporter (--out " + folder
                    + "): " + reason(e) + ". Ingenting har gjorts.");
        }
    }

    private String reason(IOException e) {
        for (Path path = folder.toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                return path + " är ingen mapp";
            }
        }
        return e instanceof AccessDeniedException denied
                ? "åtkomst nekas till " + denied.getFile()
                : String.valueOf(e.getMessage());
    }
}
