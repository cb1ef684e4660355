package se.kvinnofrid.ingest.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads references to cells as workbooks write them ("B2:B7"). */
final class CellReference {

    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");
    private static final int LETTERS = 26;
    private static final int MOST_DIGITS = 7;

    private CellReference() {}

    /** The first column of an area that spans several rows; nothing for one within a row, or for what is no area. */
    static Optional<SheetTraits.Area> findArea(String reference) {
        Matcher area = AREA.matcher(reference);
        if (!area.matches()) {
            return Optional.empty();
        }
        int first = number(area.group(2));
        int last = number(area.group(3));
        return last > first ? Optional.of(new SheetTraits.Area(column(area.group(1)), first, last)) : Optional.empty();
    }

    /** A whole number, 0 for what is none. */
    static int number(String digits) {
        boolean number = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : 0;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * LETTERS + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
