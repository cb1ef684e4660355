package se.kvinnofrid.ingest.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.kvinnofrid.config.codebook.Folding;

/** Recognises names of persons: a usual given name and another capitalised word, in either order, and nothing else. */
final class PersonNames {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0,]+");
    private static final Pattern HYPHENS = Pattern.compile("-");
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 5;
    private static final Set<String> PARTICLES = Set.of("af", "av", "von", "de", "del", "van", "al", "bin", "ibn");

    private final Set<String> given;

    PersonNames(Set<String> given) {
        this.given = given;
    }

    /** Whether the text is a given name together with others. */
    boolean isFull(String text) {
        List<String> words = words(text);
        return words.size() >= 2
                && words.stream().anyMatch(this::isGiven)
                && words.stream().allMatch(word -> isName(word) || PARTICLES.contains(word));
    }

    /** Whether the text is a given name and nothing else. */
    boolean isSingle(String text) {
        List<String> words = words(text);
        return words.size() == 1 && isName(words.get(0)) && isGiven(words.get(0));
    }

    private boolean isGiven(String word) {
        return given.contains(Folding.fold(word))
                || Arrays.stream(HYPHENS.split(word)).map(Folding::fold).anyMatch(given::contains);
    }

    /** The words of a text that could be a name, otherwise none. */
    private static List<String> words(String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        List<String> words = new ArrayList<>(List.of(SPACES.split(text.strip())));
        return words.size() > MOST_WORDS ? List.of() : words;
    }

    /** A capital and small letters, or all capitals, hyphens within. */
    private static boolean isName(String word) {
        return word.length() >= 2
                && Character.isUpperCase(word.codePointAt(0))
                && word.chars()
                        .allMatch(c -> Character.isLetter(c)
                                || c == '-'
                                || c == '\''
                                || c == '’'
                                || c == '\u0301'
                                || c == '\u0308'
                                || c == '\u030A');
    }
}
