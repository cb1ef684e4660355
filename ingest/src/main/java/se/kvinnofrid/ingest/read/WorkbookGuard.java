package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import se.kvinnofrid.config.rule.Bounds;
import se.kvinnofrid.config.rule.Condition;

/**
 * Looks at a workbook's parts before any library opens it: small files that unfold to very large ones are refused, and so is whatever no
 * spreadsheet program writes. Every part is unfolded and counted, since what a file says of its own size may be a lie.
 */
final class WorkbookGuard {

    static final int MOST_PARTS = 10_000;

    private static final int BUFFER = 1 << 16;
    private static final String SHEETS = "xl/worksheets/";
    private static final String STYLES = "xl/styles.xml";
    private static final String MARKUP = ".xml";
    private static final String RELATIONS = ".rels";

    private final Terms terms;
    private final Bounds bounds;
    private final Map<String, SheetTraits> traits = new HashMap<>();
    private boolean styles;
    private long held;
    private long streamed;

    /**
     * What was seen of a workbook.
     *
     * @param traits what its sheets show or hide, by the name of their part
     * @param styles whether it says how numbers are shown
     */
    record Seen(Map<String, SheetTraits> traits, boolean styles) {
        Seen {
            traits = Map.copyOf(traits);
        }
    }

    private WorkbookGuard(Terms terms) {
        this.terms = terms;
        this.bounds = terms.bounds();
    }

    /**
     * Looks through a workbook.
     *
     * @return what was seen of it
     */
    static Seen check(Path file, Terms terms) throws UnreadableFile, IOException {
        WorkbookGuard guard = new WorkbookGuard(terms);
        Set<String> names = new HashSet<>();
        try (ZipFile zip = ZipKind.zip(file)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String name = plain(entry.getName());
                refuseKind(name);
                if (!names.add(name)) {
                    throw UnreadableFile.damaged();
                }
                guard.part(zip, entry, name);
            }
        }
        return new Seen(guard.traits, guard.styles);
    }

    /** The name of a part as it is compared: lower case, forward slashes, none at the beginning. */
    static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('\\', '/');
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    private static void refuseKind(String name) throws UnreadableFile {
        if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
            throw new UnreadableFile(Condition.MACROS, "");
        }
        if (name.startsWith("xl/externallinks/")) {
            throw new UnreadableFile(Condition.EXTERNAL_LINKS, "");
        }
    }

    private void part(ZipFile zip, ZipEntry entry, String name) throws IOException, UnreadableFile {
        styles |= name.equals(STYLES);
        boolean sheet = name.startsWith(SHEETS) && name.endsWith(MARKUP);
        MarkupScan scan = new MarkupScan(bounds);
        boolean markup = name.endsWith(MARKUP) || name.endsWith(RELATIONS);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                terms.deadline().check();
                if (markup) {
                    scan.accept(buffer, read);
                }
                count(read, sheet && scan.isSheet());
            }
        }
        if (sheet) {
            traits.put(name, scan.traits());
        }
    }

    /** Sheets are read as streams; all else may be held in memory. */
    private void count(int bytes, boolean sheet) throws UnreadableFile {
        if (sheet) {
            streamed += bytes;
        } else {
            held += bytes;
        }
        if (held > Terms.bytes(bounds.workbookMegabytes())) {
            throw UnreadableFile.tooLarge("megabytes", bounds.workbookMegabytes());
        }
        if (streamed > Terms.bytes(bounds.sheetMegabytes())) {
            throw UnreadableFile.tooLarge("megabytes", bounds.sheetMegabytes());
        }
    }
}
