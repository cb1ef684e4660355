package se.kvinnofrid.app.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.file.PrivateFiles;

/**
 * How several programs share one server: starting and stopping it is for one at a time, and whoever uses it holds a share, so that the
 * last to leave stops it. The system takes a dead program's locks back by itself.
 */
final class StoreLocks {

    private final Path folder;
    private @Nullable FileChannel share;

    StoreLocks(Path folder) {
        this.folder = folder;
    }

    /** Something to do while no other program may start or stop the server. */
    interface Action<T> {
        T run() throws IOException;
    }

    /** Waits for the right to start or stop the server, and acts. */
    <T> T alone(Action<T> action) throws IOException {
        try (FileChannel channel = open("control.lock")) {
            channel.lock();
            return action.run();
        }
    }

    /** Takes a share in the server. Only to be done alone. */
    void take() throws IOException {
        share = open("users.lock");
        share.lock(0, Long.MAX_VALUE, true);
    }

    /** Gives the share back. Only to be done alone. */
    void giveBack() throws IOException {
        if (share != null) {
            share.close();
            share = null;
        }
    }

    /** Whether no living program has a share. Only to be done alone. */
    boolean nobodyUsesIt() throws IOException {
        try (FileChannel channel = open("users.lock");
                FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }

    private FileChannel open(String name) throws IOException {
        Path file = folder.resolve(name);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        PrivateFiles.close(file);
        return channel;
    }
}
