package se.kvinnofrid.report.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.content.Report;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.content.Report.Fact;
import se.kvinnofrid.report.content.Report.Note;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Vocabulary;
import se.kvinnofrid.report.zip.SteadyZip;

/**
 * Writes a report as an Excel workbook, the same bytes for the same report. The library's streaming form is not used: it measures letters
 * with the machine's fonts and stops where there are none, and a report is small.
 */
public final class ReportWorkbook {

    private static final int SHEET_NAME_LENGTH = 31;
    private static final int CHARACTER = 256;
    private static final int PARAGRAPH_WIDTH = 78;
    private static final int LETTERS_IN_A_LINE = 92;
    private static final float LINE_HEIGHT = 15;
    private static final String AUTHOR = "SU-Kvinnofrid";

    private final Vocabulary words;

    public ReportWorkbook(Vocabulary words) {
        this.words = words;
    }

    /** What stands on a sheet: a chart or a table, of the given title. */
    private record Place(String sheet, String title, Consumer<XSSFSheet> writer) {}

    /**
     * The workbook as a file's content.
     *
     * @throws IOException if it cannot be put together
     */
    public byte[] write(Report report) throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Styles styles = new Styles(workbook);
        List<Place> places = places(report, styles);
        contents(workbook.createSheet(words.word(Word.CONTENTS)), styles, report, places);
        notes(workbook.createSheet(safe(words.word(Word.NOTES))), styles, report);
        for (Place place : places) {
            place.writer().accept(workbook.createSheet(place.sheet()));
        }
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        Optional<Date> created = Optional.of(Date.from(report.edition().createdAt()));
        properties.setCreated(created);
        properties.setModified(created);
        properties.setCreator(AUTHOR);
        properties.setTitle(report.title());
        return SteadyZip.of(workbook);
    }

    private List<Place> places(Report report, Styles styles) {
        List<Place> places = new ArrayList<>();
        int tables = 0;
        for (Table coverage : report.coverage().stream().toList()) {
            places.add(table(
                    safe(++tables + " " + words.word(Word.COVERAGE_SHEET)),
                    coverage.named("", words.word(Word.COVERAGE_BY_COUNTY)),
                    styles));
        }
        for (Section section : report.sections()) {
            for (Chart chart : section.charts()) {
                places.add(
                        new Place(safe(chart.caption()), chart.caption(), sheet -> new ChartSheet(sheet, styles, words)
                                .write(chart)));
            }
            for (Table table : section.whole()) {
                places.add(table(safe(++tables + " " + table.caption()), table, styles));
            }
        }
        return places;
    }

    private Place table(String sheet, Table table, Styles styles) {
        return new Place(sheet, table.caption(), made -> new TableSheet(made, styles, words).write(table));
    }

    private void contents(Sheet sheet, Styles styles, Report report, List<Place> places) {
        sheet.setColumnWidth(0, 34 * CHARACTER);
        sheet.setColumnWidth(1, 60 * CHARACTER);
        fitToWidth(sheet);
        int next = 0;
        styles.write(sheet.createRow(next++).createCell(0), report.title(), styles.title);
        styles.write(sheet.createRow(next++).createCell(0), report.lead(), styles.text);
        next++;
        for (Fact fact : report.facts()) {
            Row row = sheet.createRow(next++);
            styles.write(row.createCell(0), fact.name(), styles.text);
            styles.write(row.createCell(1), fact.value(), styles.text);
        }
        next++;
        Row headings = sheet.createRow(next++);
        styles.write(headings.createCell(0), words.word(Word.SHEET), styles.heading);
        styles.write(headings.createCell(1), words.word(Word.TITLE), styles.heading);
        for (Place place : places) {
            Row row = sheet.createRow(next++);
            link(styles, row.createCell(0), place.sheet());
            styles.write(row.createCell(1), place.title(), styles.text);
        }
    }

    private static void link(Styles styles, Cell cell, String sheet) {
        styles.write(cell, sheet, styles.link);
        Hyperlink link = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheet.replace("'", "''") + "'!A1");
        cell.setHyperlink(link);
    }

    private void notes(Sheet sheet, Styles styles, Report report) {
        sheet.setColumnWidth(0, PARAGRAPH_WIDTH * CHARACTER);
        fitToWidth(sheet);
        int next = 0;
        styles.write(sheet.createRow(next++).createCell(0), words.word(Word.NOTES), styles.title);
        for (Note note : report.notes()) {
            next++;
            styles.write(sheet.createRow(next++).createCell(0), note.heading(), styles.heading);
            for (String paragraph : note.paragraphs()) {
                wrapped(sheet.createRow(next++), styles, paragraph);
            }
        }
        next++;
        styles.write(sheet.createRow(next++).createCell(0), words.word(Word.SYMBOLS), styles.heading);
        List<Word> symbols = List.of(Word.HIDDEN_SYMBOL, Word.HIDDEN, Word.NOTHING_SYMBOL, Word.NOTHING);
        for (int i = 0; i < symbols.size(); i += 2) {
            String line = words.word(symbols.get(i)) + "   " + words.word(symbols.get(i + 1));
            wrapped(sheet.createRow(next++), styles, line);
        }
    }

    private static void fitToWidth(Sheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    }

    /** A paragraph in as high a row as it needs: not every program makes room by itself. */
    private static void wrapped(Row row, Styles styles, String paragraph) {
        styles.write(row.createCell(0), paragraph, styles.wrapped);
        row.setHeightInPoints(LINE_HEIGHT * (1 + paragraph.length() / LETTERS_IN_A_LINE));
    }

    private static String safe(String name) {
        String safe = WorkbookUtil.createSafeSheetName(name, ' ');
        return safe.substring(0, Math.min(safe.length(), SHEET_NAME_LENGTH)).strip();
    }
}
