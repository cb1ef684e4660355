package se.kvinnofrid.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What came out, as a table and as a chart. */
record Results(
        Map<Contender, List<Watched>> runs,
        Map<Contender, List<String>> differences,
        long cases,
        int municipalities,
        long workbookRows) {

    private static final int WIDTH = 760;
    private static final int LABELS = 270;
    private static final int BAR = 22;

    String markdown() {
        StringBuilder text = new StringBuilder("# Results of bench/run\n\n");
        text.append("<!-- Written by bench/run --write. -->\n")
                .append(machine())
                .append("\n\n![](results.svg)\n");
        for (String group : groups()) {
            text.append("\n## ")
                    .append(group)
                    .append("\n\n")
                    .append("| | seconds | ratio | processor seconds | rows/s | memory MB | server MB | cells |\n")
                    .append("|---|---:|---:|---:|---:|---:|---:|---|\n");
            double ours = 0;
            for (Contender one : of(group)) {
                double seconds = median(one, Watched::seconds);
                ours = ours == 0 ? seconds : ours;
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %.1f | %.2f | %.1f | %,d | %.0f | %.0f | %s |%n",
                        one.name(),
                        seconds,
                        seconds / ours,
                        median(one, Watched::processor),
                        Math.round(rows(group) / seconds),
                        median(one, Watched::memory),
                        median(one, Watched::server),
                        cells(one)));
            }
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /** Bars of the seconds, each group by itself. */
    String chart() {
        StringBuilder svg = new StringBuilder();
        int y = 10;
        for (String group : groups()) {
            svg.append(text(10, y + 16, group, "bold"));
            y += 26;
            double most = of(group).stream()
                    .mapToDouble(one -> median(one, Watched::seconds))
                    .max()
                    .orElse(1);
            for (Contender one : of(group)) {
                double seconds = median(one, Watched::seconds);
                double width = seconds / most * (WIDTH - LABELS - 90);
                boolean ours = one.name().startsWith("kvinnofrid");
                svg.append(text(10, y + 15, one.name(), ours ? "bold" : "normal"));
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
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

    private String machine() {
        String processor = first(Path.of("/proc/cpuinfo"), "model name");
        String memory = first(Path.of("/proc/meminfo"), "MemTotal");
        return String.format(
                Locale.ROOT,
                "%,d cases in %d CSV files; a workbook of %,d rows. Medians of %d runs, one contender after the other.%n%d processors (%s), memory %s, %s %s, Java %s.",
                cases,
                municipalities,
                workbookRows,
                runs.values().stream().mapToInt(List::size).max().orElse(0),
                Runtime.getRuntime().availableProcessors(),
                processor,
                memory,
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.version"));
    }

    private static String first(Path file, String key) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String cells(Contender one) {
        List<String> found = differences.getOrDefault(one, List.of());
        if (one.cells().isEmpty()) {
            return "";
        }
        return found.isEmpty() ? "the same" : found.size() + " differ, such as " + found.get(0) + ": does not count";
    }

    private double rows(String group) {
        return group.contains("workbook") ? workbookRows : cases;
    }

    private List<String> groups() {
        LinkedHashSet<String> groups = new LinkedHashSet<>();
        runs.keySet().forEach(one -> groups.add(one.group()));
        return List.copyOf(groups);
    }

    private List<Contender> of(String group) {
        return runs.keySet().stream().filter(one -> one.group().equals(group)).toList();
    }

    private double median(Contender one, ToDoubleFunction<Watched> figure) {
        List<Double> all = new ArrayList<>(runs.getOrDefault(one, List.of()).stream()
                .mapToDouble(figure)
                .sorted()
                .boxed()
                .toList());
        int middle = all.size() / 2;
        return all.size() % 2 == 1 ? all.get(middle) : (all.get(middle - 1) + all.get(middle)) / 2;
    }
}
