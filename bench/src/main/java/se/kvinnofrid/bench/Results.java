package se.kvinnofrid.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/**
 * What came out, as a page and as a chart.
 *
 * @param journals the runs by number of cases
 * @param targets what is to hold
 */
record Results(SortedMap<Long, Journal> journals, List<Target> targets) {

    /** What takes longer the more cases there are. */
    private static final Set<String> BY_CASES =
            Set.of(Benchmark.INGEST, Benchmark.WHOLE, Benchmark.REPORTS, Benchmark.COMPUTING);

    private static final int WIDTH = 845;
    private static final int LABELS = 375;
    private static final int BAR = 22;

    /** The medians of one amount of data. */
    record Medians(Map<Journal.Name, List<Journal.Entry>> runs) {

        /** Nothing of a contender that has computed something else. */
        Optional<Double> findSeconds(Journal.Name name) {
            boolean counts = runs.containsKey(name)
                    && runs.getOrDefault(name, List.of()).stream().allMatch(Journal.Entry::counts);
            return counts ? Optional.of(of(name, Watched::seconds)) : Optional.empty();
        }

        /** Of the contender so named in any group. */
        Optional<Double> findSeconds(String contender) {
            return runs.keySet().stream()
                    .filter(name -> name.contender().equals(contender))
                    .findFirst()
                    .flatMap(this::findSeconds);
        }

        double of(Journal.Name name, ToDoubleFunction<Watched> figure) {
            List<Double> all = new ArrayList<>(runs.getOrDefault(name, List.of()).stream()
                    .map(Journal.Entry::watched)
                    .mapToDouble(figure)
                    .sorted()
                    .boxed()
                    .toList());
            int middle = all.size() / 2;
            return all.size() % 2 == 1 ? all.get(middle) : (all.get(middle - 1) + all.get(middle)) / 2;
        }

        List<String> groups() {
            LinkedHashSet<String> groups = new LinkedHashSet<>();
            runs.keySet().forEach(name -> groups.add(name.group()));
            return List.copyOf(groups);
        }

        /** The contenders of a group, ours first and otherwise in the order in which they first ran. */
        List<Journal.Name> of(String group) {
            return runs.keySet().stream()
                    .filter(name -> name.group().equals(group))
                    .sorted(Comparator.comparing(name -> !name.contender().startsWith(Benchmark.OURS)))
                    .toList();
        }
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# What was measured\n\n");
        text.append(
                        "Written by `bench/run --write` from `results/`, where every single run stands. [README.md](README.md) says who\n")
                .append("does what. Medians; the ratio is to the first of each table.\n\n![](results.svg)\n");
        growth(text);
        journals.forEach((cases, journal) -> amount(cases, journal, text));
        return text.toString();
    }

