package se.kvinnofrid.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import se.kvinnofrid.config.rule.Bounds;

/**
 * Goes through the bytes of a part of a workbook before a library does, in a few bytes of memory: refuses document types, cells and tags
 * of enormous length and depths that nobody writes, and notes what is hidden or merged.
 */
final class MarkupScan {

    private enum State {
        TEXT,
        TAG,
        COMMENT,
        CDATA
    }

    private static final int TAG_KEPT = 400;
    private static final int TAG_LENGTH = 1 << 20;
    private static final int DEPTH = 100;
    private static final int COLUMN_LETTERS = 3;
    private static final int CELLS_PER_ROW = 16_384;

    /** A character may be written as a reference of several bytes, and a cell holds tags beside its text. */
    private static final int BYTES_PER_CHARACTER = 10;

    private final Bounds bounds;
    private final byte[] tag = new byte[TAG_KEPT];
    private final List<SheetTraits.Area> merged = new ArrayList<>();
    private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
    private State state = State.TEXT;
    private String root = "";
    private byte quote;
    private byte last;
    private byte lastButOne;
    private int length;
    private int depth;
    private long stretch;
    private boolean inCell;
    private int cells;
    private int sharedTexts;
    private int hiddenRows;
    private int areas;

    MarkupScan(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Whether the part is a worksheet, as its first tag tells; yes until that has been seen. */
    boolean isSheet() {
        return root.isEmpty() || root.equals("worksheet");
    }

    SheetTraits traits() {
        return new SheetTraits(false, hiddenRows, List.copyOf(hiddenColumns), merged);
    }

    void accept(byte[] bytes, int count) throws UnreadableFile {
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            stretch++;
            switch (state) {
                case TEXT -> text(b);
                case TAG -> tag(b);
                case COMMENT -> closeAt(b, (byte) '-');
                case CDATA -> closeAt(b, (byte) ']');
            }
            lastButOne = last;
            last = b;
        }
        if (inCell && stretch > (long) bounds.cellLength() * BYTES_PER_CHARACTER) {
            throw UnreadableFile.tooLarge("characters", bounds.cellLength());
        }
    }

    private void text(byte b) {
        if (b == '<') {
            state = State.TAG;
            length = 0;
            quote = 0;
        }
    }

    private void closeAt(byte b, byte sign) {
        if (b == '>' && last == sign && lastButOne == sign) {
            state = State.TEXT;
        }
    }

    private void tag(byte b) throws UnreadableFile {
        if (b == '>' && quote == 0) {
            state = State.TEXT;
            end();
            return;
        }
        if (length < TAG_KEPT) {
            tag[length] = b;
        }
        if (++length > TAG_LENGTH) {
            throw UnreadableFile.damaged();
        }
        if (tag[0] == '!') {
            declaration();
        } else if (quote != 0) {
            quote = b == quote ? 0 : quote;
        } else if (b == '"' || b == '\'') {
            quote = b;
        }
    }

    /** Comments and stretches of character data are passed over; anything else that is declared is a document type. */
    private void declaration() throws UnreadableFile {
        if (begins("!--")) {
            state = State.COMMENT;
        } else if (begins("![CDATA[")) {
            state = State.CDATA;
        } else if (length > 1 && tag[1] != '-' && tag[1] != '[') {
            throw UnreadableFile.damaged();
        }
    }

    private boolean begins(String text) {
        if (length != text.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (tag[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void end() throws UnreadableFile {
        int kept = Math.min(length, TAG_KEPT);
        if (kept == 0 || tag[0] == '?') {
            return;
        }
        if (tag[0] == '!') {
            throw UnreadableFile.damaged();
        }
        boolean closing = tag[0] == '/';
        boolean empty = last == '/';
        depth += closing ? -1 : empty ? 0 : 1;
        if (depth > DEPTH) {
            throw UnreadableFile.damaged();
        }
        int from = nameFrom(closing ? 1 : 0, kept);
        int to = nameTo(from, kept);
        if (root.isEmpty()) {
            root = ascii(from, to);
        }
        boolean worksheet = root.equals("worksheet");
        if (worksheet && is("c", from, to)) {
            cell(closing, empty, kept);
        } else if (worksheet && is("row", from, to)) {
            inCell = false;
            cells = 0;
            hiddenRows += !closing && isHidden(kept) ? 1 : 0;
        } else if (!closing) {
            others(from, to, kept);
        }
        stretch = inCell ? stretch : 0;
    }

    private void cell(boolean closing, boolean empty, int kept) throws UnreadableFile {
        stretch = 0;
        inCell = !closing && !empty;
        if (!closing && (++cells > CELLS_PER_ROW || hasLongReference(kept))) {
            throw UnreadableFile.tooLarge("columns", bounds.columns());
        }
    }

    private void others(int from, int to, int kept) throws UnreadableFile {
        if (is("si", from, to) && ++sharedTexts > bounds.sharedTexts()) {
            throw UnreadableFile.tooLarge("texts", bounds.sharedTexts());
        }
        if (is("mergeCell", from, to)) {
            if (++areas > bounds.mergedCells()) {
                throw UnreadableFile.tooLarge("cells", bounds.mergedCells());
            }
            CellReference.findArea(attribute("ref", kept)).ifPresent(merged::add);
        }
        if (is("col", from, to) && isHidden(kept)) {
            int first = CellReference.number(attribute("min", kept));
            int lastColumn = Math.min(CellReference.number(attribute("max", kept)), bounds.columns());
            for (int column = Math.max(1, first); column <= lastColumn; column++) {
                hiddenColumns.add(column - 1);
            }
        }
    }

    private boolean isHidden(int kept) {
        String hidden = attribute("hidden", kept);
        return hidden.equals("1") || hidden.equals("true");
    }

    /** Whether the cell is said to lie in a column beyond those of three letters; looked at in place, since every cell comes by. */
    private boolean hasLongReference(int kept) {
        for (int i = 0; i + 3 < kept; i++) {
            if (tag[i] == ' ' && tag[i + 1] == 'r' && tag[i + 2] == '=' && tag[i + 3] == '"') {
                int letters = i + 4;
                while (letters < kept && Character.isLetter(tag[letters] & 0xFF)) {
                    letters++;
                }
                return letters - i - 4 > COLUMN_LETTERS;
            }
        }
        return false;
    }

    /** The value of an attribute of the present tag, empty if it has none. */
    private String attribute(String name, int kept) {
        String whole = new String(tag, 0, kept, StandardCharsets.ISO_8859_1);
        int at = whole.indexOf(' ' + name + "=\"");
        if (at < 0) {
            return "";
        }
        int from = at + name.length() + 3;
        int to = whole.indexOf('"', from);
        return to < 0 ? "" : whole.substring(from, to);
    }

    /** The name without its prefix. */
    private int nameFrom(int from, int kept) {
        int to = nameTo(from, kept);
        for (int i = to - 1; i > from; i--) {
            if (tag[i] == ':') {
                return i + 1;
            }
        }
        return from;
    }

    private int nameTo(int from, int kept) {
        int to = from;
        while (to < kept && tag[to] > ' ' && tag[to] != '/') {
            to++;
        }
        return to;
    }

    private String ascii(int from, int to) {
        return new String(tag, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private boolean is(String name, int from, int to) {
        if (to - from != name.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (tag[i] != name.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }
}
