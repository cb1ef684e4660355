package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.kvinnofrid.config.rule.Bounds;
import se.kvinnofrid.config.rule.Condition;

/** What a zip file is, told by the names of the files in it: a workbook, a document of another kind, or an archive of somebody's files. */
enum ZipKind {
    WORKBOOK {
        @Override
        Source open(Path file, Terms terms) throws UnreadableFile {
            return WorkbookSource.open(file, terms);
        }
    },
    ARCHIVE {
        @Override
        Source open(Path file, Terms terms) throws UnreadableFile {
            return ArchiveSource.open(file, terms);
        }
    },
    OTHER {
        @Override
        Source open(Path file, Terms terms) throws UnreadableFile {
            throw new UnreadableFile(Condition.UNKNOWN_TYPE, "@intake.types");
        }
    };

    private static final int FLAGS = 6;

    /** What older programs on Swedish Windows write file names in. */
    private static final String OLD_NAMES = "IBM850";

    abstract Source open(Path file, Terms terms) throws UnreadableFile;

    static ZipKind of(Path file, Bounds bounds) throws UnreadableFile {
        try (ZipFile zip = zip(file)) {
            if (zip.size() > WorkbookGuard.MOST_PARTS) {
                throw UnreadableFile.tooLarge("members", bounds.archiveMembers());
            }
            Set<ZipKind> kinds = zip.stream()
                    .map(entry -> of(WorkbookGuard.plain(entry.getName())))
                    .collect(Collectors.toSet());
            return kinds.contains(OTHER) ? OTHER : kinds.contains(WORKBOOK) ? WORKBOOK : ARCHIVE;
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableFile.damaged();
        }
    }

    private static ZipKind of(String name) {
        if (name.startsWith("word/")
                || name.startsWith("ppt/")
                || name.equals("mimetype")
                || name.equals("xl/workbook.bin")) {
            return OTHER;
        }
        return name.equals("[content_types].xml") || name.startsWith("xl/") ? WORKBOOK : ARCHIVE;
    }

    /**
     * Opens a zip file, its names in Unicode or else as older programs write them.
     *
     * @throws UnreadableFile if it is protected by a password
     */
    static ZipFile zip(Path file) throws IOException, UnreadableFile {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            if (isEncrypted(file) || String.valueOf(e.getMessage()).contains("encrypted")) {
                throw new UnreadableFile(Condition.ENCRYPTED, "");
            }
            return new ZipFile(
                    file.toFile(),
                    Charset.isSupported(OLD_NAMES) ? Charset.forName(OLD_NAMES) : StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(FLAGS + 1);
            return start.length > FLAGS && start[0] == 'P' && (start[FLAGS] & 1) != 0;
        }
    }
}
