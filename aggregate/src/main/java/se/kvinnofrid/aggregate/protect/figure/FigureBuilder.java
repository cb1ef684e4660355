package se.kvinnofrid.aggregate.protect.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.statistic.Statistics;

/** Numbers the figures of an edition's rows and relates them: within a place, between areas, and between periods. */
final class FigureBuilder {

    private static final String NATION = "nation";
    private static final int COUNTY_DIGITS = 2;
    private static final int YEAR = 4;
    /** One figure less another is a third. */
    private static final int[] WITHOUT = {1, -1, -1};

    private final Meanings meanings;
    private final Round round;
    private final Map<Place, Map<Counted, Integer>> numbers = new LinkedHashMap<>();
    private final List<Boolean> cases = new ArrayList<>();
    private final List<Figures.Relation> relations = new ArrayList<>();
    private final List<Figures.Relation> unsure = new ArrayList<>();
    private final Map<Set<Counted>, Set<Link>> families = new HashMap<>();

    FigureBuilder(Statistics statistics, Round round) {
        this.meanings = new Meanings(statistics);
        this.round = round;
    }

    Figures build(List<Row> rows) {
        int[] counts = new int[rows.size()];
        int[] bases = new int[rows.size()];
        int[] answers = new int[rows.size()];
        int[] sums = new int[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            Row one = rows.get(row);
            Meanings.Meaning meaning = meanings.of(one.statistic(), one.breakdown(), one.value(), one.category());
            Place place = new Place(one.area(), one.period());
            counts[row] = number(place, meaning.count());
            bases[row] = number(place, meaning.base());
            answers[row] = number(place, meaning.answers());
            sums[row] = number(place, meaning.sum());
        }
        meanings.addVariants();
        meanings.addRests();
        Map<String, String> levels = levels(rows);
        periods(levels);
        areas(levels);
        for (Place place : List.copyOf(numbers.keySet())) {
            Set<Counted> counted = new LinkedHashSet<>(in(place));
            families.computeIfAbsent(counted, some -> Families.links(some, meanings.links()))
                    .forEach(link -> relate(place, link));
        }
        int[] complements = complements(rows);
        int[] shown = new int[cases.size()];
        Arrays.fill(shown, Figures.NONE);
        List.of(sums, answers, bases, counts).forEach(part -> {
            for (int row = rows.size() - 1; row >= 0; row--) {
                if (part[row] != Figures.NONE) {
                    shown[part[row]] = row;
                }
            }
        });
        boolean[] ofCases = new boolean[cases.size()];
        for (int figure = 0; figure < ofCases.length; figure++) {
            ofCases[figure] = cases.get(figure);
        }
        Map<Figures.Part, int[]> parts = new EnumMap<>(Figures.Part.class);
        parts.put(Figures.Part.COUNT, counts);
        parts.put(Figures.Part.BASE, bases);
        parts.put(Figures.Part.ANSWERS, answers);
        parts.put(Figures.Part.SUM, sums);
        return new Figures(rows, parts, relations, unsure, ofCases, shown, complements, everybody(levels));
    }

    private int everybody(Map<String, String> levels) {
        return numbers.getOrDefault(new Place(nation(levels), round.id()), Map.of())
                .getOrDefault(Counted.cases(FactSet.EVERYBODY), Figures.NONE);
    }

    /** The figure that is base less count, set up as the sum of the two. */
    private int[] complements(List<Row> rows) {
        int[] complements = new int[rows.size()];
        Map<Long, Integer> known = rests();
        for (int row = 0; row < rows.size(); row++) {
            Row one = rows.get(row);
            Meanings.Meaning meaning = meanings.of(one.statistic(), one.breakdown(), one.value(), one.category());
            complements[row] = Figures.NONE;
            Counted counted = meaning.count();
            if (counted == null || meaning.base() == null || counted.equals(meaning.base())) {
                continue;
            }
            Place place = new Place(one.area(), one.period());
            int count = number(place, counted);
            int base = number(place, meaning.base());
            complements[row] = known.computeIfAbsent(pair(base, count), pair -> {
                int rest = add(counted.isOfCasesOrEntries());
                relations.add(new Figures.Relation(new int[] {base, count, rest}, WITHOUT));
                return rest;
            });
        }
        return complements;
    }

    /** What is left of a figure without another, where a relation says so already. */
    private Map<Long, Integer> rests() {
        Map<Long, Integer> rests = new HashMap<>();
        for (Figures.Relation relation : relations) {
            if (Arrays.equals(relation.factors(), WITHOUT)) {
                int[] of = relation.figures();
                rests.put(pair(of[0], of[1]), of[2]);
                rests.put(pair(of[0], of[2]), of[1]);
            }
        }
        return rests;
    }

    private static long pair(int base, int count) {
        return (long) base << Integer.SIZE | count;
    }

    private static Map<String, String> levels(List<Row> rows) {
        Map<String, String> levels = new TreeMap<>();
        rows.forEach(row -> levels.put(row.area(), row.level()));
        return levels;
    }

