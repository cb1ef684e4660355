package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Limits;

/**
 * Looks at a workbook's parts before any library opens it: small files that unfold to very large ones are refused. The parts that are read
 * into memory as a whole are unfolded and counted, since what a file says of its own size may be a lie.
 */
final class WorkbookGuard {

    private static final int MOST_PARTS = 10_000;
    private static final int BUFFER = 1 << 16;
    private static final long MEGABYTE = 1L << 20;
    private static final String SHEETS = "xl/worksheets/";

    private WorkbookGuard() {}

    static void check(Path file, Limits limits) throws UnreadableFile, IOException {
        long most = limits.workbookMegabytes() * MEGABYTE;
        long total = 0;
        int parts = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                // Sheets are read as streams; all else may be held in memory.
                total += entry.getName().startsWith(SHEETS) ? 0 : unfolded(zip, entry, most - total);
                if (total > most || ++parts > MOST_PARTS) {
                    throw new UnreadableFile(Condition.TOO_LARGE, "@intake.megabytes:" + limits.workbookMegabytes());
                }
            }
        }
    }

    /** The size of a part when unfolded, counted until it is more than allowed. */
    private static long unfolded(ZipFile zip, ZipEntry entry, long most) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
                size += read;
            }
        }
        return size;
    }
}
