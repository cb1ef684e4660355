package se.kvinnofrid.report.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Column;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Vocabulary;

/** Writes one table on a sheet of its own: title, headings that stay in sight, rows, bases, remarks. */
final class TableSheet {

    private static final int CHARACTER = 256;
    private static final int NAME_WIDTH = 44;
    private static final int FIGURE_WIDTH = 12;
    private static final int FIRST_HEADING = 2;
    private static final int COLUMNS_OF_A_PAGE = 12;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final Vocabulary words;
    private int next;

    TableSheet(XSSFSheet sheet, Styles styles, Vocabulary words) {
        this.sheet = sheet;
        this.styles = styles;
        this.words = words;
    }

    void write(Table table) {
        sheet.setColumnWidth(0, NAME_WIDTH * CHARACTER);
        for (int i = 1; i <= table.columns().size(); i++) {
            sheet.setColumnWidth(i, FIGURE_WIDTH * CHARACTER);
        }
        styles.write(row().createCell(0), table.caption(), styles.title);
        next = FIRST_HEADING;
        headings(table);
        sheet.createFreezePane(1, next);
        table.rows().forEach(this::row);
        table.bases().forEach(this::row);
        next++;
        table.remarks().forEach(remark -> styles.write(row().createCell(0), remark, styles.text));
        print(table);
    }

    /** A narrow table is printed on one page's width; a wide one on several, each with the names of the rows and the headings. */
    private void print(Table table) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:A"));
        if (table.columns().size() <= COLUMNS_OF_A_PAGE) {
            sheet.setFitToPage(true);
            setup.setFitHeight((short) 0);
        }
    }

    private void headings(Table table) {
        List<Column> columns = table.columns();
        if (columns.stream().anyMatch(column -> !column.group().isEmpty())) {
            groups(columns);
        }
        Row headings = row();
        styles.write(headings.createCell(0), table.rowHeading(), styles.heading);
        for (int i = 0; i < columns.size(); i++) {
            styles.write(headings.createCell(i + 1), columns.get(i).heading(), styles.figureHeading);
        }
    }

    private void groups(List<Column> columns) {
        Row row = row();
        int from = 0;
        while (from < columns.size()) {
            String group = columns.get(from).group();
            int to = from;
            while (to + 1 < columns.size() && columns.get(to + 1).group().equals(group)) {
                to++;
            }
            styles.write(row.createCell(from + 1), group, styles.figureHeading);
            if (to > from) {
                sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from + 1, to + 1));
            }
            from = to + 1;
        }
    }

    private void row(Table.Row content) {
        Row row = row();
        styles.write(row.createCell(0), content.label(), styles.text);
        for (int i = 0; i < content.entries().size(); i++) {
            Entry entry = content.entries().get(i);
            Cell cell = row.createCell(i + 1);
            if (entry.figure() instanceof Shown shown) {
                styles.write(cell, shown.number().doubleValue(), entry.kind());
            } else {
                styles.writeSymbol(cell, words.written(entry));
            }
        }
    }

    private Row row() {
        return sheet.createRow(next++);
    }
}
