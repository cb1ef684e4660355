package se.kvinnofrid.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;

/**
 * The secret with which clients' local pseudonyms are hashed. Whoever has it can test a guess, so it is the operator's: set in the
 * environment, in a file that the environment names, or, for the program's own database only, made on first use and kept beside it.
 */
final class PseudonymKey {

    private static final int SHORTEST = 16;

    private PseudonymKey() {}

    static String find(Environment environment, DatabaseChoice database) {
        String key = environment.getProperty("kvinnofrid.pseudonym-key", "");
        String file = environment.getProperty("kvinnofrid.pseudonym-key-file", "");
        if (!key.isBlank()) {
            return check(key, "KVINNOFRID_PSEUDONYM_KEY");
        }
        if (!file.isBlank()) {
            return check(read(Path.of(file)), "Filen " + file + " (KVINNOFRID_PSEUDONYM_KEY_FILE)");
        }
        return database.findStore()
                .map(store -> store.secret("pseudonym-key"))
                .orElseThrow(() ->
                        new SettingException("Det saknas en nyckel för pseudonymer. Med en egen databasserver ska den"
                                + " anges i KVINNOFRID_PSEUDONYM_KEY eller i en fil som KVINNOFRID_PSEUDONYM_KEY_FILE namnger:"
                                + " minst " + SHORTEST + " tecken som ingen kan gissa, och samma i alla körningar."));
    }

    private static String check(String key, String where) {
        String trimmed = key.trim();
        if (trimmed.length() < SHORTEST) {
            throw new SettingException(
                    where + " är för kort: en nyckel för pseudonymer har minst " + SHORTEST + " tecken.");
        }
        return trimmed;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new SettingException(
                    "Filen " + file + " (KVINNOFRID_PSEUDONYM_KEY_FILE) kan inte läsas: " + e.getMessage());
        }
    }
}
