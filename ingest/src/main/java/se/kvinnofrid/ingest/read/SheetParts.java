package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells which part of a workbook each of its sheets is, by the identifiers of the workbook's relations. */
final class SheetParts {

    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s([^>]*)>");
    private static final Pattern ID = Pattern.compile("\\bId=\"([^\"]*)\"");
    private static final Pattern TARGET = Pattern.compile("\\bTarget=\"([^\"]*)\"");

    private SheetParts() {}

    static Map<String, String> of(Path file) throws IOException, UnreadableFile {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = ZipKind.zip(file)) {
            Optional<? extends ZipEntry> relations = zip.stream()
                    .filter(entry -> WorkbookGuard.plain(entry.getName()).equals(RELATIONS))
                    .findFirst();
            if (relations.isPresent()) {
                try (InputStream in = zip.getInputStream(relations.get())) {
                    String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                    Matcher relation = RELATION.matcher(text);
                    while (relation.find()) {
                        add(relation.group(1), parts);
                    }
                }
            }
        }
        return parts;
    }

    private static void add(String attributes, Map<String, String> parts) {
        Matcher id = ID.matcher(attributes);
        Matcher target = TARGET.matcher(attributes);
        if (id.find() && target.find()) {
            String path = target.group(1);
            parts.put(id.group(1), WorkbookGuard.plain(path.startsWith("/") ? path : "xl/" + path));
        }
    }
}
