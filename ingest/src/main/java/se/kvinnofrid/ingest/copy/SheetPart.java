package se.kvinnofrid.ingest.copy;

import java.io.IOException;
import java.io.Writer;
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
            IntStream.range(0, 702).mapToObj(SheetPart::letters).toList();
    private static final int LINE_POINTS = 15;
    private static final String FORMULA_SIGNS = "=+-@\t\r\n";

    /** A comment on a cell, by numbers from 0 for the column and from 1 for the row. */
    record Comment(int row, int column, String text) {}

    private record Link(String cell, String target) {}

    private final Writer out;
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
    SheetPart(Writer out, int frozen, List<Integer> widths, boolean gaps) throws IOException {
        this.out = out;
        out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">");
        if (frozen > 0) {
            out.write("<pane ySplit=\"" + frozen + "\" topLeftCell=\"A" + (frozen + 1)
                    + "\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        }
        out.write("</sheetView></sheetViews>");
        out.write(gaps ? "<sheetFormatPr defaultRowHeight=\"15\" zeroHeight=\"1\"/>" : "");
        out.write("<cols>");
        for (int i = 0; i < widths.size(); i++) {
            int last = i + 1 < widths.size() ? i + 1 : Math.max(i + 1, 1000);
            out.write("<col min=\"" + (i + 1) + "\" max=\"" + last + "\" width=\"" + widths.get(i)
                    + "\" customWidth=\"1\"/>");
        }
        out.write("</cols><sheetData>");
    }

    /** Goes on with a row; numbers ascend. */
    void row(int number) throws IOException {
        out.write((row > 0 ? "</row>" : "") + "<row r=\"" + number + "\">");
        row = number;
    }

    /**
     * The same with a height.
     *
     * @param lines how many lines of text fit into the row
     */
    void row(int number, int lines) throws IOException {
        out.write((row > 0 ? "</row>" : "") + "<row r=\"" + number + "\" ht=\"" + lines * LINE_POINTS
                + "\" customHeight=\"1\">");
        row = number;
    }

    /** Writes a cell of the row; columns, from 0, ascend. A wrapped one is always a text. Never a formula: what looks like one is marked as a text. */
    void cell(int column, String text, Style style) throws IOException {
        String reference = reference(column, row);
        if (text.isEmpty()) {
            out.write("<c r=\"" + reference + "\" s=\"" + style.number(false) + "\"/>");
        } else if (isNumber(text) && style != Style.WRAPPED) {
            out.write("<c r=\"" + reference + "\" s=\"" + style.number(false) + "\"><v>" + text + "</v></c>");
        } else {
            boolean quoted = FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
            out.write("<c r=\"" + reference + "\" s=\"" + style.number(quoted)
                    + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + Xml.text(text) + "</t></is></c>");
        }
    }

    private static boolean isNumber(String text) {
        char first = text.charAt(0);
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
        out.write((row > 0 ? "</row>" : "") + "</sheetData>");
        if (!links.isEmpty()) {
            out.write("<hyperlinks>");
            for (Link link : links) {
                out.write("<hyperlink ref=\"" + link.cell() + "\" location=\"" + Xml.text(link.target()) + "\"/>");
            }
            out.write("</hyperlinks>");
        }
        out.write("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>");
        out.write((comments.isEmpty() ? "" : "<legacyDrawing r:id=\"rId1\"/>") + "</worksheet>");
        return List.copyOf(comments);
    }

    /** A cell as spreadsheet programs name it. */
    static String reference(int column, int row) {
        return (column < FIRST_COLUMNS.size() ? FIRST_COLUMNS.get(column) : letters(column)) + row;
    }

    private static String letters(int column) {
        return new Spot("", column, "", "").letters();
    }
}
