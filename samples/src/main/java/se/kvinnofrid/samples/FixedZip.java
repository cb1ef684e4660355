package se.kvinnofrid.samples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Makes the same zip file of the same contents: entries in their order, under one fixed time in every time zone. */
final class FixedZip {

    private static final LocalDateTime WRITTEN_AT = LocalDateTime.of(2024, 1, 1, 0, 0);

    private FixedZip() {}

    static void copy(Path from, Path to) throws IOException {
        try (ZipFile in = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            for (ZipEntry entry : in.stream().toList()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(WRITTEN_AT);
                out.putNextEntry(same);
                in.getInputStream(entry).transferTo(out);
                out.closeEntry();
            }
        }
    }
}
