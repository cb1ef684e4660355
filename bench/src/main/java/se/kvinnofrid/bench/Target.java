package se.kvinnofrid.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * How a contender is to stand beside another in the same runs. Seconds do not last from one machine to the next; such ratios do.
 *
 * @param what in words
 * @param besides the other contender, of any group
 * @param added whether {@code most} is seconds more than the other, not times the other
 * @param most the most that is allowed
 */
record Target(String what, Journal.Name name, String besides, boolean added, double most) {

    /** The targets in a file. */
    static List<Target> read(Path file) throws IOException {
        List<Target> targets = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(file);
                var records = format.parse(reader)) {
            for (CSVRecord record : records) {
                targets.add(new Target(
                        record.get("what"),
                        new Journal.Name(record.get("group"), record.get("contender")),
                        record.get("beside"),
                        record.get("figure").equals("plus"),
                        Double.parseDouble(record.get("most"))));
            }
        }
        return targets;
    }

    /** What was measured; nothing if one of the two has not run. */
    Optional<Double> measured(Results.Medians medians) {
        Optional<Double> ours = medians.findSeconds(name);
        Optional<Double> theirs = medians.findSeconds(besides);
        return ours.isEmpty() || theirs.isEmpty()
                ? Optional.empty()
                : Optional.of(added ? ours.get() - theirs.get() : ours.get() / theirs.get());
    }

    boolean holds(double measured) {
        return measured <= most;
    }
}
