package se.kvinnofrid.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Exact cells from a file, to be held against those of another contender: who computes something else does not count. */
record Cells(Map<List<String>, List<String>> figures) {

    private static final List<String> KEY =
            List.of("statistic", "area", "breakdown", "breakdown_value", "period", "category");
    private static final List<String> FIGURES = List.of("count", "base", "answers", "value");
    private static final double SIX_DECIMALS = 1.1e-6;

    static Cells read(Path file) throws IOException {
        Map<List<String>, List<String>> cells =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file);
                var records = format.parse(reader)) {
            for (CSVRecord record : records) {
                cells.put(
                        KEY.stream().map(record::get).toList(),
                        FIGURES.stream().map(record::get).toList());
            }
        }
        return new Cells(cells);
    }

    /** Where the other file says something else; empty when both say the same in every cell. */
    List<String> differences(Cells other) {
        TreeSet<List<String>> keys = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        keys.addAll(figures.keySet());
        keys.addAll(other.figures.keySet());
        List<String> differences = new ArrayList<>();
        for (List<String> key : keys) {
            List<String> mine = figures.get(key);
            List<String> theirs = other.figures.get(key);
            if (mine == null || theirs == null || !isSame(mine, theirs)) {
                differences.add(String.join(" ", key) + ": " + mine + " and " + theirs);
            }
        }
        return differences;
    }

    private static boolean isSame(List<String> mine, List<String> theirs) {
        for (int i = 0; i < FIGURES.size(); i++) {
            String a = mine.get(i);
            String b = theirs.get(i);
            boolean same = a.isBlank() || b.isBlank()
                    ? Objects.equals(a, b)
                    : Math.abs(Double.parseDouble(a) - Double.parseDouble(b))
                            <= SIX_DECIMALS * Math.max(1, Math.abs(Double.parseDouble(a)));
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
