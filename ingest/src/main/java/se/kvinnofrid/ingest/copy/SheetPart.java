package se.kvinnofrid.ingest.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.kvinnofrid.ingest.finding.Spot;

/** One sheet of a workbook as it is written, row after row; its comments and links are held until its end. */
final class SheetPart {

    /** Up to fifteen digits are the same number in every spreadsheet program; what begins with a zero may be a code. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,9})(?:\\.\\d{1,5})?");

    private static final List<String> FIRST_COLUMNS =
            IntStream.range(0, 702).mapToObj(SheetPart::lettersOf).toList();
    private static final int LINE_POINTS = 15;
    /** So many characters are gathered before they become bytes: that costs far less than to turn them over one by one. */
    private static final int CHUNK = 1 << 14;

    private static final String FORMULA_SIGNS = "=+-@\t\r\n";

    /** A comment on a cell, by numbers from 0 for the column and from 1 for the row. */
    record Comment(int row, int column, String text) {}

    private record Link(String cell, String target) {}

    private final OutputStream out;
    private final StringBuilder xml = new StringBuilder(2 * CHUNK);
    private final List<Comment> comments = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private int row;

    /**
     * Begins the sheet.
     *
     * @param frozen how many rows stay when the sheet is scrolled
     * @param widths widths of the columns in characters; the last holds for all that follow
     * @param gaps whether rows that are not written are hidden, so that those that are stand together
     */
    SheetPart(OutputStream out, int frozen, List<Integer> widths, boolean gaps) {
        this.out = out;
        xml.append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">");
        if (frozen > 0) {
            xml.append("<pane ySplit=\"" + frozen + "\" topLeftCell=\"A" + (frozen + 1)
                    + "\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        }
        xml.append("</sheetView></sheetViews>");
        xml.append(gaps ? "<sheetFormatPr defaultRowHeight=\"15\" zeroHeight=\"1\"/>" : "");
        xml.append("<cols>");
        for (int i = 0; i < widths.size(); i++) {
            int last = i + 1 < widths.size() ? i + 1 : Math.max(i + 1, 1000);
            xml.append("<col min=\"" + (i + 1) + "\" max=\"" + last + "\" width=\"" + widths.get(i)
                    + "\" customWidth=\"1\"/>");
        }
        xml.append("</cols><sheetData>");
    }

    /** Goes on with a row; numbers ascend. */
    void row(int number) throws IOException {
        endRow();
        xml.append("<row r=\"").append(number).append("\">");
        row = number;
    }

    /**
     * The same with a height.
     *
     * @param lines how many lines of text fit into the row
     */
    void row(int number, int lines) throws IOException {
        endRow();
        xml.append("<row r=\"" + number + "\" ht=\"" + lines * LINE_POINTS + "\" customHeight=\"1\">");
        row = number;
    }

    /** Writes a cell of the row; columns, from 0, ascend. A wrapped one is always a text. Never a formula: what looks like one is marked as a text. */
    void cell(int column, String text, Style style) {
        boolean number = style != Style.WRAPPED && isNumber(text);
        boolean quoted = !number && !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
        xml.append("<c r=\"").append(letters(column)).append(row);
        xml.append("\" s=\"").append(style.number(quoted));
        if (text.isEmpty()) {
            xml.append("\"/>");
        } else if (number) {
            xml.append("\"><v>").append(text).append("</v></c>");
        } else {
            xml.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            xml.append(Xml.text(text)).append("</t></is></c>");
        }
    }

    private static boolean isNumber(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return (first == '-' || (first >= '0' && first <= '9'))
                && NUMBER.matcher(text).matches();
    }

    /** Comments upon a cell of the row. */
    void comment(int column, String text) {
        comments.add(new Comment(row, column, text));
    }

    /** Lets a cell of the row lead to another sheet's cell. */
    void link(int column, String sheet, String cell) {
        links.add(new Link(reference(column, row), "'" + sheet.replace("'", "''") + "'!" + cell));
    }

    /** Ends the sheet; what is commented upon. */
    List<Comment> end() throws IOException {
        endRow();
        xml.append("</sheetData>");
        if (!links.isEmpty()) {
            xml.append("<hyperlinks>");
            for (Link link : links) {
                xml.append("<hyperlink ref=\"" + link.cell() + "\" location=\"" + Xml.text(link.target()) + "\"/>");
            }
            xml.append("</hyperlinks>");
        }
        xml.append("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>");
        xml.append((comments.isEmpty() ? "" : "<legacyDrawing r:id=\"rId1\"/>") + "</worksheet>");
        flush();
        return List.copyOf(comments);
    }

    private void endRow() throws IOException {
        if (row > 0) {
            xml.append("</row>");
        }
        if (xml.length() > CHUNK) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
    }

    /** A cell as spreadsheet programs name it. */
    static String reference(int column, int row) {
        return letters(column) + row;
    }

    private static String letters(int column) {
        return column < FIRST_COLUMNS.size() ? FIRST_COLUMNS.get(column) : lettersOf(column);
    }

    private static String lettersOf(int column) {
        return new Spot("", column, "", "").letters();
    }
}
