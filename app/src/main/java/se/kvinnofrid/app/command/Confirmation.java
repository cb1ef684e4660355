package se.kvinnofrid.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.app.run.SettingException;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Municipality;
import se.kvinnofrid.config.sender.SenderFile;
import se.kvinnofrid.config.sender.SenderFile.Confirmed;

/** Keeps what a sender has confirmed, in a file that a person can edit and the configuration is read with from then on. */
final class Confirmation {

    private final Path folder;
    private final Configuration configuration;
    private final String sender;

    /**
     * For one sender.
     *
     * @param folder where the files of senders are kept
     */
    Confirmation(Path folder, Configuration configuration, String sender) {
        this.folder = folder;
        this.configuration = configuration;
        this.sender = sender;
    }

    Path file() {
        return folder.resolve(sender + ".yaml");
    }

    /**
     * Keeps what was confirmed, if the configuration can be used with it.
     *
     * @throws SettingException if the sender is no municipality
     * @throws se.kvinnofrid.config.ConfigurationException if something of it cannot be meant; then nothing is kept
     */
    void keep(List<Confirmed> confirmed) {
        String name = configuration
                .municipalities()
                .findCode(sender)
                .map(Municipality::name)
                .orElseThrow(() -> new SettingException("Det finns ingen kommun " + sender + "."));
        try {
            Optional<String> existing =
                    Files.isRegularFile(file()) ? Optional.of(Files.readString(file())) : Optional.empty();
            String content = SenderFile.with(existing, sender, name, confirmed);
            Configuration.read(configuration.files().with("senders/" + sender + ".yaml", content));
            Files.createDirectories(folder);
            Files.writeString(file(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("Filen " + file() + " kan inte skrivas", e);
        }
    }

    /** What is written as {@code Våldets gradd=Våldets grad}, or of an answer as {@code Kön: Kvina=Kvinna}. */
    static Confirmed read(String written, boolean answer) {
        int equals = written.lastIndexOf('=');
        int colon = answer ? written.indexOf(':') : 0;
        if (equals < 1 || colon < 0 || colon > equals) {
            throw new SettingException(
                    "Skriv " + (answer ? "\"Variabel: ert svar=kodbokens svar\"" : "\"er rubrik=kodbokens rubrik\"")
                            + ", inte \"" + written + "\".");
        }
        return new Confirmed(
                written.substring(0, colon).strip(),
                written.substring(answer ? colon + 1 : 0, equals).strip(),
                written.substring(equals + 1).strip());
    }
}
