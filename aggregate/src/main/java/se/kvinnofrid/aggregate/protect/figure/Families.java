package se.kvinnofrid.aggregate.protect.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How figures of one place follow from each other because they divide the same cases by the same subject: who is asked, who has which
 * answer, who has one of several answers, who has none. Parts that nobody publishes become figures of their own.
 */
final class Families {

    private record Family(String what, FactSet facts, Subject subject) {}

    private final Set<Counted> all;
    private final Set<Link> links = new LinkedHashSet<>();

    private Families(Set<Counted> all) {
        this.all = new LinkedHashSet<>(all);
    }

    /**
     * The links of what is counted in one place.
     *
     * @param counted what is counted there
     * @param own what follows from how tables are made
     */
    static Set<Link> links(Set<Counted> counted, Set<Link> own) {
        Families families = new Families(counted);
        // What nobody publishes stands in families of its own: two of them cannot have more cases in common than each
        // has.
        families.find();
        families.links.clear();
        families.find();
        own.stream().filter(link -> families.all.containsAll(link.counted())).forEach(families.links::add);
        return families.links;
    }

    private void find() {
        Map<Family, Map<Counted, Long>> families = new LinkedHashMap<>();
        for (Counted one : all) {
            one.facts().answers().forEach((subject, answers) -> families.computeIfAbsent(
                            new Family(one.what(), one.facts().without(subject), subject),
                            family -> new LinkedHashMap<>())
                    .put(one, answers));
        }
        families.forEach((family, members) -> {
            Counted whole = new Counted(family.what(), family.facts());
            if (all.contains(whole)) {
                members.put(whole, family.subject().all());
            }
            if (members.size() > 1) {
                divide(family, members);
            }
        });
    }

    /** Every member is the sum of the smallest parts that the members divide the cases into. */
    private void divide(Family family, Map<Counted, Long> members) {
        Map<List<Counted>, Long> parts = new LinkedHashMap<>();
        for (int answer = 0; answer <= family.subject().size(); answer++) {
            long bit = 1L << answer;
            if ((family.subject().all() & bit) == 0) {
                continue;
            }
            List<Counted> having = new ArrayList<>();
            members.forEach((member, answers) -> {
                if ((answers & bit) != 0) {
                    having.add(member);
                }
            });
            if (!having.isEmpty()) {
                parts.merge(having, bit, (one, other) -> one | other);
            }
        }
        Map<Long, Counted> named = new LinkedHashMap<>();
        members.forEach((member, answers) -> named.put(answers, member));
        List<Counted> figures = new ArrayList<>();
        for (long part : parts.values()) {
            figures.add(named.computeIfAbsent(
                    part, answers -> new Counted(family.what(), family.facts().with(family.subject(), answers))));
        }
        all.addAll(figures);
        List<Long> masks = new ArrayList<>(parts.values());
        members.forEach((member, answers) -> {
            if (masks.contains(answers)) {
                return;
            }
            List<Counted> counted = new ArrayList<>(List.of(member));
            List<Integer> factors = new ArrayList<>(List.of(1));
            for (int i = 0; i < masks.size(); i++) {
                if ((answers & masks.get(i)) != 0) {
                    counted.add(figures.get(i));
                    factors.add(-1);
                }
            }
            links.add(new Link(counted, factors, false, true));
        });
    }
}
