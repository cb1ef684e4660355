package se.kvinnofrid.aggregate.protect.choose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;

/**
 * The tables of an edition in bundles that are looked at together: of one statistic those of the nation by one breakdown, with all values and
 * periods; those of counties beside the nation; those of municipalities in their county, or in all counties where these are few.
 */
final class Tables {

    /** With so many areas at most all of a statistic's are looked at together. */
    private static final int FEW_AREAS = 60;
    /** A figure that stands in so many bundles holds them together: the number of cases of a group, or of a municipality. */
    private static final int MANY_BUNDLES = 4;

    private static final int COUNTY_DIGITS = 2;

    private enum Kind {
        NATION,
        COUNTIES,
        MUNICIPALITIES
    }

    /**
     * A bundle.
     *
     * @param breakdown the breakdown, or the county where there are many
     */
    record Bundle(String statistic, Kind kind, String breakdown) implements Comparable<Bundle> {
        @Override
        public int compareTo(Bundle other) {
            int first = statistic.compareTo(other.statistic);
            int second = first != 0 ? first : kind.compareTo(other.kind);
            return second != 0 ? second : breakdown.compareTo(other.breakdown);
        }
    }

    private final Network network;
    private final boolean few;
    private final BitSet headlines = new BitSet();
    private final BitSet ofAll = new BitSet();
    private final Map<Bundle, SortedSet<Integer>> figuresOf = new HashMap<>();
    private final Map<Integer, List<Bundle>> bundlesOf = new HashMap<>();

    Tables(Figures figures, Network network) {
        this.network = network;
        few = figures.rows().stream().map(Row::area).distinct().count() <= FEW_AREAS;
        for (int row = 0; row < figures.rows().size(); row++) {
            Row one = figures.rows().get(row);
            boolean nation = one.level().equals("nation");
            int base = figures.of(row, Figures.Part.BASE);
            if (nation && one.breakdown().isEmpty() && base != Figures.NONE) {
                headlines.set(base);
            }
            for (Figures.Part part : Figures.Part.values()) {
                int figure = figures.of(row, part);
                if (figure == Figures.NONE) {
                    continue;
                }
                ofAll.set(
                        figure, ofAll.get(figure) || (nation && one.breakdown().isEmpty()));
                if (nation) {
                    add(new Bundle(one.statistic(), Kind.NATION, one.breakdown()), figure);
                } else {
                    String county = few ? "" : one.area().substring(0, COUNTY_DIGITS);
                    add(new Bundle(one.statistic(), Kind.MUNICIPALITIES, county), figure);
                }
                if (one.breakdown().isEmpty() && !one.level().equals("municipality")) {
                    add(new Bundle(one.statistic(), Kind.COUNTIES, ""), figure);
                }
            }
        }
    }

    private void add(Bundle bundle, int figure) {
        if (figuresOf.computeIfAbsent(bundle, key -> new TreeSet<>()).add(figure)) {
            bundlesOf.computeIfAbsent(figure, key -> new ArrayList<>()).add(bundle);
        }
    }

    /** Whether the figure holds many tables together. */
    boolean joins(int figure) {
        return bundlesOf.getOrDefault(figure, List.of()).size() >= MANY_BUNDLES;
    }

    /** The bundles that a figure stands in, or what it is related to if no table shows it. */
    Set<Bundle> of(int figure) {
        Set<Bundle> bundles = new TreeSet<>(bundlesOf.getOrDefault(figure, List.of()));
        if (bundles.isEmpty()) {
            for (int relation : network.of(figure)) {
                for (int other : network.figures(relation)) {
                    bundles.addAll(bundlesOf.getOrDefault(other, List.of()));
                }
            }
        }
        return bundles;
    }

    /** Whether it stands in the table of a county whose municipalities are not looked at together with those of others. */
    boolean isOfCounty(int figure) {
        Set<Bundle> bundles = of(figure);
        return !few
                && bundles.stream().anyMatch(bundle -> bundle.kind() == Kind.COUNTIES)
                && bundles.stream().anyMatch(bundle -> bundle.kind() == Kind.MUNICIPALITIES);
    }

    /**
     * The same with the municipalities of all counties: what one county has more another has less, and with it one of its municipalities.
     * Otherwise only the nation could give way.
     */
    Set<Bundle> withMunicipalities(int figure) {
        Set<Bundle> bundles = of(figure);
        Set<String> statistics = bundles.stream().map(Bundle::statistic).collect(Collectors.toSet());
        figuresOf.keySet().stream()
                .filter(bundle -> bundle.kind() == Kind.MUNICIPALITIES && statistics.contains(bundle.statistic()))
                .forEach(bundles::add);
        return bundles;
    }

    /** The same with all tables by the breakdowns that it stands in. */
    Set<Bundle> around(int figure) {
        Set<Bundle> bundles = of(figure);
        Set<String> breakdowns = new TreeSet<>();
        bundles.stream()
                .filter(bundle ->
                        bundle.kind() == Kind.NATION && !bundle.breakdown().isEmpty())
                .forEach(bundle -> breakdowns.add(bundle.breakdown()));
        figuresOf.keySet().stream()
                .filter(bundle -> bundle.kind() == Kind.NATION && breakdowns.contains(bundle.breakdown()))
                .forEach(bundles::add);
        return bundles;
    }

    /** Whether it is the base of a table of the whole nation: without it, no share of the table can be shown. */
    boolean isHeadline(int figure) {
        return headlines.get(figure);
    }

    /** Whether it stands in a table of the whole nation without breakdown. */
    boolean isOfAll(int figure) {
        return ofAll.get(figure);
    }

    /** All bundles of the statistics in which a figure stands. */
    Set<Bundle> ofStatistics(int figure) {
        Set<String> statistics = new TreeSet<>();
        of(figure).forEach(bundle -> statistics.add(bundle.statistic()));
        Set<Bundle> bundles = new TreeSet<>();
        figuresOf.keySet().stream()
                .filter(bundle -> statistics.contains(bundle.statistic()))
                .forEach(bundles::add);
        return bundles;
    }

    /** The figures in the tables of some bundles. */
    Set<Integer> figures(Collection<Bundle> bundles) {
        Set<Integer> figures = new TreeSet<>();
        bundles.forEach(bundle -> figures.addAll(figuresOf.getOrDefault(bundle, new TreeSet<>())));
        return figures;
    }
}
