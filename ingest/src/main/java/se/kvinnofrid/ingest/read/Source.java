package se.kvinnofrid.ingest.read;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import se.kvinnofrid.config.rule.Limits;

/** A submitted file, opened; its sheets can be read any number of times, one at a time. */
public sealed interface Source extends AutoCloseable permits DelimitedSource, WorkbookSource {

    /**
     * Opens a file by what it contains, whatever its name says.
     *
     * @param isHeader whether a text is a column header that the codebook knows; the evidence for the delimiter
     * @throws UnreadableFile if it is of no type that is read, too large or damaged
     */
    static Source open(Path file, Limits limits, Predicate<String> isHeader) throws UnreadableFile {
        return FileKind.of(file, limits).open(file, limits, isHeader);
    }

    /** What was recognised about the file as a whole. */
    Format format();

    /** The names of the sheets in order; a text file has one without a name. */
    List<String> sheets();

    /**
     * Begins to read a sheet, from 0.
     *
     * @throws UnreadableFile if the file is damaged
     */
    Rows rows(int sheet) throws UnreadableFile;

    @Override
    void close();
}
