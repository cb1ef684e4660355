package se.kvinnofrid.aggregate.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.kvinnofrid.aggregate.protect.attack.Range;
import se.kvinnofrid.aggregate.protect.figure.Figures;

/** What was hidden for the sake of others, and can be worked out, is shown: nobody learns anything by it. */
final class Revealing {

    private final Figures figures;
    private final Knowable knowable;
    private final BitSet kept;
    private final BitSet sensitive;

    /**
     * Begins with what can be known when nothing is revealed yet.
     *
     * @param knowable was asked about all hidden counts last, and nobody can find out any of the secrets
     * @param kept what stays hidden also where everybody knows it: what is hidden for its own sake, or left out with a whole kind of tables
     * @param sensitive the secrets
     */
    Revealing(Figures figures, Knowable knowable, BitSet kept, BitSet sensitive) {
        this.figures = figures;
        this.knowable = knowable;
        this.kept = kept;
        this.sensitive = sensitive;
    }

    /** What stays hidden. */
    BitSet of(BitSet all) {
        BitSet hidden = (BitSet) all.clone();
        Map<Integer, Range> left = forOthers();
        while (!left.isEmpty()) {
            List<Integer> nearly = new ArrayList<>();
            left.forEach((figure, range) -> {
                hidden.clear(figure);
                if (range.values() > 1) {
                    nearly.add(figure);
                }
            });
            if (nearly.isEmpty()) {
                break;
            }
            if (knowable.again(hidden, asked(figures, hidden, sensitive)).keySet().stream()
                    .anyMatch(sensitive::get)) {
                // What is nearly known would tell more if it were shown.
                nearly.forEach(hidden::set);
                break;
            }
            left = forOthers();
        }
        return hidden;
    }

    /** What is asked to see whether anything hidden can be worked out: the secrets, and all other counts that are hidden. */
    static int[] asked(Figures figures, BitSet hidden, BitSet sensitive) {
        BitSet asked = (BitSet) hidden.clone();
        hidden.stream().filter(figure -> !figures.isCount(figure)).forEach(asked::clear);
        asked.or(sensitive);
        return asked.stream().toArray();
    }

    private Map<Integer, Range> forOthers() {
        Map<Integer, Range> others = new TreeMap<>(knowable.last());
        others.keySet().removeIf(kept::get);
        others.keySet().removeIf(sensitive::get);
        return others;
    }
}
