package se.kvinnofrid.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.match.Column;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.read.Format;

/**
 * How a file was read.
 *
 * @param type what kind of file it is ("text", "workbook", "xls", "zip"); empty if it could not be opened
 * @param encoding name of the encoding of a text file, otherwise empty
 * @param delimiter the delimiter of a text file, otherwise empty
 * @param dates1904 whether day numbers count from 1904
 * @param sheet name of the sheet, or of the files of an archive with commas between; empty in text files
 * @param headerRow number of the row that names the columns; 0 if none was found
 * @param columns what each column was read as
 * @param joined names of further sheets that were put together with the cases
 * @param system name of the case system that the file seems to come from; empty if its headers do not tell
 */
public record Recognition(
        String type,
        String encoding,
        String delimiter,
        boolean dates1904,
        String sheet,
        int headerRow,
        List<ColumnUse> columns,
        List<String> joined,
        String system) {

    /** What a column was read as. */
    public enum Use {
        /** A variable of the codebook. */
        VARIABLE,
        /** One answer to a variable of the codebook. */
        ANSWER,
        /** A variable of the codebook that is never read in. */
        DROPPED,
        /** A free text of which only is kept whether it was there. */
        FREE_TEXT,
        /** The sender's own column. */
        LOCAL,
        /** Not read. */
        UNREAD
    }

    /**
     * A column of the file.
     *
     * @param position its letters in a spreadsheet program (A, B … AA)
     * @param header its header as the sender wrote it
     * @param use what it was read as
     * @param field identifier of the codebook's field, followed by = and the code where the column is for one answer; empty if it has none
     */
    public record ColumnUse(String position, String header, Use use, String field) {}

    /** Nothing was recognised. */
    public static final Recognition NOTHING = new Recognition("", "", "", false, "", 0, List.of(), List.of(), "");

    public Recognition {
        columns = List.copyOf(columns);
        joined = List.copyOf(joined);
        // Not kept by earlier versions.
        system = Objects.requireNonNullElse(system, "");
    }

    static Recognition of(Format format) {
        String type =
                switch (format.type()) {
                    case DELIMITED -> "text";
                    case WORKBOOK -> "workbook";
                    case LEGACY_WORKBOOK -> "xls";
                    case ARCHIVE -> "zip";
                };
        return new Recognition(
                type, format.encoding(), format.delimiter(), format.dates1904(), "", 0, List.of(), List.of(), "");
    }

    /** The same with the sheets of cases, of which the first tells the header row, and those put together with them. */
    Recognition with(List<Header> cases, List<Header> others) {
        List<ColumnUse> uses = new ArrayList<>();
        for (Header header : cases) {
            for (int i = 0; i < header.columns().size(); i++) {
                ColumnUse use = use(i, header.columns().get(i));
                if (!uses.contains(use)) {
                    uses.add(use);
                }
            }
        }
        return new Recognition(
                type,
                encoding,
                delimiter,
                dates1904,
                cases.stream().map(Header::sheetName).collect(Collectors.joining(", ")),
                cases.get(0).row(),
                uses,
                others.stream().map(Header::sheetName).toList(),
                system);
    }

    /** The same with the name of the case system. */
    Recognition from(String name) {
        return new Recognition(type, encoding, delimiter, dates1904, sheet, headerRow, columns, joined, name);
    }

    /** The same without headers that are not the codebook's: of a refused file nothing of its own is kept. */
    Recognition withoutForeignHeaders() {
        List<ColumnUse> known = columns.stream()
                .map(c -> c.field().isEmpty() ? new ColumnUse(c.position(), "", c.use(), "") : c)
                .toList();
        return new Recognition(type, encoding, delimiter, dates1904, sheet, headerRow, known, joined, system);
    }

    private static ColumnUse use(int position, Column column) {
        String letters = new Spot("", position, "", "").letters();
        if (column instanceof Column.Known known) {
            return new ColumnUse(
                    letters,
                    known.header(),
                    use(known.field().variable().kind()),
                    known.field().id());
        }
        if (column instanceof Column.Answer answer) {
            return new ColumnUse(
                    letters, answer.header(), Use.ANSWER, answer.field().id() + "=" + answer.code());
        }
        Use use = column instanceof Column.Local ? Use.LOCAL : Use.UNREAD;
        return new ColumnUse(letters, column.header(), use, "");
    }

    private static Use use(Kind kind) {
        return switch (kind) {
            case DROPPED -> Use.DROPPED;
            case FREE_TEXT -> Use.FREE_TEXT;
            case TEXT, MUNICIPALITY, PSEUDONYM, DATE, CODE, CODES, CLASSED_NUMBER -> Use.VARIABLE;
        };
    }
}
