package se.kvinnofrid.app;

import java.io.PrintWriter;
import java.util.Locale;
import se.kvinnofrid.app.command.Commands;

/** The program. Results go to standard output, in Swedish; the log goes to standard error. */
public final class Kvinnofrid {

    private Kvinnofrid() {}

    /**
     * Runs one command and ends with its exit code.
     *
     * @param arguments the command and its options; {@code --help} lists them
     */
    public static void main(String[] arguments) {
        // We ask for no language of the machine, but libraries do: what is written must be the same everywhere.
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = Console.out();
        PrintWriter err = Console.err();
        int exitCode = Commands.run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }
}
