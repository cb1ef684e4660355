package se.kvinnofrid.config.codebook;

import java.text.Normalizer;
import java.util.Locale;

/** Makes spellings comparable: without regard to case, spacing, punctuation and diacritics ("Våldets  GRAD:" and "valdets grad" are one). */
public final class Folding {

    private Folding() {}

    /** The letters and digits of the text in lower case, without diacritics; empty if there are none. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~') {
                return foldAny(text);
            }
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+') {
                folded.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                folded.append((char) (c + 'a' - 'A'));
            }
        }
        return folded.toString();
    }

    /** The same for texts in which not all characters are ASCII, where it takes far longer. */
    private static String foldAny(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(point -> Character.isLetterOrDigit(point) || point == '+')
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
