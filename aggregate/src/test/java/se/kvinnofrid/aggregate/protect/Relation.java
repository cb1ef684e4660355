package se.kvinnofrid.aggregate.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A number of cases as the sum of others: the country of its counties, these of their municipalities, the round of its half-years, everybody of
 * those with each answer and those without.
 */
record Relation(BitSet whole, List<BitSet> parts) {

    /** One way to divide cases: into groups, and how groups are made of others. */
    private record Dimension(List<BitSet> groups, List<List<BitSet>> wholeAndParts) {}

    /** All relations of the sorts that any figure counts, each division within all groups of all others. */
    static Set<Relation> of(Microdata data, BitSet counted) {
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(places(data));
        dimensions.add(dimension(data, Microdata.Sort::half, List.of()));
        for (String question : data.sorts().get(0).answers().keySet()) {
            dimensions.add(answers(data, question));
        }
        Set<Relation> all = new LinkedHashSet<>();
        for (int divided = 0; divided < dimensions.size(); divided++) {
            List<BitSet> within = List.of(counted);
            for (int other = 0; other < dimensions.size(); other++) {
                within = other == divided ? within : product(within, dimensions.get(other).groups);
            }
            for (BitSet place : within) {
                for (List<BitSet> one : dimensions.get(divided).wholeAndParts) {
                    List<BitSet> both = product(List.of(place), one);
                    all.add(new Relation(both.get(0), both.subList(1, both.size())));
                }
            }
        }
        return all;
    }

    private static List<BitSet> product(List<BitSet> some, List<BitSet> others) {
        List<BitSet> all = new ArrayList<>();
        for (BitSet one : some) {
            for (BitSet other : others) {
                BitSet both = (BitSet) one.clone();
                both.and(other);
                all.add(both);
            }
        }
        return all;
    }

    private static Dimension places(Microdata data) {
        Set<String> municipalities = values(data, Microdata.Sort::municipality);
        Set<String> counties = municipalities.stream()
                .map(code -> code.substring(0, 2))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Set<String>> groups = counties.stream()
                .map(county -> municipalities.stream()
                        .filter(code -> code.startsWith(county))
                        .collect(Collectors.toSet()))
                .toList();
        return dimension(data, Microdata.Sort::municipality, groups);
    }

    private static Dimension answers(Microdata data, String question) {
        Function<Microdata.Sort, String> answer = sort -> sort.answer(question);
        Set<String> all = values(data, answer);
        Set<String> some = all.stream().filter(one -> !one.isEmpty()).collect(Collectors.toSet());
        List<Set<String>> groups = new ArrayList<>(List.of(some));
        for (String letters : List.of("p", "q", "ab")) {
            groups.add(some.stream()
                    .filter(one -> one.contains(letters) || letters.contains(one))
                    .collect(Collectors.toSet()));
        }
        groups.removeIf(Set::isEmpty);
        return dimension(data, answer, groups);
    }

    private static Set<String> values(Microdata data, Function<Microdata.Sort, String> value) {
        return data.sorts().stream().map(value).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each group is made of its members; all are made of each group and those outside it. */
    private static Dimension dimension(
            Microdata data, Function<Microdata.Sort, String> value, List<Set<String>> groups) {
        Set<String> all = values(data, value);
        Set<BitSet> known = new LinkedHashSet<>(List.of(members(data, value, all)));
        List<List<BitSet>> made = new ArrayList<>();
        List<Set<String>> wholes = new ArrayList<>(List.of(all));
        wholes.addAll(groups);
        for (Set<String> whole : wholes) {
            made.add(split(data, value, whole, whole));
            for (Set<String> group : groups) {
                if (group.size() < whole.size() && whole.containsAll(group)) {
                    Set<String> rest = new TreeSet<>(whole);
                    rest.removeAll(group);
                    List<BitSet> parts = split(data, value, whole, rest);
                    parts.add(members(data, value, group));
                    made.add(parts);
                }
            }
        }
        made.forEach(known::addAll);
        return new Dimension(List.copyOf(known), made);
    }

    private static List<BitSet> split(
            Microdata data, Function<Microdata.Sort, String> value, Set<String> whole, Set<String> single) {
        List<BitSet> parts = new ArrayList<>(Arrays.asList(members(data, value, whole)));
        single.forEach(one -> parts.add(members(data, value, Set.of(one))));
        return parts;
    }

    private static BitSet members(Microdata data, Function<Microdata.Sort, String> value, Set<String> values) {
        return data.sorts(sort -> values.contains(value.apply(sort)));
    }
}
