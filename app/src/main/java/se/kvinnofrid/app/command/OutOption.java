package se.kvinnofrid.app.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

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
}
