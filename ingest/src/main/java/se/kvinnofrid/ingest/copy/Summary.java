package se.kvinnofrid.ingest.copy;

import java.io.IOException;
import java.util.List;
import se.kvinnofrid.ingest.intake.Recognition;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.receipt.Receipt;
import se.kvinnofrid.ingest.receipt.ReceiptPage;
import se.kvinnofrid.ingest.receipt.ReceiptWriter;
import se.kvinnofrid.ingest.receipt.Remark;

/**
 * The first sheet of the copy: what the submission came to, the one thing to do next, and every remark, with a way to its first cell.
 *
 * @param shown whether what was found may be repeated
 */
record Summary(ReceiptWriter writer, Receipt receipt, boolean shown) {

    private static final List<Integer> WIDTHS = List.of(9, 22, 38, 40, 28, 34, 60);

    private static final int MOST_LINES = 12;

    /**
     * Where the sheets of the file stand in the workbook.
     *
     * @param headers the header of each
     * @param names the name of each in the workbook
     */
    record Place(List<Header> headers, List<String> names, Recognition recognised) {

        static final Place NOWHERE = new Place(List.of(), List.of(), Recognition.NOTHING);

        /** The number of the sheet that a remark is about; -1 if there is none. */
        int sheet(Remark remark) {
            String wanted = remark.sheet().isEmpty() ? recognised.sheet() : remark.sheet();
            for (int i = 0; i < headers.size(); i++) {
                if (headers.get(i).sheetName().equals(wanted)) {
                    return i;
                }
            }
            return -1;
        }
    }

    void write(WorkbookFile workbook, String name, Place place, List<String> notes) throws IOException {
        ReceiptPage page = writer.page(receipt);
        workbook.sheet(name, 0, WIDTHS, sheet -> {
            sheet.row(1, 2);
            sheet.cell(0, receipt.lead(), Style.TITLE);
            line(sheet, 2, receipt.next(), Style.PLAIN);
            int row = 3;
            for (ReceiptPage.Fact fact : page.subject()) {
                line(sheet, ++row, fact.name() + ": " + fact.value(), Style.PLAIN);
            }
            row += 2;
            sheet.row(row);
            List<String> heads = List.of("rule", "severity", "what", "place", "found", "expected", "remedy");
            for (int i = 0; i < heads.size(); i++) {
                sheet.cell(i, writer.word(heads.get(i)), Style.HEADING);
            }
            for (Remark remark : receipt.findings()) {
                sheet.row(++row, lines(remark));
                remark(sheet, remark, page, place);
            }
            row++;
            for (String note : notes) {
                line(sheet, ++row, note, Style.PLAIN);
            }
        });
    }

    private void remark(SheetPart sheet, Remark remark, ReceiptPage page, Place place) throws IOException {
        sheet.cell(0, remark.rule(), Style.of(remark.severity()));
        sheet.cell(1, writer.word("severity_" + remark.severity()), Style.WRAPPED);
        sheet.cell(2, remark.title(), Style.WRAPPED);
        String where = page.place(remark);
        String rows = page.rows(remark);
        String told = where.isEmpty() || rows.isEmpty() ? where + rows : where + ": " + rows;
        int number = place.sheet(remark);
        int row = remark.rows().isEmpty()
                ? number < 0 || remark.column().isEmpty()
                        ? 0
                        : place.headers().get(number).row()
                : remark.rows().get(0);
        boolean linked = number >= 0 && row > 0;
        sheet.cell(3, told, linked ? Style.LINK : Style.WRAPPED);
        if (linked) {
            sheet.link(3, place.names().get(number), (remark.column().isEmpty() ? "A" : remark.column()) + row);
        }
        sheet.cell(4, shown ? page.found(remark) : "", Style.WRAPPED);
        sheet.cell(5, remark.expected(), Style.WRAPPED);
        sheet.cell(6, remark.remedy(), Style.WRAPPED);
    }

    /** How many lines the longest of the wrapped texts takes. */
    private static int lines(Remark remark) {
        int what = remark.title().length() / WIDTHS.get(2);
        int expected = remark.expected().length() / WIDTHS.get(5);
        int remedy = remark.remedy().length() / WIDTHS.get(6);
        return Math.min(MOST_LINES, 1 + Math.max(what, Math.max(expected, remedy)));
    }

    private static void line(SheetPart sheet, int row, String text, Style style) throws IOException {
        sheet.row(row);
        sheet.cell(0, text, style);
    }
}
