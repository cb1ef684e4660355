package se.kvinnofrid.ingest.copy;

import java.io.IOException;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
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

    void copy(Source source, Header header, Marks marks, int rows, SheetPart sheet) throws UnreadableFile, IOException {
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
        int written = 0;
        try (Rows from = source.rows(header.sheet())) {
            while (from.next() && from.number() <= header.row() + rows && written < MOST_CELLS) {
                NavigableMap<Integer, Marks.Mark> found = marks.of(header.sheetName(), from.number());
                int last = found.isEmpty() ? from.size() : Math.max(from.size(), found.lastKey() + 1);
                if (last > 0) {
                    sheet.row(from.number());
                    written += last;
                }
                for (int column = 0; column < last; column++) {
                    Style plain = from.number() == header.row() ? Style.HEADING : Style.PLAIN;
                    write(column, text(header, from, column), plain, found, sheet);
                }
            }
        }
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

    private String text(Header header, Rows rows, int column) {
        String text = rows.cell(column);
        if (text.isBlank()) {
            return "";
        }
        if (PersonalTexts.isContactOrNumber(text) || (!isKnown(header, column) && personal.isSuspect(text))) {
            return removed;
        }
        if (rows.number() == header.row()) {
            return text;
        }
        return isHidden(header, column, text) && rows.number() > header.row() ? notShown : text;
    }

    private static boolean isKnown(Header header, int column) {
        return header.findField(column).isPresent();
    }

    private boolean isHidden(Header header, int column, String text) {
        Optional<Kind> kind =
                header.findField(column).map(field -> field.variable().kind());
        if (kind.isPresent()) {
            return hidden.contains(kind.get());
        }
        boolean named = column < header.columns().size()
                && !header.columns().get(column).header().isEmpty();
        boolean told = named && header.columns().get(column) instanceof Column.PhaseName;
        return !told && (!named || text.length() > longest);
    }
}
