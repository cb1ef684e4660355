package se.kvinnofrid.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int exitCode = Commands.run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** UTF-8 whatever the locale says, since cron gives none; only the console of Windows has a character set of its own. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Charset charset =
                windows ? Charset.forName(System.getProperty("native.encoding", "UTF-8")) : StandardCharsets.UTF_8;
        return new PrintWriter(new FileOutputStream(descriptor), true, charset);
    }
}
