package se.kvinnofrid.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder that submissions arrive in: {@code <municipality code>/<any name>} or {@code <municipality code>_<any name>}. It is only read,
 * and symbolic links in it are not followed.
 */
final class Inbox {

    /** Where the days of receipt are counted. */
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /**
     * A file in a sender's place.
     *
     * @param sender the four digits that name the place
     * @param name path relative to the inbox, with forward slashes
     */
    record Delivery(String sender, String name, Path path) {}

    /**
     * Something else in the inbox.
     *
     * @param name path relative to the inbox, with forward slashes
     * @param reason why it is not a submission
     */
    record Other(String name, Reason reason) {}

    /** Why something in the inbox is not a submission. */
    enum Reason {
        /** It lies in no sender's place. */
        NO_SENDER,
        /** A folder within a sender's folder. */
        FOLDER_IN_FOLDER,
        /** A symbolic link, or something else that is no plain file. */
        NO_PLAIN_FILE
    }

    /** What lies in the inbox, sorted by name. */
    record Listing(List<Delivery> deliveries, List<Other> others) {
        Listing {
            deliveries = List.copyOf(deliveries);
            others = List.copyOf(others);
        }
    }

    private static final Pattern FOLDER = Pattern.compile("\\d{4}");
    private static final Pattern FLAT = Pattern.compile("(\\d{4})_.+");

    /** What operating systems and programs leave behind. */
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

    private final Path folder;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Other> others = new ArrayList<>();

    private Inbox(Path folder) {
        this.folder = folder;
    }

    /**
     * Lists an inbox.
     *
     * @throws UncheckedIOException if there is no such folder or it cannot be read
     */
    static Listing list(Path folder) {
        Inbox inbox = new Inbox(folder);
        for (Path path : inbox.sorted(folder)) {
            inbox.top(path);
        }
        return new Listing(inbox.deliveries, inbox.others);
    }

    private void top(Path path) {
        String name = name(path);
        Matcher flat = FLAT.matcher(name);
        if (isFolder(path) && FOLDER.matcher(name).matches()) {
            sorted(path).forEach(file -> inSenderFolder(name, file));
        } else if (!isFile(path) && !isFolder(path)) {
            other(path, Reason.NO_PLAIN_FILE);
        } else if (isFile(path) && flat.matches()) {
            deliver(flat.group(1), path);
        } else {
            other(path, Reason.NO_SENDER);
        }
    }

    private void inSenderFolder(String sender, Path path) {
        if (isFile(path)) {
            deliver(sender, path);
        } else {
            other(path, isFolder(path) ? Reason.FOLDER_IN_FOLDER : Reason.NO_PLAIN_FILE);
        }
    }

    private void deliver(String sender, Path path) {
        deliveries.add(new Delivery(sender, relative(path), path));
    }

    private void other(Path path, Reason reason) {
        others.add(new Other(relative(path), reason));
    }

    private List<Path> sorted(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(path -> !isLitter(name(path)))
                    .sorted(Comparator.comparing(Inbox::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the inbox " + directory + " cannot be read", e);
        }
    }

    private static boolean isLitter(String name) {
        return name.startsWith(".") || name.startsWith("~$") || LITTER.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private String relative(Path path) {
        List<String> names = new ArrayList<>();
        folder.relativize(path).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
