package se.kvinnofrid.ingest.match;

import java.util.Map;
import java.util.Optional;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.yaml.EditDistance;

/** Finds what somebody meant who misspelt it: the one nearest spelling, if it is near enough and no other thing is as near. */
public final class Nearest {

    private static final int SHORTEST = 4;
    private static final int LETTERS_PER_SLIP = 5;

    private Nearest() {}

    /**
     * The thing whose spelling is nearest to a text; a slip for every five letters is allowed, at least one.
     *
     * @param spellings things by their folded spellings
     */
    public static <T> Optional<T> find(String text, Map<String, T> spellings) {
        String folded = Folding.fold(text);
        int allowed = Math.max(1, folded.length() / LETTERS_PER_SLIP);
        int least = allowed + 1;
        Optional<T> nearest = Optional.empty();
        for (Map.Entry<String, T> spelling : spellings.entrySet()) {
            if (folded.length() < SHORTEST
                    || Math.abs(spelling.getKey().length() - folded.length()) > Math.min(allowed, least)) {
                continue;
            }
            int distance = EditDistance.between(folded, spelling.getKey());
            if (distance < least) {
                least = distance;
                nearest = Optional.of(spelling.getValue());
            } else if (distance == least
                    && nearest.filter(spelling.getValue()::equals).isEmpty()) {
                nearest = Optional.empty();
            }
        }
        return nearest;
    }
}
