package se.kvinnofrid.ingest.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import se.kvinnofrid.config.codebook.Folding;

/** Takes apart a cell with several answers: by |, ; and line breaks, and by commas where an answer does not itself hold them. */
public final class ListCell {

    private ListCell() {}

    /**
     * The parts of a cell in order, blank ones included, space around them gone.
     *
     * @param isAnswer whether a text is an answer as it stands
     */
    public static List<String> split(String cell, Predicate<String> isAnswer) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i == cell.length() || isSeparator(cell.charAt(i))) {
                addByCommas(cell.substring(from, i), isAnswer, parts);
                from = i + 1 < cell.length() && cell.charAt(i) == '\r' && cell.charAt(i + 1) == '\n' ? ++i + 1 : i + 1;
            }
        }
        return List.copyOf(parts);
    }

    private static boolean isSeparator(char c) {
        return c == '|' || c == ';' || c == '\n' || c == '\r' || c == '\u2028';
    }

    /** From each comma on, the longest stretch that is an answer counts as one part. */
    private static void addByCommas(String text, Predicate<String> isAnswer, List<String> parts) {
        if (text.indexOf(',') < 0) {
            parts.add(CellText.trim(text));
            return;
        }
        String[] pieces = text.split(",", -1);
        for (int i = 0; i < pieces.length; i++) {
            int end = i;
            for (int j = pieces.length - 1; j > i && end == i; j--) {
                // Answers are compared without their punctuation: a piece at an end that is nothing else, blank or "-",
                // is a
                // part of its own, not part of an answer.
                boolean whole = holdsLetters(pieces[i]) && holdsLetters(pieces[j]);
                end = whole && isAnswer.test(joined(pieces, i, j)) ? j : i;
            }
            parts.add(CellText.trim(joined(pieces, i, end)));
            i = end;
        }
    }

    private static boolean holdsLetters(String piece) {
        return !Folding.fold(piece).isEmpty();
    }

    private static String joined(String[] pieces, int from, int to) {
        return String.join(",", List.of(pieces).subList(from, to + 1));
    }
}
