package se.kvinnofrid.app.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import se.kvinnofrid.app.store.EmbeddedDatabase;

/**
 * The secret with which clients' local pseudonyms are hashed. Whoever has it can test a guess, so it is the operator's: set in the
 * environment, in a file that the environment names, or, for the program's own database only, made on first use and kept beside it. Every
 * round has a key of its own, so that the hashes of one cannot be compared with those of another.
 */
final class PseudonymKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String FOLDER = "pseudonym-keys/";
    private static final int SHORTEST = 16;

    private final Environment environment;
    private final DatabaseChoice database;
    private final String round;

    PseudonymKey(Environment environment, DatabaseChoice database, String round) {
        this.environment = environment;
        this.database = database;
        this.round = round;
    }

    /**
     * The key of the round: made of the secret and the name of the round, so that even one secret for all rounds gives each its own key.
     *
     * @throws SettingException if there is no secret, or it is too short
     */
    String get() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(("round " + round).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The key for a rehearsal: of a round for which no secret has been made yet, one for the moment, so that none is made. */
    String forRehearsal() {
        boolean made = database.findStore()
                .filter(store -> store.hasSecret(FOLDER + round))
                .isPresent();
        return isOurs() && !made ? UUID.randomUUID().toString() : get();
    }

    /** Whether the program itself keeps the secret, and so can make a new one or destroy it. */
    boolean isOurs() {
        return setting("kvinnofrid.pseudonym-key").isEmpty()
                && setting("kvinnofrid.pseudonym-key-file").isEmpty()
                && database.findStore().isPresent();
    }

    /** Destroys the secret that the program keeps; whoever asks for it next gets a new one. */
    void destroy() {
        database.findStore().filter(store -> isOurs()).ifPresent(store -> store.destroySecret(FOLDER + round));
    }

    private String secret() {
        Optional<String> key = setting("kvinnofrid.pseudonym-key");
        if (key.isPresent()) {
            return check(key.get(), "KVINNOFRID_PSEUDONYM_KEY");
        }
        Optional<String> file = setting("kvinnofrid.pseudonym-key-file");
        if (file.isPresent()) {
            return read(Path.of(file.get()));
        }
        EmbeddedDatabase store = database.findStore()
                .orElseThrow(() ->
                        new SettingException("Det saknas en nyckel för pseudonymer. Med en egen databasserver ska den"
                                + " anges i KVINNOFRID_PSEUDONYM_KEY eller i en fil som KVINNOFRID_PSEUDONYM_KEY_FILE namnger:"
                                + " minst " + SHORTEST
                                + " tecken som ingen kan gissa, och samma genom hela omgången."));
        return store.secret(FOLDER + round);
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
    }

    /** A file, or a folder with one file for each round. */
    private String read(Path path) {
        Path file = Files.isDirectory(path) ? path.resolve(round) : path;
        try {
            return check(Files.readString(file), "Filen " + file + " (KVINNOFRID_PSEUDONYM_KEY_FILE)");
        } catch (IOException e) {
            throw new SettingException(
                    "Filen " + file + " (KVINNOFRID_PSEUDONYM_KEY_FILE) kan inte läsas: " + e.getMessage());
        }
    }

    private static String check(String key, String where) {
        String trimmed = key.trim();
        if (trimmed.length() < SHORTEST) {
            throw new SettingException(
                    where + " är för kort: en nyckel för pseudonymer har minst " + SHORTEST + " tecken.");
        }
        return trimmed;
    }
}
