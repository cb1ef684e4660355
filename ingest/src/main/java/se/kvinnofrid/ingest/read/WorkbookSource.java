package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import se.kvinnofrid.config.rule.Limits;

/** An Excel workbook, read as a stream. */
final class WorkbookSource implements Source {

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final Limits limits;

    private WorkbookSource(ReadableWorkbook workbook, Limits limits) {
        this.limits = limits;
        this.workbook = workbook;
        this.sheets = workbook.getSheets().toList();
    }

    static WorkbookSource open(Path file, Limits limits) throws UnreadableFile {
        try {
            WorkbookGuard.check(file, limits);
            return new WorkbookSource(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)), limits);
        } catch (IOException | RuntimeException e) {
            // The library throws whatever a damaged or unusual workbook makes it stumble over.
            throw UnreadableFile.damaged();
        }
    }

    @Override
    public Format format() {
        return new Format(Format.Type.WORKBOOK, "", "", workbook.isDate1904());
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(Sheet::getName).toList();
    }

    @Override
    public Rows rows(int sheet) throws UnreadableFile {
        try {
            return new WorkbookRows(sheets.get(sheet).openStream(), workbook.isDate1904(), limits);
        } catch (IOException | RuntimeException e) {
            throw UnreadableFile.damaged();
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook that was only read cannot be closed", e);
        }
    }
}
