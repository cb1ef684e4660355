package se.kvinnofrid.ingest.copy;

import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.ingest.finding.PersonalTexts;
import se.kvinnofrid.ingest.match.Column;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.read.Rows;
import se.kvinnofrid.ingest.read.Source;
import se.kvinnofrid.ingest.read.UnreadableFile;

/**
 * Copies the cells of a sheet: those that may be shown as they stand, others with a word in their place.
 *
 * @param hidden the kinds of columns that are not shown
 * @param personal tells what may point out a person
 * @param shown whether anything of the file may be shown; if not, only where something was found
 * @param longest the longest text of a column of the sender's own
 * @param removed what stands in the place of a personal detail
 * @param notShown what stands in the place of other texts that are not shown
 */
record Cells(Set<Kind> hidden, PersonalTexts personal, boolean shown, int longest, String removed, String notShown) {

    /** A sheet of many columns ends before its rows do. */
    private static final int MOST_CELLS = 1_000_000;

    /**
     * Copies a sheet.
     *
     * @param rows how many rows are copied
     * @param onlyMarked whether rows of data without marks are left out
     */
    void copy(Source source, Header header, Marks marks, int rows, boolean onlyMarked, SheetPart sheet)
            throws UnreadableFile, IOException {
        if (!shown) {
            for (int row : marks.rows(header.sheetName())) {
                sheet.row(row);
                NavigableMap<Integer, Marks.Mark> found = marks.of(header.sheetName(), row);
                for (int column : found.keySet()) {
                    write(column, removed, Style.HIDDEN, found, sheet);
                }
            }
            return;
        }
        List<Shown> columns = IntStream.range(0, header.columns().size())
                .mapToObj(column -> shown(header, column))
                .toList();
        int written = 0;
        try (Rows from = source.rows(header.sheet())) {
            while (next(from, header, marks, onlyMarked)
                    && from.number() <= header.row() + rows
                    && written < MOST_CELLS) {
                NavigableMap<Integer, Marks.Mark> found = marks.of(header.sheetName(), from.number());
                if (onlyMarked && found.isEmpty() && from.number() > header.row()) {
                    continue;
                }
                int last = found.isEmpty() ? from.size() : Math.max(from.size(), found.lastKey() + 1);
                if (last > 0) {
                    sheet.row(from.number());
                    written += last;
                }
                for (int column = 0; column < last; column++) {
                    Style plain = from.number() == header.row() ? Style.HEADING : Style.PLAIN;
                    write(column, text(header, columns, from, column), plain, found, sheet);
                }
            }
        }
    }

    /** Goes to the next row that may have to be copied: of a file of which only marked rows are, nothing between these is taken apart. */
    private static boolean next(Rows from, Header header, Marks marks, boolean onlyMarked) throws UnreadableFile {
        if (!onlyMarked || from.number() < header.row()) {
            return from.next();
        }
        Integer marked = marks.rows(header.sheetName()).higher(from.number());
        return marked != null && from.next(marked);
    }

    private void write(int column, String text, Style plain, NavigableMap<Integer, Marks.Mark> found, SheetPart sheet)
            throws IOException {
        Marks.Mark mark = found.get(column);
        if (mark != null) {
            sheet.cell(column, text, mark.style());
            sheet.comment(column, mark.comment());
        } else if (!text.isEmpty()) {
            boolean replaced = text.equals(removed) || text.equals(notShown);
            sheet.cell(column, text, replaced ? Style.HIDDEN : plain);
        }
    }

    /** What may be shown of a column: all of it, nothing of it, or texts that are not too long, as in columns that are not the codebook's. */
    private enum Shown {
        ALL,
        NOTHING,
        SHORT
    }

    private String text(Header header, List<Shown> columns, Rows rows, int column) {
        String text = rows.cell(column);
        if (text.isBlank()) {
            return "";
        }
        if (PersonalTexts.isContactOrNumber(text) || (header.findField(column).isEmpty() && personal.isSuspect(text))) {
            return removed;
        }
        if (rows.number() <= header.row()) {
            return text;
        }
        Shown of = column < columns.size() ? columns.get(column) : Shown.NOTHING;
        return of == Shown.NOTHING || (of == Shown.SHORT && text.length() > longest) ? notShown : text;
    }

    private Shown shown(Header header, int column) {
        Optional<Kind> kind =
                header.findField(column).map(field -> field.variable().kind());
        if (kind.isPresent()) {
            return hidden.contains(kind.get()) ? Shown.NOTHING : Shown.ALL;
        }
        if (header.columns().get(column).header().isEmpty()) {
            return Shown.NOTHING;
        }
        return header.columns().get(column) instanceof Column.PhaseName ? Shown.ALL : Shown.SHORT;
    }
}
