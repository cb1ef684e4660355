package se.kvinnofrid.report.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Column;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Role;
import se.kvinnofrid.report.table.Vocabulary;

/** Writes a table as a table of the document, with headings that every page repeats. Widths in twentieths of a point. */
final class TextTable {

    private static final int PAGE_WIDTH = 9638;
    private static final int NAME_WIDTH = 3200;
    private static final int WIDEST_FIGURE = 1150;
    private static final int PADDING = 50;
    private static final String RULE = "CFD8E0";
    private static final String INK = "1F2933";

    private final XWPFDocument document;
    private final Vocabulary words;

    TextTable(XWPFDocument document, Vocabulary words) {
        this.document = document;
        this.words = words;
    }

    void write(Table table) {
        List<Integer> widths = widths(table.columns().size());
        XWPFTable made = document.createTable();
        made.removeRow(0);
        properties(made, table, widths);
        if (table.columns().stream().anyMatch(column -> !column.group().isEmpty())) {
            groups(header(made), table.columns(), widths);
        }
        XWPFTableRow headings = header(made);
        List<String> names = new ArrayList<>(List.of(table.rowHeading()));
        table.columns().forEach(column -> names.add(column.heading()));
        fill(headings, names, widths, true);
        table.rows().forEach(row -> row(made, row, widths));
        table.bases().forEach(row -> row(made, row, widths));
    }

    private static List<Integer> widths(int figures) {
        int each = Math.min(WIDEST_FIGURE, (PAGE_WIDTH - NAME_WIDTH) / Math.max(1, figures));
        List<Integer> widths = new ArrayList<>(List.of(NAME_WIDTH));
        for (int i = 0; i < figures; i++) {
            widths.add(each);
        }
        return widths;
    }

    private static void properties(XWPFTable made, Table table, List<Integer> widths) {
        made.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, INK);
        made.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, INK);
        made.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, RULE);
        made.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, RULE);
        made.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, RULE);
        made.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, RULE);
        CTTblPr properties = made.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        properties.addNewTblCaption().setVal(table.caption());
        made.setCellMargins(0, PADDING, 0, PADDING);
        made.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
        CTTblGrid grid = made.getCTTbl().getTblGrid() == null
                ? made.getCTTbl().addNewTblGrid()
                : made.getCTTbl().getTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
    }

    private static XWPFTableRow header(XWPFTable made) {
        XWPFTableRow row = made.createRow();
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        return row;
    }

    private static void groups(XWPFTableRow row, List<Column> columns, List<Integer> widths) {
        write(next(row, 0), "", widths.get(0), ParagraphAlignment.LEFT, true);
        int from = 0;
        int cell = 1;
        while (from < columns.size()) {
            String group = columns.get(from).group();
            int to = from;
            int width = 0;
            while (to < columns.size() && columns.get(to).group().equals(group)) {
                width += widths.get(to + 1);
                to++;
            }
            XWPFTableCell made = next(row, cell++);
            write(made, group, width, ParagraphAlignment.CENTER, true);
            CTTcPr properties = made.getCTTc().getTcPr();
            properties.addNewGridSpan().setVal(BigInteger.valueOf(to - from));
            from = to;
        }
    }

    private void row(XWPFTable made, Table.Row content, List<Integer> widths) {
        List<String> texts = new ArrayList<>(List.of(content.label()));
        for (Entry entry : content.entries()) {
            texts.add(words.written(entry));
        }
        XWPFTableRow row = made.createRow();
        row.setCantSplitRow(true);
        fill(row, texts, widths, content.role() == Role.TOGETHER);
    }

    private static void fill(XWPFTableRow row, List<String> texts, List<Integer> widths, boolean bold) {
        for (int i = 0; i < texts.size(); i++) {
            ParagraphAlignment alignment = i == 0 ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT;
            write(next(row, i), texts.get(i), widths.get(i), alignment, bold);
        }
    }

    /** A row is made with as many cells as the one before it. */
    private static XWPFTableCell next(XWPFTableRow row, int place) {
        return place < row.getTableCells().size() ? row.getCell(place) : row.createCell();
    }

    private static void write(XWPFTableCell cell, String text, int width, ParagraphAlignment alignment, boolean bold) {
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        properties.addNewTcW().setW(BigInteger.valueOf(width));
        properties.getTcW().setType(STTblWidth.DXA);
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setStyle(Style.CELL.id());
        paragraph.setAlignment(alignment);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        if (bold) {
            run.setBold(true);
        }
    }
}
