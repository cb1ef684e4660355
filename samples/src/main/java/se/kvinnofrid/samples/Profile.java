package se.kvinnofrid.samples;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * How made-up cases fall out and how made-up municipalities write: {@code profile.yaml}, checked against the codebook.
 *
 * @param draws what is drawn for each case, in order
 * @param collectedAfterDays the last day that anything is about, in days after the round's end
 * @param dialects the words of each trait of a dialect
 * @param uniform the same for submissions that all look alike: one word each
 * @param locals questions that only some municipalities ask, by header
 * @param xlsxRowsAtMost larger submissions come as CSV
 */
record Profile(
        List<Draw> draws,
        int collectedAfterDays,
        Units units,
        Returning returning,
        Sizes sizes,
        Map<DialectTrait, Words> dialects,
        Map<DialectTrait, Words> uniform,
        Map<String, Words> locals,
        int xlsxRowsAtMost,
        Mess mess) {

    /** Words with weights. */
    record Words(List<String> words, Weights weights) {
        Words {
            words = List.copyOf(words);
        }

        String pick(Dice dice) {
            return words.get(weights.pick(dice));
        }

        List<String> deal(int number, Dice dice) {
            return weights.deal(number, dice).stream().map(words::get).toList();
        }
    }

    /**
     * The operations of a municipality.
     *
     * @param casesEach a municipality has one more for every so many cases
     */
    record Units(List<String> names, int casesEach, int atMost) {}

    /**
     * Clients who come back.
     *
     * @param same fields in which the cases of one client agree
     */
    record Returning(int perThousand, List<String> same) {}

    /**
     * How the number of cases is spread over municipalities.
     *
     * @param known relative sizes of some municipalities by code; others lie between the two other figures, most near the lower
     */
    record Sizes(int fromPerCent, int toPerCent, int othersFrom, int othersTo, SortedMap<String, Integer> known) {}

    /** What goes wrong: so many times in a thousand cases, or municipalities where an earlier file is meant. */
    record Mess(
            int duplicateRows,
            int unknownAnswers,
            Map<RowError, Integer> rowErrors,
            List<String> words,
            int correctedPerThousand,
            int correctedPerCentOfCases,
            int changesPerThousand) {}

    Profile {
        draws = List.copyOf(draws);
        dialects = new EnumMap<>(dialects);
        uniform = new EnumMap<>(uniform);
        locals = new LinkedHashMap<>(locals);
    }

    /** One case's values by chance. */
    int[] drawByChance(Dice dice) {
        int[] drawn = new int[draws.size()];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = draws.get(i).alternative(drawn).weights().pick(dice);
        }
        return drawn;
    }

    /** The values of so many cases, dealt so that the shares of every alternative hold exactly, or as near as whole numbers come. */
    List<int[]> dealOut(int cases, Dice dice) {
        List<int[]> all = new ArrayList<>(cases);
        for (int i = 0; i < cases; i++) {
            all.add(new int[draws.size()]);
        }
        for (int i = 0; i < draws.size(); i++) {
            dealOut(i, all, dice);
        }
        return all;
    }

    private void dealOut(int index, List<int[]> all, Dice dice) {
        Draw draw = draws.get(index);
        Map<Draw.Alternative, List<int[]>> governed = new LinkedHashMap<>();
        draw.alternatives().forEach(alternative -> governed.put(alternative, new ArrayList<>()));
        for (int[] drawn : all) {
            governed.computeIfAbsent(draw.alternative(drawn), a -> new ArrayList<>())
                    .add(drawn);
        }
        governed.forEach((alternative, cases) -> {
            List<Integer> values = alternative.weights().deal(cases.size(), dice);
            for (int i = 0; i < values.size(); i++) {
                cases.get(i)[index] = values.get(i);
            }
        });
    }
}
