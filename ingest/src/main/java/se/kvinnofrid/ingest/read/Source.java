package se.kvinnofrid.ingest.read;

import java.nio.file.Path;
import java.util.List;

/** A submitted file, opened; its sheets can be read any number of times, one at a time. */
public sealed interface Source extends AutoCloseable
        permits ArchiveSource, DelimitedSource, LegacySource, WorkbookSource {

    /**
     * Opens a file by what it contains, whatever its name says.
     *
     * @throws UnreadableFile if it is of no type that is read, too large or damaged
     */
    static Source open(Path file, Terms terms) throws UnreadableFile {
        return FileKind.of(file, terms.bounds()).open(file, terms);
    }

    /** What was recognised about the file as a whole. */
    Format format();

    /**
     * The names of the sheets in order, or of the files in an archive without their endings; a text file has one without a name. Names that
     * point out persons are replaced.
     */
    List<String> sheets();

    /** Those of the names that replace others. */
    default List<String> renamed() {
        return List.of();
    }

    /** What a sheet, from 0, shows or hides beside its values. */
    default SheetTraits traits(int sheet) {
        return SheetTraits.PLAIN;
    }

    /** Files within an archive that are not read, by name. */
    default List<String> notRead() {
        return List.of();
    }

    /**
     * Begins to read a sheet, from 0.
     *
     * @throws UnreadableFile if the file is damaged
     */
    Rows rows(int sheet) throws UnreadableFile;

    @Override
    void close();
}
