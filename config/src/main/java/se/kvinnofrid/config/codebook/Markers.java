package se.kvinnofrid.config.codebook;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that stand for "no answer", "unknown", yes and no in any column. Compared without regard to case and surrounding space.
 *
 * @param missing no answer was given; blank always is
 * @param unknown the sender does not know
 * @param yes a plain yes
 * @param no a plain no
 */
public record Markers(Set<String> missing, Set<String> unknown, Set<String> yes, Set<String> no) {

    /** Makes markers of the words as they stand in configuration. */
    static Markers of(List<String> missing, List<String> unknown, List<String> yes, List<String> no) {
        return new Markers(plain(missing), plain(unknown), plain(yes), plain(no));
    }

    /** The same with further words for "no answer" and for "not known". */
    Markers with(List<String> furtherMissing, List<String> furtherUnknown) {
        return new Markers(union(missing, plain(furtherMissing)), union(unknown, plain(furtherUnknown)), yes, no);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the cell says that there is no answer. */
    public boolean isMissing(String cell) {
        return cell.isBlank() || missing.contains(plain(cell));
    }

    /** Whether the cell says that the answer is not known. */
    public boolean isUnknown(String cell) {
        return unknown.contains(plain(cell));
    }

    /** Whether the cell is a plain yes. */
    public boolean isYes(String cell) {
        return yes.contains(plain(cell));
    }

    /** Whether the cell is a plain no. */
    public boolean isNo(String cell) {
        return no.contains(plain(cell));
    }

    private static Set<String> plain(List<String> words) {
        return words.stream().map(Markers::plain).collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
