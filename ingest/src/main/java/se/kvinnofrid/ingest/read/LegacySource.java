package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import se.kvinnofrid.config.rule.Condition;

/** An Excel workbook of the years before 2007 (.xls), read record by record. */
final class LegacySource implements Source {

    private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "BOOK");
    private static final String OLDER_STREAM = "Book";
    private static final String MACROS = "_VBA_PROJECT_CUR";
    private static final String ENCRYPTED = "EncryptedPackage";

    private final POIFSFileSystem file;
    private final String stream;
    private final Terms terms;
    private final SheetNames names;
    private final LegacyWorkbook workbook;
    private final List<SheetTraits> traits = new ArrayList<>();

    private LegacySource(POIFSFileSystem file, String stream, Terms terms) throws IOException, UnreadableFile {
        this.file = file;
        this.stream = stream;
        this.terms = terms;
        try (InputStream in = file.createDocumentInputStream(stream)) {
            this.workbook = LegacyWorkbook.read(new RecordFactoryInputStream(in, false), terms);
        }
        this.names = SheetNames.of(
                workbook.sheets().stream().map(BoundSheetRecord::getSheetname).toList(), terms.isPersonal());
        for (BoundSheetRecord sheet : workbook.sheets()) {
            try (LegacyRows rows = rows(sheet, List.of())) {
                traits.add(LegacyTraits.read(rows).hidden(sheet.isHidden() || sheet.isVeryHidden()));
            }
        }
    }

    static LegacySource open(Path path, Terms terms) throws UnreadableFile {
        try {
            if (Files.size(path) > Terms.bytes(terms.bounds().workbookMegabytes())) {
                throw UnreadableFile.tooLarge("megabytes", terms.bounds().workbookMegabytes());
            }
            POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true);
            try {
                return new LegacySource(file, stream(file.getRoot()), terms);
            } catch (UnreadableFile | IOException | RuntimeException | StackOverflowError e) {
                file.close();
                throw e;
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFile(Condition.ENCRYPTED, "");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library throws whatever a damaged or unusual workbook makes it stumble over.
            throw UnreadableFile.damaged();
        }
    }

    /** The stream that the workbook stands in; other documents of the same family have none, and are refused by what they are. */
    private static String stream(DirectoryNode root) throws UnreadableFile {
        if (root.hasEntry(ENCRYPTED)) {
            throw new UnreadableFile(Condition.ENCRYPTED, "");
        }
        if (root.hasEntry(MACROS)) {
            throw new UnreadableFile(Condition.MACROS, "");
        }
        for (String name : STREAMS) {
            if (root.hasEntry(name) && !root.hasEntry(OLDER_STREAM)) {
                return name;
            }
        }
        throw new UnreadableFile(Condition.UNKNOWN_TYPE, "@intake.types");
    }

    @Override
    public Format format() {
        return new Format(Format.Type.LEGACY_WORKBOOK, "", "", workbook.dates1904());
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
            return rows(workbook.sheets().get(sheet), traits.get(sheet).merged());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw UnreadableFile.damaged();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook that was only read cannot be closed", e);
        }
    }

    private LegacyRows rows(BoundSheetRecord sheet, List<SheetTraits.Area> merged) throws IOException {
        InputStream in = file.createDocumentInputStream(stream);
        in.skipNBytes(Integer.toUnsignedLong(sheet.getPositionOfBof()));
        return new LegacyRows(in, workbook, new MergedCells(merged), terms);
    }
}
