package se.kvinnofrid.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An Excel workbook of one sheet, with real dates and numbers. Rows go to disk as they are written. */
final class WorkbookRows implements Rows {

    private static final int ROWS_IN_MEMORY = 100;
    private static final String WRITTEN_AT = "2024-01-01T00:00:00Z";

    private final Path file;
    private final SXSSFWorkbook workbook;
    private final Sheet sheet;
    private final CellStyle date;
    private Row row;
    private int cells;

    WorkbookRows(Path file, Dialect dialect) {
        this.file = file;
        // With shared strings, as Excel itself writes.
        workbook = new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY, false, true);
        try {
            workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(WRITTEN_AT);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(WRITTEN_AT + " is a time", e);
        }
        date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        sheet = workbook.createSheet(dialect.sheet());
        sheet.createFreezePane(0, 1);
        row = sheet.createRow(0);
    }

    @Override
    public void text(String text) {
        if (!text.isEmpty()) {
            row.createCell(cells).setCellValue(text);
        }
        cells++;
    }

    @Override
    public void number(long number) {
        row.createCell(cells++).setCellValue((double) number);
    }

    @Override
    public void day(LocalDate day, String asText) {
        var cell = row.createCell(cells++);
        cell.setCellValue(day);
        cell.setCellStyle(date);
    }

    @Override
    public void end() {
        row = sheet.createRow(row.getRowNum() + 1);
        cells = 0;
    }

    @Override
    public void close() throws IOException {
        Path raw = file.resolveSibling(file.getFileName() + ".part");
        try (workbook) {
            try (OutputStream out = Files.newOutputStream(raw)) {
                workbook.write(out);
            }
            FixedZip.copy(raw, file);
        } finally {
            Files.deleteIfExists(raw);
        }
    }
}
