package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An Excel workbook, read as a stream. */
final class WorkbookSource implements Source {

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final List<SheetTraits> traits;
    private final Terms terms;
    private final SheetNames names;

    private WorkbookSource(
            ReadableWorkbook workbook, Map<String, SheetTraits> traits, Map<String, String> parts, Terms terms) {
        this.terms = terms;
        this.workbook = workbook;
        this.sheets = workbook.getSheets().toList();
        this.names = SheetNames.of(sheets.stream().map(Sheet::getName).toList(), terms.isPersonal());
        this.traits = sheets.stream()
                .map(sheet -> traits.getOrDefault(parts.getOrDefault(sheet.getId(), ""), SheetTraits.PLAIN)
                        .hidden(sheet.getVisibility() != SheetVisibility.VISIBLE))
                .toList();
    }

    static WorkbookSource open(Path file, Terms terms) throws UnreadableFile {
        try {
            WorkbookGuard.Seen seen = WorkbookGuard.check(file, terms);
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(seen.styles(), true));
            WorkbookSource source = new WorkbookSource(workbook, seen.traits(), SheetParts.of(file), terms);
            if (source.sheets.size() > terms.bounds().sheets()) {
                source.close();
                throw UnreadableFile.tooLarge("sheets", terms.bounds().sheets());
            }
            return source;
        } catch (IOException | RuntimeException | StackOverflowError e) {
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
        return names.shown();
    }

    @Override
    public List<String> renamed() {
        return names.renamed();
    }

    @Override
    public SheetTraits traits(int sheet) {
        return traits.get(sheet);
    }

    @Override
    public Rows rows(int sheet) throws UnreadableFile {
        try {
            MergedCells merged = new MergedCells(traits.get(sheet).merged());
            return new WorkbookRows(
                    new WorkbookLines(sheets.get(sheet).openStream(), workbook.isDate1904(), merged, terms));
        } catch (IOException | RuntimeException | StackOverflowError e) {
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
