package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The character encoding of a text file, told by its bytes: a mark at the beginning, the zero bytes of UTF-16, or whether the whole file is
 * sound UTF-8. What is none of these is Windows-1252, of which ISO 8859-1 text is a part.
 *
 * @param charset how bytes become characters
 * @param name what senders call it
 * @param mark length of the mark at the beginning, in bytes
 */
record Encoding(Charset charset, String name, int mark) {

    private static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, "UTF-8", 0);
    private static final Encoding WINDOWS = new Encoding(Charset.forName("windows-1252"), "Windows-1252", 0);
    private static final int BUFFER = 1 << 16;

    static Encoding of(Origin origin) throws IOException {
        try (InputStream in = origin.open()) {
            byte[] buffer = new byte[BUFFER];
            int read = in.readNBytes(buffer, 0, BUFFER);
            Optional<Encoding> told = ofMarkOrPattern(Arrays.copyOf(buffer, read));
            if (told.isPresent()) {
                return told.get();
            }
            Utf8Check check = new Utf8Check();
            while (read > 0) {
                if (!check.accept(buffer, read)) {
                    return WINDOWS;
                }
                read = in.read(buffer, 0, BUFFER);
            }
            return check.isComplete() ? UTF_8 : WINDOWS;
        }
    }

    static Optional<Encoding> ofMarkOrPattern(byte[] start) {
        if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, "UTF-8 (BOM)", 3));
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, "UTF-16LE (BOM)", 2));
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, "UTF-16BE (BOM)", 2));
        }
        if (mostlyZero(start, 1) && !mostlyZero(start, 0)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, "UTF-16LE", 0));
        }
        if (mostlyZero(start, 0) && !mostlyZero(start, 1)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, "UTF-16BE", 0));
        }
        return Optional.empty();
    }

    private static boolean mostlyZero(byte[] start, int from) {
        int zeros = 0;
        for (int i = from; i < start.length; i += 2) {
            zeros += start[i] == 0 ? 1 : 0;
        }
        return zeros > start.length / 4;
    }

    /** Follows bytes for as long as they are sound UTF-8. */
    private static final class Utf8Check {
        private int pending;
        private int least;
        private int point;

        boolean accept(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                if ((b >= 0 && pending > 0) || (b < 0 && !follow(b & 0xFF))) {
                    return false;
                }
            }
            return true;
        }

        boolean isComplete() {
            return pending == 0;
        }

        private boolean follow(int b) {
            if (pending > 0) {
                point = (point << 6) | (b & 0x3F);
                pending--;
                return (b & 0xC0) == 0x80 && (pending > 0 || isCharacter());
            }
            pending = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
            least = pending == 3 ? 0x10000 : pending == 2 ? 0x800 : 0x80;
            point = b & (0x3F >> pending);
            return b >= 0xC2 && b <= 0xF4;
        }

        private boolean isCharacter() {
            return point >= least && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
        }
    }
}
