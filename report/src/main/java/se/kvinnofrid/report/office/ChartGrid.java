package se.kvinnofrid.report.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The figures of a chart as a grid: a row for each name, a column for each series. What is hidden is nothing at all, neither zero nor a
 * fault.
 *
 * @param kind how it is drawn
 * @param names what the figures are of, from the top or from the left
 * @param series the figures
 * @param shares whether they are shares, 0–1, read as per cent
 */
public record ChartGrid(Kind kind, List<String> names, List<Series> series, boolean shares) {

    public ChartGrid {
        names = List.copyOf(names);
        series = List.copyOf(series);
    }

    /** Where a scale must begin and end to show every interval. */
    record Span(double from, double to) {}

    /** The span of the intervals; none if there are none. */
    Optional<Span> findSpan() {
        double unit = shares ? 0.1 : 1;
        List<Double> ends = new ArrayList<>();
        for (Series one : series) {
            for (int i = 0; one.limits().isPresent() && i < names.size(); i++) {
                Limits reach = one.limits().get();
                double value = one.values().get(i).orElse(0.0);
                ends.add(value - reach.below().get(i).orElse(0.0));
                ends.add(value + reach.above().get(i).orElse(0.0));
            }
            one.values().forEach(value -> value.ifPresent(ends::add));
        }
        if (series.stream().noneMatch(one -> one.limits().isPresent())) {
            return Optional.empty();
        }
        double least = ends.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = ends.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        // Limits of a share may lie the least bit below nothing.
        double from = shares ? 0 : Math.min(0, Math.floor(least / unit) * unit);
        return Optional.of(new Span(from, Math.ceil(most / unit) * unit));
    }

    /** How long the longest stacked bar is: the whole, or more where shares of rounded counts make more. */
    double longest() {
        double longest = IntStream.range(0, names.size())
                .mapToDouble(name -> series.stream()
                        .mapToDouble(one -> one.values().get(name).orElse(0.0))
                        .sum())
                .max()
                .orElse(1);
        return Math.max(1, Math.round(longest * 100) / 100.0);
    }

    /** How a chart is drawn. */
    public enum Kind {
        /** Bars beside each other, from the left. */
        BARS,
        /** One bar for each name, divided into the series. */
        STACKED,
        /** A line for each series. */
        LINES
    }

    /**
     * A series of figures, one for each name.
     *
     * @param limits how far below and above each figure its interval reaches; none if the series has no intervals
     */
    public record Series(String name, List<Optional<Double>> values, Optional<Limits> limits) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /** How far below and above its figure an interval reaches, for each name. */
    public record Limits(List<Optional<Double>> below, List<Optional<Double>> above) {
        public Limits {
            below = List.copyOf(below);
            above = List.copyOf(above);
        }
    }
}
