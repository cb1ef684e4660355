package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.kvinnofrid.config.rule.Bounds;
import se.kvinnofrid.config.rule.Condition;

/** What a file is, told by its first bytes. */
enum FileKind {
    ZIP {
        @Override
        Source open(Path file, Terms terms) throws UnreadableFile {
            return ZipKind.of(file, terms.bounds()).open(file, terms);
        }
    },
    COMPOUND {
        @Override
        Source open(Path file, Terms terms) throws UnreadableFile {
            return LegacySource.open(file, terms);
        }
    },
    TEXT {
        @Override
        Source open(Path file, Terms terms) throws UnreadableFile {
            return DelimitedSource.open(() -> Files.newInputStream(file), terms);
        }
    },
    OTHER {
        @Override
        Source open(Path file, Terms terms) throws UnreadableFile {
            throw new UnreadableFile(Condition.UNKNOWN_TYPE, "@intake.types");
        }
    };

    private static final int SAMPLE = 8192;
    private static final int CONTROLS_PER_SAMPLE = 8;

    /** What begins like this is neither a text nor anything else that is read. */
    private static final List<String> OTHERS =
            List.of("%PDF", "{\\rtf", "\u001F\u008B", "7z\u00BC\u00AF", "Rar!", "<!DOCTYPE", "<?xml", "<html");

    abstract Source open(Path file, Terms terms) throws UnreadableFile;

    static FileKind of(Path file, Bounds bounds) throws UnreadableFile {
        try {
            if (Files.size(file) > Terms.bytes(bounds.fileMegabytes())) {
                throw UnreadableFile.tooLarge("megabytes", bounds.fileMegabytes());
            }
            return of(() -> Files.newInputStream(file));
        } catch (IOException e) {
            throw UnreadableFile.damaged();
        }
    }

    static FileKind of(Origin origin) throws IOException {
        try (InputStream in = origin.open()) {
            return of(in.readNBytes(SAMPLE));
        }
    }

    private static FileKind of(byte[] start) {
        if (begins(start, "PK\u0003\u0004") || begins(start, "PK\u0005\u0006")) {
            return ZIP;
        }
        if (begins(start, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return COMPOUND;
        }
        boolean other = OTHERS.stream().anyMatch(signature -> begins(start, signature))
                || (Encoding.ofMarkOrPattern(start).isEmpty() && isBinary(start));
        return other ? OTHER : TEXT;
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

    /** Whether there is a NUL, or so many other control characters that no program wrote it as text. */
    private static boolean isBinary(byte[] start) {
        int controls = 0;
        for (byte b : start) {
            if (b == 0) {
                return true;
            }
            controls += b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' ? 1 : 0;
        }
        return controls > CONTROLS_PER_SAMPLE;
    }
}
