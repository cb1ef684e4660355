package se.kvinnofrid.report.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import se.kvinnofrid.report.table.Table.Kind;

/** How cells look, each made once for a workbook. Zero is a number that is shown as nothing, as on the page. */
final class Styles {

    /** A text that a spreadsheet could take for a formula begins with one of these. */
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n";

    private static final int PER_CENT = 100;

    private final Workbook workbook;
    private final Font bold;
    final CellStyle text;
    final CellStyle wrapped;
    final CellStyle title;
    final CellStyle heading;
    final CellStyle figureHeading;
    final CellStyle link;
    private final CellStyle hidden;
    private final CellStyle quoted;
    private final CellStyle count;
    private final CellStyle share;
    private final CellStyle value;

    Styles(Workbook workbook) {
        this.workbook = workbook;
        bold = workbook.createFont();
        bold.setBold(true);
        text = workbook.createCellStyle();
        wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        title = withFont(large());
        heading = heading(HorizontalAlignment.LEFT);
        figureHeading = heading(HorizontalAlignment.RIGHT);
        link = withFont(blue());
        hidden = workbook.createCellStyle();
        hidden.setAlignment(HorizontalAlignment.RIGHT);
        quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
        count = number("#,##0;-#,##0;\"–\"");
        share = number("0%;-0%;\"–\"");
        value = number("#,##0.0");
    }

    /** Writes a text that stays a text, whatever it begins with. */
    void write(Cell cell, String content, CellStyle style) {
        cell.setCellValue(content);
        boolean formula = !content.isEmpty() && FORMULA_BEGINNINGS.indexOf(content.charAt(0)) >= 0;
        cell.setCellStyle(formula ? quoted : style);
    }

    /** Writes the symbol that stands for a figure. */
    void writeSymbol(Cell cell, String symbol) {
        cell.setCellValue(symbol);
        cell.setCellStyle(hidden);
    }

    /** Writes a figure as a number. */
    void write(Cell cell, double number, Kind kind) {
        cell.setCellValue(kind == Kind.POINTS ? number * PER_CENT : number);
        cell.setCellStyle(
                switch (kind) {
                    case COUNT -> count;
                    case SHARE -> share;
                    case VALUE, POINTS -> value;
                });
    }

    private CellStyle number(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setAlignment(HorizontalAlignment.RIGHT);
        return style;
    }

    private CellStyle heading(HorizontalAlignment alignment) {
        CellStyle style = withFont(bold);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        style.setWrapText(true);
        style.setBorderBottom(BorderStyle.MEDIUM);
        return style;
    }

    private CellStyle withFont(Font font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private Font large() {
        Font font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) 14);
        return font;
    }

    private Font blue() {
        Font font = workbook.createFont();
        font.setUnderline(Font.U_SINGLE);
        font.setColor(IndexedColors.DARK_BLUE.getIndex());
        return font;
    }
}
