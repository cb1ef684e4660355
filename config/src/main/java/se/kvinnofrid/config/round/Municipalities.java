package se.kvinnofrid.config.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Place;

/** The country's municipalities, found by code or by the ways their names are written. */
public final class Municipalities {

    private static final String FILE = "municipalities.csv";
    private static final Pattern CODE = Pattern.compile("\\d{4}");
    /** What spreadsheets make of a code: the leading zero lost, a decimal added. */
    private static final Pattern CODE_AS_NUMBER = Pattern.compile("(\\d{3,4})(?:[.,]0+)?");

    private final SortedMap<String, Municipality> byCode = new TreeMap<>();
    private final Map<String, Municipality> byName = new HashMap<>();
    private final Map<String, Optional<Municipality>> byFoldedName = new HashMap<>();

    /** Makes the register of a list of municipalities with different codes and names. */
    public Municipalities(List<Municipality> municipalities) {
        for (Municipality municipality : municipalities) {
            byCode.put(municipality.code(), municipality);
            names(municipality).forEach(name -> byName.putIfAbsent(plain(name), municipality));
        }
        // Håbo and Habo are two municipalities: a name without its diacritics counts only where it can mean one of
        // them.
        for (Municipality municipality : municipalities) {
            names(municipality)
                    .map(Folding::fold)
                    .distinct()
                    .forEach(name -> byFoldedName.merge(
                            name,
                            Optional.of(municipality),
                            (one, other) -> one.equals(other) ? one : Optional.empty()));
        }
    }

    /** Reads {@code municipalities.csv}; what is wrong with it is added to {@code faults}. */
    public static Municipalities read(ConfigurationFiles files, Faults faults) {
        List<Municipality> municipalities = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(files.text(FILE, faults), format)) {
            for (CSVRecord row : parser) {
                Place place = new Place(FILE, Math.toIntExact(parser.getCurrentLineNumber()));
                if (!row.isConsistent()) {
                    faults.add(place, "expected " + parser.getHeaderNames() + ", found " + row.size() + " values");
                    continue;
                }
                Municipality municipality = municipality(row);
                if (!CODE.matcher(municipality.code()).matches()
                        || !municipality.code().startsWith(municipality.countyCode())) {
                    faults.add(
                            place,
                            "'" + municipality.code() + "' must be four digits that begin with the county's code");
                }
                if (municipalities.stream().anyMatch(m -> m.code().equals(municipality.code()))) {
                    faults.add(place, "the code '" + municipality.code() + "' is given twice");
                }
                municipalities.add(municipality);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        } catch (IllegalArgumentException e) {
            faults.add(
                    new Place(FILE, 1),
                    "expected the columns municipality_code, municipality, county_code, county, other_names");
        }
        return new Municipalities(municipalities);
    }

    private static Municipality municipality(CSVRecord row) {
        return new Municipality(
                row.get("municipality_code"),
                row.get("municipality"),
                row.get("county_code"),
                row.get("county"),
                Stream.of(row.get("other_names").split("\\|"))
                        .filter(name -> !name.isBlank())
                        .toList());
    }

    /** The municipality with exactly this four-digit code. */
    public Optional<Municipality> findCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The municipality that a cell of a submission means: a code (also with its leading zero lost) or a name, with or without "kommun",
     * "stad" and the genitive s.
     */
    public Optional<Municipality> findWritten(String cell) {
        String written = cell.strip();
        var number = CODE_AS_NUMBER.matcher(written);
        if (number.matches()) {
            return findCode(("0" + number.group(1)).substring(number.group(1).length() - 3));
        }
        Municipality exact = byName.get(plain(written));
        return exact != null ? Optional.of(exact) : byFoldedName.getOrDefault(Folding.fold(written), Optional.empty());
    }

    /** All municipalities in order of their codes. */
    public List<Municipality> all() {
        return List.copyOf(byCode.values());
    }

    /** The name of each county by its two-digit code, in order of the codes. */
    public SortedMap<String, String> counties() {
        SortedMap<String, String> counties = new TreeMap<>();
        all().forEach(municipality -> counties.put(municipality.countyCode(), municipality.county()));
        return counties;
    }

    private static Stream<String> names(Municipality municipality) {
        String name = municipality.name();
        Stream<String> genitive = name.endsWith("s") ? Stream.of(name) : Stream.of(name, name + "s");
        return Stream.concat(
                genitive.flatMap(form -> Stream.of(form, form + " kommun", form + " stad"))
                        .filter(form -> !form.equals(name + "s")),
                municipality.otherNames().stream());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