    /** Halves sum up to the round, years too; a year of the nation is its halves. */
    private void periods(Map<String, String> levels) {
        for (Place place : List.copyOf(numbers.keySet())) {
            if (!place.period().equals(round.id())) {
                Place whole = new Place(place.area(), round.id());
                for (Counted counted : in(place)) {
                    number(whole, counted);
                }
            }
        }
        for (String area : levels.keySet()) {
            SortedMap<String, Place> halves = new TreeMap<>();
            SortedMap<String, Place> years = new TreeMap<>();
            for (Place place : numbers.keySet()) {
                if (place.area().equals(area) && !place.period().equals(round.id())) {
                    (isYear(place.period()) ? years : halves).put(place.period(), place);
                }
            }
            Place whole = new Place(area, round.id());
            for (Counted counted : in(whole)) {
                sum(whole, counted, halves.values());
                sum(whole, counted, years.values());
            }
        }
    }

    /** Counties sum up to the nation, municipalities to their county. */
    private void areas(Map<String, String> levels) {
        SortedMap<String, Set<String>> within = new TreeMap<>();
        levels.forEach((area, level) -> {
            if (!level.equals(NATION)) {
                String around = area.length() > COUNTY_DIGITS ? area.substring(0, COUNTY_DIGITS) : nation(levels);
                within.computeIfAbsent(around, key -> new TreeSet<>()).add(area);
            }
        });
        for (Place place : List.copyOf(numbers.keySet())) {
            if (within.containsKey(place.area())) {
                List<Place> parts = within.get(place.area()).stream()
                        .map(area -> new Place(area, place.period()))
                        .toList();
                for (Counted counted : in(place)) {
                    sum(place, counted, parts);
                }
            }
        }
        years(levels);
    }

    /** A calendar year stands in the tables of municipalities; in those of the nation stand its halves. */
    private void years(Map<String, String> levels) {
        String nation = nation(levels);
        Map<String, List<Place>> municipalities = new TreeMap<>();
        numbers.keySet().stream().filter(place -> isYear(place.period())).forEach(place -> municipalities
                .computeIfAbsent(place.period(), year -> new ArrayList<>())
                .add(place));
        municipalities.forEach((year, places) -> {
            List<Place> halves = numbers.keySet().stream()
                    .filter(place -> place.area().equals(nation)
                            && !isYear(place.period())
                            && place.period().startsWith(year)
                            && !place.period().equals(round.id()))
                    .toList();
            if (halves.isEmpty()) {
                return;
            }
            for (Counted counted : in(places.get(0))) {
                List<Integer> figures = new ArrayList<>();
                List<Integer> factors = new ArrayList<>();
                if (addAll(places, counted, 1, figures, factors) && addAll(halves, counted, -1, figures, factors)) {
                    relations.add(relation(figures, factors));
                }
            }
        });
    }

    private boolean isYear(String period) {
        return period.length() == YEAR && !period.equals(round.id());
    }

    private static String nation(Map<String, String> levels) {
        return levels.entrySet().stream()
                .filter(entry -> entry.getValue().equals(NATION))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** What is counted in a place. */
    private List<Counted> in(Place place) {
        return List.copyOf(numbers.getOrDefault(place, Map.of()).keySet());
    }

    private void sum(Place whole, Counted counted, Collection<Place> parts) {
        List<Integer> figures = new ArrayList<>(List.of(number(whole, counted)));
        List<Integer> factors = new ArrayList<>(List.of(1));
        if (!parts.isEmpty() && addAll(parts, counted, -1, figures, factors)) {
            relations.add(relation(figures, factors));
        }
    }

    private boolean addAll(
            Collection<Place> places, Counted counted, int factor, List<Integer> figures, List<Integer> factors) {
        for (Place place : places) {
            Integer figure = numbers.getOrDefault(place, Map.of()).get(counted);
            if (figure == null) {
                return false;
            }
            figures.add(figure);
            factors.add(factor);
        }
        return true;
    }

    private void relate(Place place, Link link) {
        Map<Integer, Integer> sum = new LinkedHashMap<>();
        for (int i = 0; i < link.counted().size(); i++) {
            sum.merge(number(place, link.counted().get(i)), link.factors().get(i), Integer::sum);
        }
        sum.values().removeIf(factor -> factor == 0);
        List<Integer> figures = new ArrayList<>(sum.keySet());
        List<Integer> factors = new ArrayList<>(sum.values());
        if (link.atLeast()) {
            figures.add(add(false));
            factors.add(-1);
        }
        (link.sure() ? relations : unsure).add(relation(figures, factors));
    }

    private static Figures.Relation relation(List<Integer> figures, List<Integer> factors) {
        return new Figures.Relation(
                figures.stream().mapToInt(i -> i).toArray(),
                factors.stream().mapToInt(i -> i).toArray());
    }

    private int number(Place place, @Nullable Counted counted) {
        if (counted == null) {
            return Figures.NONE;
        }
        return numbers.computeIfAbsent(place, key -> new LinkedHashMap<>())
                .computeIfAbsent(counted, key -> add(counted.isOfCasesOrEntries()));
    }

    private int add(boolean ofCases) {
        cases.add(ofCases);
        return cases.size() - 1;
    }
}
