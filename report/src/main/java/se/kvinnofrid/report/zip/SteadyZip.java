package se.kvinnofrid.report.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;

/**
 * Packs a zip file anew so that equal contents are equal bytes on every machine: one fixed time, and nothing compressed, because
 * different releases of the compression library give different bytes.
 */
public final class SteadyZip {

    /** The first month that zip can hold would be written with the machine's time zone beside it. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SteadyZip() {}

    /**
     * A new document of an office program as a file, and its end. It is packed loosely at first, since it is packed anew at once; and it is
     * let go instead of closed, since the library would write it once more to close it.
     */
    public static byte[] of(POIXMLDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream loose = new ZipArchiveOutputStream(bytes)) {
            loose.setLevel(Deflater.NO_COMPRESSION);
            document.write(loose);
        }
        document.getPackage().revert();
        return repack(bytes.toByteArray());
    }

    /** The same zip file with its entries in the same order, and so for every workbook inside it. */
    static byte[] repack(byte[] zip) throws IOException {
        ByteArrayOutputStream steady = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(steady)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = steady(entry.getName(), in.readAllBytes());
                out.putNextEntry(stored(entry.getName(), content));
                out.write(content);
                out.closeEntry();
            }
        }
        return steady.toByteArray();
    }

    private static byte[] steady(String name, byte[] content) throws IOException {
        return name.endsWith(".xlsx") ? repack(content) : content;
    }

    private static ZipEntry stored(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(TIME);
        return entry;
    }
}
