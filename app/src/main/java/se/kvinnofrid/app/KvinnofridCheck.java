package se.kvinnofrid.app;

import java.io.PrintWriter;
import java.util.Locale;
import se.kvinnofrid.app.command.Commands;

/** The program for senders: judges files as the national run does, and does nothing else. One jar, no database, no installation. */
public final class KvinnofridCheck {

    private KvinnofridCheck() {}

    /**
     * Judges files and ends with 0, with 1 if a file is refused, or with 2 if the command is wrong.
     *
     * @param arguments the files, and options that {@code --help} lists
     */
    public static void main(String[] arguments) {
        // As for the whole program: libraries are not to ask for the language of the machine.
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = Console.out();
        PrintWriter err = Console.err();
        int exitCode = Commands.check(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }
}
