package se.kvinnofrid.config.codebook;

import java.text.Normalizer;
import java.util.Locale;

/** Makes spellings comparable: without regard to case, spacing, punctuation and diacritics ("Våldets  GRAD:" and "valdets grad" are one). */
public final class Folding {

    private Folding() {}

    /** The letters and digits of the text in lower case, without diacritics; empty if there are none. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(point -> Character.isLetterOrDigit(point) || point == '+')
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
