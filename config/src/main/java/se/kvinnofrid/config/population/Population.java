package se.kvinnofrid.config.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.round.Municipalities;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Place;

/**
 * The inhabitants aged 18 or older of municipalities on 31 December. What is not listed is not known; it is never zero.
 *
 * @param entries the figures that are known
 */
public record Population(List<Adults> entries) {

    private static final String FILE = "population/adults.csv";
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    /**
     * The adults of a municipality at the end of a year.
     *
     * @param municipality its four-digit code
     */
    public record Adults(String municipality, int year, int number) {}

    public Population {
        entries = List.copyOf(entries);
    }

    /** Reads {@code population/adults.csv}; what is wrong with it is added to {@code faults}. */
    public static Population read(ConfigurationFiles files, Municipalities municipalities, Faults faults) {
        List<Adults> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(files.text(FILE, faults), format)) {
            if (!parser.getHeaderNames().equals(List.of("municipality_code", "year", "adults"))) {
                faults.add(
                        new Place(FILE, 1),
                        "expected the columns municipality_code, year, adults, found "
                                + String.join(", ", parser.getHeaderNames()));
                return new Population(List.of());
            }
            for (CSVRecord row : parser) {
                Place place = new Place(FILE, Math.toIntExact(parser.getCurrentLineNumber()));
                if (isSound(row, municipalities, place, faults) && isNew(row, seen, place, faults)) {
                    entries.add(new Adults(row.get(0), Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return new Population(entries);
    }

    private static boolean isSound(CSVRecord row, Municipalities municipalities, Place place, Faults faults) {
        if (!row.isConsistent()) {
            faults.add(place, "expected three values, found " + row.size());
            return false;
        }
        if (municipalities.findCode(row.get(0)).isEmpty()) {
            faults.add(place, "'" + row.get(0) + "' is no municipality code");
            return false;
        }
        if (!YEAR.matcher(row.get(1)).matches() || !NUMBER.matcher(row.get(2)).matches()) {
            faults.add(
                    place,
                    "expected a year and a whole number of adults above 0, found '" + row.get(1) + "' and '"
                            + row.get(2) + "'; leave the row out where the number is not known");
            return false;
        }
        return true;
    }

    private static boolean isNew(CSVRecord row, Set<String> seen, Place place, Faults faults) {
        if (!seen.add(row.get(0) + " " + row.get(1))) {
            faults.add(place, "'" + row.get(0) + "' is given twice for " + row.get(1));
            return false;
        }
        return true;
    }
}
