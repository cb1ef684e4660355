package se.kvinnofrid.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import se.kvinnofrid.config.file.PrivateFiles;

/**
 * Secrets that the program makes up when it first needs them, and keeps in files that only the operator can read.
 *
 * @param folder holds one file for each secret
 */
record Secrets(Path folder) {

    private static final int BYTES = 32;

    /** The secret of a name: 64 hexadecimal digits. */
    String get(String name) throws IOException {
        Path file = file(name);
        if (!Files.exists(file)) {
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            PrivateFiles.folder(file.resolveSibling("."));
            PrivateFiles.write(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).trim();
    }

    /** Where the secret of a name is kept. */
    Path file(String name) {
        return folder.resolve(name);
    }
}
