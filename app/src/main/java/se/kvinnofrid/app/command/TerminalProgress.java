package se.kvinnofrid.app.command;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.Progress;

/** A line on the terminal that tells how far long work has come. Each new piece of work takes the place of the one before. */
final class TerminalProgress implements Progress, AutoCloseable {

    /** Fits every terminal; asking for its width would take a library of native code. */
    private static final int WIDTH = 79;

    private static final int REFRESH_MILLISECONDS = 200;

    private final PrintStream terminal;
    private @Nullable ProgressBar bar;

    TerminalProgress(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized Work begin(String what, long total) {
        close();
        if (total == 0) {
            return () -> {};
        }
        ProgressBar begun = new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                .build();
        bar = begun;
        return begun::step;
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
