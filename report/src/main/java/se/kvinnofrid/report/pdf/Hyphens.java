package se.kvinnofrid.report.pdf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.fop.hyphenation.Hyphenation;
import org.apache.fop.hyphenation.HyphenationTree;

/** Says where the words of a language may be divided, by the patterns of TeX for that language. */
final class Hyphens {

    private static final String SOFT_HYPHEN = "\u00ad";
    /** Shorter words stay whole. */
    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{9,}");

    private static final int LETTERS_BEFORE = 3;
    private static final int LETTERS_AFTER = 3;

    private final HyphenationTree patterns;

    /**
     * The rules of a language.
     *
     * @param language its tag, such as "sv"
     * @throws IllegalStateException if the program was built without them
     */
    Hyphens(String language) {
        String name = "/hyph/" + language + ".hyp";
        try (InputStream file = Hyphens.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the program was built without " + name);
            }
            patterns = read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " holds something else than patterns", e);
        }
    }

    private static HyphenationTree read(InputStream file) throws IOException, ClassNotFoundException {
        try (ObjectInputStream objects = new ObjectInputStream(new BufferedInputStream(file))) {
            objects.setObjectInputFilter(
                    ObjectInputFilter.Config.createFilter("org.apache.fop.hyphenation.*;java.util.*;java.lang.*;!*"));
            return (HyphenationTree) objects.readObject();
        }
    }

    /** The text with a soft hyphen wherever a long word may be divided. */
    String in(String text) {
        return LONG_WORD.matcher(text).replaceAll(this::divided);
    }

    private String divided(MatchResult found) {
        String word = found.group();
        Hyphenation hyphenation = patterns.hyphenate(word, LETTERS_BEFORE, LETTERS_AFTER);
        if (hyphenation == null) {
            return word;
        }
        StringBuilder divided = new StringBuilder(word);
        int[] points = hyphenation.getHyphenationPoints();
        for (int i = points.length - 1; i >= 0; i--) {
            divided.insert(points[i], SOFT_HYPHEN);
        }
        return divided.toString();
    }
}
