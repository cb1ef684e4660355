package se.kvinnofrid.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.kvinnofrid.app.run.SettingException;

/** Who does something that is remembered, and why. */
final class OperatorOptions {

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "varför; står i lagret och i kvittensen, så inga personuppgifter")
    private String reason = "";

    @Option(names = "--operator", paramLabel = "NAMN", description = "vem; annars den som är inloggad på datorn")
    private @Nullable String operator;

    /**
     * The reason.
     *
     * @throws SettingException if it is blank
     */
    String reason() {
        if (reason.isBlank()) {
            throw new SettingException("--reason ska säga varför.");
        }
        return reason.strip();
    }

    /** The operator. */
    String operator() {
        return orUser(operator);
    }

    /** The one who is named, or else who is logged in. */
    static String orUser(@Nullable String named) {
        return named != null && !named.isBlank() ? named.strip() : System.getProperty("user.name", "okänd");
    }
}
