package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Limits;

/** What a file is, told by its first bytes. */
enum FileKind {
    ZIP {
        @Override
        Source open(Path file, Limits limits, Predicate<String> isHeader) throws UnreadableFile {
            return WorkbookSource.open(file, limits);
        }
    },
    TEXT {
        @Override
        Source open(Path file, Limits limits, Predicate<String> isHeader) throws UnreadableFile {
            return DelimitedSource.open(file, limits, isHeader);
        }
    },
    OTHER {
        @Override
        Source open(Path file, Limits limits, Predicate<String> isHeader) throws UnreadableFile {
            throw new UnreadableFile(Condition.UNKNOWN_TYPE, "@intake.types");
        }
    };

    private static final int SAMPLE = 8192;
    private static final long MEGABYTE = 1L << 20;

    abstract Source open(Path file, Limits limits, Predicate<String> isHeader) throws UnreadableFile;

    static FileKind of(Path file, Limits limits) throws UnreadableFile {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > limits.fileMegabytes() * MEGABYTE) {
                throw new UnreadableFile(Condition.TOO_LARGE, "@intake.megabytes:" + limits.fileMegabytes());
            }
            return of(in.readNBytes(SAMPLE));
        } catch (IOException e) {
            throw UnreadableFile.damaged();
        }
    }

    private static FileKind of(byte[] start) {
        if (begins(start, "PK\u0003\u0004")) {
            return ZIP;
        }
        boolean binary = begins(start, "%PDF")
                || begins(start, "{\\rtf")
                || (Encoding.ofMarkOrPattern(start).isEmpty() && hasNul(start));
        return binary ? OTHER : TEXT;
    }

    private static boolean begins(byte[] start, String signature) {
        byte[] bytes = signature.getBytes(StandardCharsets.ISO_8859_1);
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (start[i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNul(byte[] start) {
        for (byte b : start) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
