package se.kvinnofrid.ingest.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook (.xlsx) as a stream, with texts, numbers, comments and links and nothing else: no formula can come into it. What is
 * written does not depend on the time of day.
 */
final class WorkbookFile implements AutoCloseable {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int LONGEST_NAME = 31;

    private final ZipOutputStream zip;
    private final List<String> names = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Integer> commented = new ArrayList<>();
    private int nextBlock = 1;

    WorkbookFile(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Fills a sheet. */
    interface Content {
        void write(SheetPart sheet) throws IOException;
    }

    /** The name that a sheet gets that is to be called so: allowed, short enough and not taken; from now on it is. */
    String reserve(String wanted) {
        String allowed = wanted.replaceAll("[\\\\/?*\\[\\]:\\p{Cntrl}]", " ")
                .replaceAll("^'|'$", "")
                .strip();
        String base = allowed.isEmpty() ? "Blad" : allowed;
        String name = cut(base, LONGEST_NAME);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String number = " (" + i + ")";
            name = cut(base, LONGEST_NAME - number.length()) + number;
        }
        return name;
    }

    /**
     * Adds a sheet.
     *
     * @param name a reserved name
     */
    void sheet(String name, int frozen, List<Integer> widths, Content content) throws IOException {
        sheet(name, frozen, widths, false, content);
    }

    /**
     * The same, with or without its gaps.
     *
     * @param gaps whether rows that are not written are hidden
     */
    void sheet(String name, int frozen, List<Integer> widths, boolean gaps, Content content) throws IOException {
        names.add(name);
        int number = names.size();
        begin("xl/worksheets/sheet" + number + ".xml");
        zip.write(HEAD.getBytes(StandardCharsets.UTF_8));
        SheetPart part = new SheetPart(zip, frozen, widths, gaps);
        content.write(part);
        List<SheetPart.Comment> comments = part.end();
        zip.closeEntry();
        if (!comments.isEmpty()) {
            comments(number, new CommentParts(comments, nextBlock));
        }
    }

    private void comments(int number, CommentParts parts) throws IOException {
        commented.add(number);
        nextBlock += parts.blocks();
        part("xl/comments" + number + ".xml", parts.texts());
        begin("xl/drawings/vmlDrawing" + number + ".vml");
        zip.write(parts.drawing().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        part(
                "xl/worksheets/_rels/sheet" + number + ".xml.rels",
                relations(relation(1, "vmlDrawing", "../drawings/vmlDrawing" + number + ".vml")
                        + relation(2, "comments", "../comments" + number + ".xml")));
    }

    @Override
    public void close() throws IOException {
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (int i = 1; i <= names.size(); i++) {
            sheets.append("<sheet name=\"")
                    .append(Xml.text(names.get(i - 1)))
                    .append("\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
            relations.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
            types.append(override("/xl/worksheets/sheet" + i + ".xml", TYPE + "worksheet+xml"));
        }
        commented.forEach(i -> types.append(override("/xl/comments" + i + ".xml", TYPE + "comments+xml")));
        relations.append(relation(names.size() + 1, "styles", "styles.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets>" + sheets + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        part("xl/styles.xml", Style.part());
        part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE
                        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-"
                        + "package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
                        + override("/xl/workbook.xml", TYPE + "sheet.main+xml")
                        + override("/xl/styles.xml", TYPE + "styles+xml") + types + "</Types>");
        zip.close();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private void part(String name, String xml) throws IOException {
        begin(name);
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
