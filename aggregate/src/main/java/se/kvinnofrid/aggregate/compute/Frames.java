package se.kvinnofrid.aggregate.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Category;

/** Which tables are made of every statistic: nation by period and breakdown, counties and municipalities that have delivered. */
final class Frames {

    static final String NATION = "00";

    /** The municipalities with cases in every half-year; taken out of the cells before they are kept. */
    static final String PANEL = "panel";

    static final int ROUND = -1;
    private static final int COUNTY_DIGITS = 2;

    /**
     * One table.
     *
     * @param half the half-year, or {@link #ROUND} for the whole round; in tables by year the year
     * @param slot the breakdown, 0 for none
     * @param value position of the breakdown's value; -1 for none
     */
    record Frame(
            String areaLevel,
            String area,
            String breakdown,
            String breakdownValue,
            String period,
            int half,
            int slot,
            int value) {}

    private Frames() {}

    /** The codes of the municipalities, their counties and the nation, by level. */
    static Map<String, SortedSet<String>> areas(SortedSet<String> delivered) {
        SortedSet<String> counties = new TreeSet<>();
        delivered.forEach(municipality -> counties.add(county(municipality)));
        Map<String, SortedSet<String>> areas = new LinkedHashMap<>();
        areas.put("nation", new TreeSet<>(List.of(NATION)));
        areas.put("county", counties);
        areas.put("municipality", delivered);
        return areas;
    }

    static String county(String municipality) {
        return municipality.substring(0, COUNTY_DIGITS);
    }

    /** Whether the municipality lies in the area. */
    static boolean contains(String area, String municipality) {
        return area.equals(NATION) || municipality.startsWith(area);
    }

    static List<Frame> of(Round round, SortedSet<String> delivered, Plan plan) {
        List<Frame> frames = new ArrayList<>();
        areas(delivered)
                .forEach((level, codes) ->
                        codes.forEach(code -> frames.add(new Frame(level, code, "", "", round.id(), ROUND, 0, -1))));
        HalfYears.of(round)
                .forEach((period, half) -> frames.add(new Frame("nation", NATION, "", "", period, half, 0, -1)));
        for (int year = round.from().getYear(); year <= round.to().getYear(); year++) {
            for (String municipality : delivered) {
                frames.add(
                        new Frame("municipality", municipality, "", "", Integer.toString(year), year, Plan.YEARS, -1));
            }
        }
        List<Frame> panel = frames.stream()
                .filter(frame -> frame.area().equals(NATION))
                .map(frame -> new Frame(PANEL, PANEL, "", "", frame.period(), frame.half(), 0, -1))
                .toList();
        List<Frame> periods =
                frames.stream().filter(frame -> frame.area().equals(NATION)).toList();
        for (int slot = 1; slot <= plan.slots().size(); slot++) {
            Breakdown.ByQuestion breakdown = plan.slots().get(slot - 1);
            for (Frame period : periods) {
                if (period.half() == ROUND || plan.breakdownsByPeriod()) {
                    addValues(frames, breakdown, slot, period);
                }
            }
        }
        frames.addAll(panel);
        return frames;
    }

    private static void addValues(List<Frame> frames, Breakdown breakdown, int slot, Frame period) {
        List<Category> values = breakdown.values();
        for (int value = 0; value < values.size(); value++) {
            frames.add(new Frame(
                    period.areaLevel(),
                    period.area(),
                    breakdown.id(),
                    values.get(value).id(),
                    period.period(),
                    period.half(),
                    slot,
                    value));
        }
    }
}
