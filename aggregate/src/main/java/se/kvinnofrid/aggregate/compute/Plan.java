package se.kvinnofrid.aggregate.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.config.statistic.Statistics;

/**
 * What must be counted for the statistics, each figure once: counters over the cases, numbers to be summed up, and for every category of
 * every statistic which of them it takes. Breakdowns by a question have a number (slot) each; slot 0 is the undivided table.
 */
final class Plan {

    /** A number to be summed up: its place, and what must hold for the cases that count. */
    record Summed(int place, List<Criterion> where) {
        Summed {
            where = List.copyOf(where);
        }
    }

    /**
     * One category of one statistic, or of one variant of it.
     *
     * @param breakdown the variant's breakdown; empty for the statistic itself
     * @param breakdownValue the variant's value; likewise
     * @param counter what is counted; null for values
     * @param base its base; null where there is none
     * @param answers all answers of the table; null unless several answers are possible
     * @param countCases the cases behind what is counted
     * @param baseCases the cases behind the base
     * @param number the number that is summed up; null unless it is a value
     * @param figure how the number is summed up
     * @param per per how many inhabitants a rate is; null for all else
     */
    record Planned(
            Statistic statistic,
            String category,
            Kind kind,
            List<String> parts,
            String breakdown,
            String breakdownValue,
            @Nullable Integer counter,
            @Nullable Integer base,
            @Nullable Integer answers,
            @Nullable Integer countCases,
            @Nullable Integer baseCases,
            @Nullable Integer number,
            Optional<Measure.Figure> figure,
            @Nullable Integer per) {}

    /** What sort of figure a category is; decides what must hold for it. */
    enum Kind {
        ONE,
        SEVERAL,
        ENTRIES,
        SHARE,
        VALUE,
        CASES,
        RATE,
        DIFFERENCE,
        MUNICIPALITIES
    }

    /** The slot of tables by municipality and calendar year. */
    static final int YEARS = -1;

    private final Statistics statistics;
    private final Map<Counter, Integer> counters = new LinkedHashMap<>();
    private final Map<Summed, Integer> numbers = new LinkedHashMap<>();
    private final Map<Measure.Participation, Integer> municipalityCounters = new LinkedHashMap<>();
    private final List<Planned> planned = new ArrayList<>();
    private final List<Breakdown.ByQuestion> slots = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    Plan(Statistics statistics, WorkingCases cases) {
        this.statistics = statistics;
        Set<Breakdown.ByQuestion> all = new LinkedHashSet<>();
        Stream.concat(
                        statistics.common().stream(),
                        statistics.all().stream().flatMap(statistic -> statistic.breakdowns().stream()))
                .filter(Breakdown.ByQuestion.class::isInstance)
                .map(Breakdown.ByQuestion.class::cast)
                .forEach(all::add);
        slots.addAll(all);
        slots.forEach(slot -> places.add(cases.place(slot.of())));
        statistics.all().forEach(statistic -> new Measures(this, cases, statistic).plan());
    }

    int counter(Counter counter) {
        return counters.computeIfAbsent(counter, c -> counters.size() + 1);
    }

    int number(Summed number) {
        return numbers.computeIfAbsent(number, n -> numbers.size() + 1);
    }

    int municipalities(Measure.Participation participation) {
        return municipalityCounters.computeIfAbsent(participation, p -> -1 - municipalityCounters.size());
    }

    void add(Planned category) {
        planned.add(category);
    }

    /** The counters, each with its number from 1. */
    Map<Counter, Integer> counters() {
        return counters;
    }

    Map<Summed, Integer> numbers() {
        return numbers;
    }

    /** The counters of municipalities, whose numbers are negative. */
    Map<Measure.Participation, Integer> municipalityCounters() {
        return municipalityCounters;
    }

    List<Planned> planned() {
        return planned;
    }

    /** The breakdowns by a question; slot n stands at n - 1. */
    List<Breakdown.ByQuestion> slots() {
        return slots;
    }

    /** The place of the answer by which a slot, from 1, breaks down. */
    int place(int slot) {
        return places.get(slot - 1);
    }

    /** The slots of the statistics that sum a number up, without 0. */
    List<Integer> slots(Summed number) {
        return planned.stream()
                .filter(category -> Objects.equals(category.number(), numbers.get(number)))
                .flatMap(category -> slots(category.statistic()).stream())
                .filter(slot -> slot > 0)
                .distinct()
                .sorted()
                .toList();
    }

    /** The slots of a statistic, 0 included. */
    List<Integer> slots(Statistic statistic) {
        if (statistic.isByMunicipalityAndYear()) {
            return List.of(YEARS);
        }
        return Stream.concat(
                        Stream.of(0),
                        slots.stream().filter(statistic.breakdowns()::contains).map(slot -> slots.indexOf(slot) + 1))
                .toList();
    }

    /** The counters that rates are made of. */
    List<Integer> rates() {
        return planned.stream()
                .filter(category -> category.per() != null)
                .map(Planned::counter)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    boolean breakdownsByPeriod() {
        return statistics.breakdownsByPeriod();
    }
}
