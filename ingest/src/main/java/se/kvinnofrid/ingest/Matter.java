package se.kvinnofrid.ingest;

import java.time.Instant;
import java.util.List;

/**
 * What there is to say about how a submission stands.
 *
 * @param why why it is held, or by which decision it counts or does not, in Swedish sentences
 * @param decisions what was decided about it, the oldest first
 */
public record Matter(List<String> why, List<Decision> decisions) {

    /**
     * What a person has decided.
     *
     * @param verdict {@code accept}, {@code refuse} or {@code withdraw}
     */
    public record Decision(String verdict, String reason, String operator, Instant at) {}

    public Matter {
        why = List.copyOf(why);
        decisions = List.copyOf(decisions);
    }
}
