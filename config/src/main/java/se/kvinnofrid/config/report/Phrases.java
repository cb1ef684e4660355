package se.kvinnofrid.config.report;

import java.util.Comparator;
import java.util.List;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.Language;

/**
 * How figures are said in words.
 *
 * @param numbers words for 0, 1, 2 … as far as numbers are written in words
 * @param fractions plain fractions
 * @param near how many whole per cent a share may be from a plain fraction and still be said by it, with "just over" or "just under"
 * @param above "just over"
 * @param below "just under"
 * @param percent "per cent"
 * @param of what stands between a part and its whole
 */
public record Phrases(
        List<Label> numbers, List<Fraction> fractions, int near, Label above, Label below, Label percent, Label of) {

    /**
     * A plain fraction.
     *
     * @param percent what it is in whole per cent
     * @param words how it is said
     * @param each whether it counts heads ("one in five cases") rather than naming a part ("half of the cases")
     */
    public record Fraction(int percent, Label words, boolean each) {}

    public Phrases {
        numbers = List.copyOf(numbers);
        fractions = List.copyOf(fractions);
    }

    /**
     * A whole number as it is said in a sentence: in words while it is small.
     *
     * @param digits the number in figures, for when it is not
     * @param nouns what is counted: none, one word for all, or the whole phrase for one ("a case") and the word for several
     */
    public String number(long number, String digits, List<String> nouns, Language language) {
        if (number == 1 && nouns.size() > 1) {
            return nouns.get(0);
        }
        boolean small = number >= 0 && number < numbers.size();
        String said = small ? numbers.get(Math.toIntExact(number)).in(language) : digits;
        return nouns.isEmpty() ? said : said + " " + nouns.get(nouns.size() - 1);
    }

    /**
     * A share as it is said in a sentence.
     *
     * @param percent the share in whole per cent
     * @param nouns what it is a share of: none, or the word that goes with "one in five" and the word that goes with "half of"
     */
    public String share(int percent, List<String> nouns, Language language) {
        return fractions.stream()
                .filter(fraction -> Math.abs(fraction.percent() - percent) <= near)
                .min(Comparator.comparingInt(fraction -> Math.abs(fraction.percent() - percent)))
                .map(fraction -> approximately(fraction, percent, language) + counted(fraction.each(), nouns, language))
                .orElseGet(() -> percent(percent, nouns, language));
    }

    /** A share in whole per cent as it is said in a sentence. */
    public String percent(int percent, List<String> nouns, Language language) {
        return percent + "\u00a0" + this.percent.in(language) + counted(false, nouns, language);
    }

    private String approximately(Fraction fraction, int percent, Language language) {
        String words = fraction.words().in(language);
        int difference = Integer.compare(percent, fraction.percent());
        if (difference == 0) {
            return words;
        }
        return (difference > 0 ? above : below).in(language) + " " + words;
    }

    private String counted(boolean each, List<String> nouns, Language language) {
        if (nouns.isEmpty()) {
            return "";
        }
        return each ? " " + nouns.get(0) : " " + of.in(language) + " " + nouns.get(nouns.size() - 1);
    }
}
