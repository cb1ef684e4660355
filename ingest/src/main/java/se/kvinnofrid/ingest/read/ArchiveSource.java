package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import se.kvinnofrid.config.rule.Bounds;
import se.kvinnofrid.config.rule.Condition;

/** A zip archive of text files, each a sheet of its own, in the order of their names. Nothing of it is unfolded to disk. */
final class ArchiveSource implements Source {

    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");
    private static final String MAC_LITTER = "__macosx/";
    private static final Set<String> ENDINGS = Set.of("csv", "txt");
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final List<String> names = new ArrayList<>();
    private final List<DelimitedSource> members = new ArrayList<>();
    private final List<String> notRead = new ArrayList<>();
    private final Predicate<String> isPersonal;

    private ArchiveSource(ZipFile zip, Terms terms) {
        this.zip = zip;
        this.isPersonal = terms.isPersonal();
    }

    static ArchiveSource open(Path file, Terms terms) throws UnreadableFile {
        try {
            ArchiveSource source = new ArchiveSource(ZipKind.zip(file), terms);
            try {
                source.read(file, terms);
                return source;
            } catch (UnreadableFile | IOException | RuntimeException e) {
                source.close();
                throw e;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableFile.damaged();
        }
    }

    private void read(Path file, Terms terms) throws IOException, UnreadableFile {
        List<? extends ZipEntry> entries = zip.stream()
                .filter(entry -> !entry.isDirectory() && !isLitter(entry.getName()))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
        if (entries.size() > terms.bounds().archiveMembers()) {
            throw UnreadableFile.tooLarge("members", terms.bounds().archiveMembers());
        }
        Set<String> seen = new TreeSet<>();
        for (ZipEntry entry : entries) {
            if (isTrick(entry.getName()) || !seen.add(WorkbookGuard.plain(entry.getName()))) {
                throw new UnreadableFile(Condition.UNREADABLE_FILE, "@intake.flat_archive");
            }
        }
        measure(entries, file.toFile().length(), terms);
        for (ZipEntry entry : entries) {
            Origin origin = () -> zip.getInputStream(entry);
            if (isText(entry.getName()) && FileKind.of(origin) == FileKind.TEXT) {
                names.add(entry.getName());
                members.add(DelimitedSource.open(origin, terms));
            } else {
                notRead.add(entry.getName());
            }
        }
    }

    /** Unfolds everything once and counts, since what an archive says of its own size may be a lie. */
    private void measure(List<? extends ZipEntry> entries, long archive, Terms terms)
            throws IOException, UnreadableFile {
        Bounds bounds = terms.bounds();
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (ZipEntry entry : entries) {
            long size = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    terms.deadline().check();
                    size += read;
                    total += read;
                    if (total > Terms.bytes(bounds.archiveMegabytes())) {
                        throw UnreadableFile.tooLarge("megabytes", bounds.archiveMegabytes());
                    }
                    if (size > Terms.bytes(1) && size > archive * bounds.archiveRatio()) {
                        throw UnreadableFile.tooLarge("ratio", bounds.archiveRatio());
                    }
                }
            }
        }
    }

    private static boolean isLitter(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('\\', '/');
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        return plain.startsWith(MAC_LITTER) || last.startsWith(".") || last.startsWith("~$") || LITTER.contains(last);
    }

    /** Names that would lead out of a folder, or that no program gives. */
    private static boolean isTrick(String name) {
        return name.startsWith("/")
                || name.startsWith("\\")
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("[/\\\\]", -1)).contains("..");
    }

    /** Without folders and endings, unless two would be called the same. */
    private static List<String> shortened(List<String> names) {
        List<String> endless = names.stream()
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .toList();
        List<String> last = endless.stream()
                .map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .toList();
        return last.stream().distinct().count() == last.size() ? last : names;
    }

    private static boolean isText(String name) {
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public Format format() {
        return new Format(
                Format.Type.ARCHIVE,
                members.stream()
                        .map(member -> member.format().encoding())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                members.stream()
                        .map(member -> member.format().delimiter())
                        .distinct()
                        .collect(Collectors.joining(" ")),
                false);
    }

    @Override
    public List<String> sheets() {
        return SheetNames.of(shortened(names), isPersonal).shown();
    }

    @Override
    public List<String> renamed() {
        return SheetNames.of(shortened(names), isPersonal).renamed();
    }

    @Override
    public List<String> notRead() {
        return SheetNames.of(notRead, isPersonal).shown();
    }

    @Override
    public Rows rows(int sheet) throws UnreadableFile {
        return members.get(sheet).rows(0);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException("an archive that was only read cannot be closed", e);
        }
    }
}