    private void amount(long cases, Journal journal, StringBuilder text) {
        Medians medians = new Medians(journal.entries());
        text.append(String.format(Locale.ROOT, "\n## %,d cases\n\n%s.\n", cases, journal.machine()));
        text.append("\n| target | most | measured | |\n|---|---:|---:|---|\n");
        for (Target target : targets) {
            Optional<Double> measured = target.measured(medians);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s%.2f | %s | %s |\n",
                    target.what(),
                    target.added() ? "+ " : "",
                    target.most(),
                    measured.map(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
                            .orElse("not run"),
                    measured.map(ratio -> target.holds(ratio) ? "holds" : "does not hold")
                            .orElse("")));
        }
        for (String group : medians.groups()) {
            text.append("\n### ")
                    .append(group)
                    .append(
                            "\n\n| | runs | seconds | ratio | processor seconds | rows/s | memory MB | server MB | cells |\n")
                    .append("|---|---:|---:|---:|---:|---:|---:|---:|---|\n");
            double first = medians.of(medians.of(group).get(0), Watched::seconds);
            medians.of(group).forEach(name -> line(name, first, rows(group, cases), medians, text));
        }
    }

    private static void line(Journal.Name name, double first, long rows, Medians medians, StringBuilder text) {
        double seconds = medians.of(name, Watched::seconds);
        List<Journal.Entry> entries = medians.runs().getOrDefault(name, List.of());
        String cells = entries.get(entries.size() - 1).cells();
        text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.2f | %.1f | %s | %.0f | %.0f | %s |\n",
                name.contender(),
                entries.size(),
                seconds,
                seconds / first,
                medians.of(name, Watched::processor),
                rows == 0 ? "" : String.format(Locale.ROOT, "%,d", Math.round(rows / seconds)),
                medians.of(name, Watched::memory),
                medians.of(name, Watched::server),
                cells));
    }

    /** How much longer our own work takes on more cases: the ratio of seconds beside that of the cases. */
    private void growth(StringBuilder text) {
        if (journals.size() < 2) {
            return;
        }
        text.append("\n## Growth\n\n| | from | to | cases | seconds |\n|---|---:|---:|---:|---:|\n");
        List<Long> amounts = List.copyOf(journals.keySet());
        for (int i = 1; i < amounts.size(); i++) {
            long less = amounts.get(i - 1);
            long more = amounts.get(i);
            Medians before = medians(less);
            Medians after = medians(more);
            for (Journal.Name name : before.runs().keySet()) {
                Optional<Double> grown = after.findSeconds(name);
                if (name.contender().startsWith(Benchmark.OURS) && grown.isPresent() && isByCases(name.group())) {
                    text.append(String.format(
                            Locale.ROOT,
                            "| %s | %,d | %,d | × %.1f | × %.1f |\n",
                            name.contender(),
                            less,
                            more,
                            (double) more / less,
                            grown.get() / before.of(name, Watched::seconds)));
                }
            }
        }
    }

    private Medians medians(long cases) {
        Journal journal = journals.get(cases);
        return new Medians(journal == null ? Map.of() : journal.entries());
    }

    private static boolean isByCases(String group) {
        return BY_CASES.contains(group);
    }

    private static long rows(String group, long cases) {
        return isByCases(group)
                ? cases
                : group.equals(Benchmark.EXCEL)
                        ? Benchmark.WORKBOOK_ROWS
                        : group.equals(Benchmark.EXCELS) ? Benchmark.WORKBOOKS_ROWS : 0;
    }

    /** Bars of the seconds, each group by itself, of the number of cases that most have worked on, the largest of such. */
    String chart() {
        long cases = journals.keySet().stream()
                .max(Comparator.<Long>comparingInt(of -> medians(of).runs().size())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        Medians medians = medians(cases);
        StringBuilder svg = new StringBuilder(text(10, 26, String.format(Locale.ROOT, "%,d cases", cases), "bold"));
        int y = 46;
        for (String group : medians.groups()) {
            svg.append(text(10, y + 16, group, "bold"));
            y += 26;
            double most = medians.of(group).stream()
                    .mapToDouble(name -> medians.of(name, Watched::seconds))
                    .max()
                    .orElse(1);
            for (Journal.Name name : medians.of(group)) {
                double seconds = medians.of(name, Watched::seconds);
                double width = seconds / most * (WIDTH - LABELS - 90);
                boolean ours = name.contender().startsWith(Benchmark.OURS);
                svg.append(text(10, y + 15, name.contender(), ours ? "bold" : "normal"));
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>\n",
                        LABELS,
                        y + 2,
                        width,
                        BAR - 6,
                        ours ? "#005ea8" : "#9aa5b1"));
                svg.append(text(
                        (int) (LABELS + width + 6), y + 15, String.format(Locale.ROOT, "%.1f s", seconds), "normal"));
                y += BAR;
            }
            y += 12;
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + y
                + "\" font-family=\"sans-serif\" font-size=\"13\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
                + svg
                + "</svg>\n";
    }

    private static String text(int x, int y, String text, String weight) {
        return "<text x=\"" + x + "\" y=\"" + y + "\" font-weight=\"" + weight + "\">" + text.replace("&", "&amp;")
                + "</text>\n";
    }
}
