package se.kvinnofrid.ingest.judge;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Tidies the text of cells: spaces of every width, invisible marks and decomposed letters look like nothing but do differ. */
final class CellText {

    private static final Pattern SPACES =
            Pattern.compile("[\\s\\u00A0\\u2000-\\u200B\\u202F\\u205F\\u2060\\u3000\\uFEFF]+");

    private CellText() {}

    /** Without space around it, every space one plain space, letters composed. */
    static String tidy(String text) {
        if (isTidy(text)) {
            return text;
        }
        String line = SPACES.matcher(text).replaceAll(" ").strip();
        return Normalizer.isNormalized(line, Normalizer.Form.NFC)
                ? line
                : Normalizer.normalize(line, Normalizer.Form.NFC);
    }

    /** Whether a glance shows that nothing is to be tidied, as in nearly all cells. */
    private static boolean isTidy(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Without space around it; line breaks, which may separate answers, stay. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00A0'
                || (c >= '\u2000' && c <= '\u200B')
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u2060'
                || c == '\u3000'
                || c == '\uFEFF';
    }
}
