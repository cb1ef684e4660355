package se.kvinnofrid.app.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import se.kvinnofrid.config.Progress;

/** Whether somebody watches: progress is shown on a terminal only, never in a log or to a schedule. */
final class Watching implements AutoCloseable {

    private final TerminalProgress line = new TerminalProgress(
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));

    private final boolean watched;

    Watching(boolean quiet) {
        this.watched = !quiet && isTerminal();
    }

    Progress progress() {
        return watched ? line : Progress.SILENT;
    }

    @Override
    public void close() {
        line.close();
    }

    /** The launcher tells; Java itself has no answer that holds for all its versions. */
    private static boolean isTerminal() {
        return Boolean.getBoolean("kvinnofrid.terminal");
    }
}
