package se.kvinnofrid.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationException;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Mapping;
import se.kvinnofrid.config.yaml.Yaml;

/** Reads {@code profile.yaml} and checks it against the codebook and the municipalities. */
final class ProfileReader {

    private static final String FILE = "samples/profile.yaml";
    private static final String PACKED = "/kvinnofrid-samples/profile.yaml";

    private final Configuration configuration;
    private final Faults faults = new Faults();

    private ProfileReader(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * The profile that the program was built with.
     *
     * @throws ConfigurationException with all that does not fit the configuration
     */
    static Profile packed(Configuration configuration) {
        return read(packed(), configuration);
    }

    /**
     * Reads a profile.
     *
     * @throws ConfigurationException with all that is wrong with it
     */
    static Profile read(byte[] content, Configuration configuration) {
        ProfileReader reader = new ProfileReader(configuration);
        Profile profile = reader.profile(Yaml.read(FILE, content, reader.faults));
        reader.faults.throwIfAny();
        return profile;
    }

    static byte[] packed() {
        try (InputStream in = ProfileReader.class.getResourceAsStream(PACKED)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + FILE);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the packed profile cannot be read", e);
        }
    }

    private Profile profile(Mapping top) {
        List<Draw> draws = DrawReader.read(top.mappings("draws"), configuration.codebook());
        String opened = configuration.codebook().with(Role.OPENED).id();
        if (draws.stream().noneMatch(draw -> draw.name().equals(opened))) {
            top.fault("draws", "'" + opened + "' must be drawn, no case counts without it");
        }
        Map<String, Profile.Words> locals = locals(top);
        Profile profile = new Profile(
                draws,
                top.needNumber("collected_after_days"),
                units(top.needMapping("units")),
                returning(top.needMapping("clients"), draws),
                sizes(top.needMapping("sizes")),
                DialectTrait.read(top.needMapping("dialects"), locals.keySet()),
                DialectTrait.read(top.needMapping("uniform"), locals.keySet()),
                locals,
                top.needNumber("xlsx_rows_at_most"),
                mess(top.needMapping("mess")));
        top.refuseOthers();
        return profile;
    }

    private static Profile.Units units(Mapping mapping) {
        List<String> names = mapping.texts("names");
        if (names.isEmpty()) {
            mapping.fault("names", "a municipality must have an operation: 'names' is empty");
        }
        Profile.Units units = new Profile.Units(names, positive(mapping, "cases_each"), positive(mapping, "at_most"));
        mapping.refuseOthers();
        return units;
    }

    private static Profile.Returning returning(Mapping mapping, List<Draw> draws) {
        List<String> same = mapping.texts("same");
        List<String> names = draws.stream().map(Draw::name).toList();
        same.stream().filter(name -> !names.contains(name)).forEach(name -> mapping.faultUnknown("same", name, names));
        Profile.Returning returning = new Profile.Returning(mapping.needNumber("returning_per_thousand"), same);
        mapping.refuseOthers();
        return returning;
    }

    private Profile.Sizes sizes(Mapping mapping) {
        Mapping perCent = mapping.needMapping("per_cent");
        Mapping others = mapping.needMapping("others");
        Mapping known = mapping.needMapping("known");
        SortedMap<String, Integer> sizes = new TreeMap<>();
        for (String code : known.keys()) {
            if (configuration.municipalities().findCode(code).isEmpty()) {
                known.fault(code, "'" + code + "' is no municipality code");
            }
            sizes.put(code, positive(known, code));
        }
        Profile.Sizes read = new Profile.Sizes(
                positive(perCent, "from"),
                positive(perCent, "to"),
                positive(others, "from"),
                positive(others, "to"),
                sizes);
        Stream.of(perCent, others, mapping).forEach(Mapping::refuseOthers);
        return read;
    }

    private Map<String, Profile.Words> locals(Mapping top) {
        Predicate<String> isKnown = configuration.codebook().fields().stream()
                .flatMap(field -> field.headers().stream())
                .map(Folding::fold)
                .collect(Collectors.toSet())::contains;
        Map<String, Profile.Words> locals = new LinkedHashMap<>();
        for (Mapping mapping : top.mappings("local")) {
            String header = mapping.needText("header");
            if (isKnown.test(Folding.fold(header))) {
                mapping.fault("header", "'" + header + "' is a variable of the codebook, not a local one");
            }
            locals.put(header, WeightsReader.words(mapping, "values"));
            mapping.refuseOthers();
        }
        return locals;
    }

    private Profile.Mess mess(Mapping mapping) {
        Map<RowError, Integer> errors = new EnumMap<>(RowError.class);
        for (RowError error : RowError.values()) {
            errors.put(error, mapping.needNumber(error.name().toLowerCase(Locale.ROOT)));
        }
        List<String> words = mapping.texts("words");
        words.stream()
                .filter(this::isAnswer)
                .forEach(word -> mapping.fault("words", "'" + word + "' is an answer to something"));
        if (words.isEmpty()) {
            mapping.fault("words", "'words' is empty");
        }
        Mapping corrected = mapping.needMapping("corrected");
        Profile.Mess mess = new Profile.Mess(
                mapping.needNumber("duplicate_rows"),
                mapping.needNumber("unknown_answers"),
                errors,
                words,
                corrected.needNumber("per_thousand"),
                corrected.needNumber("per_cent_of_cases"),
                corrected.needNumber("changes_per_thousand"));
        corrected.refuseOthers();
        mapping.refuseOthers();
        return mess;
    }

    private boolean isAnswer(String word) {
        Codebook codebook = configuration.codebook();
        Stream<String> answers = codebook.fields().stream()
                .map(Field::variable)
                .flatMap(variable -> variable.codes().stream())
                .flatMap(ProfileReader::spellings);
        return codebook.markers().isMissing(word)
                || codebook.markers().isUnknown(word)
                || answers.map(Folding::fold).anyMatch(Folding.fold(word)::equals);
    }

    private static Stream<String> spellings(Code code) {
        return Stream.concat(
                Stream.of(code.id(), code.label().sv(), code.label().en()), code.synonyms().stream());
    }

    private static int positive(Mapping mapping, String key) {
        int number = mapping.needNumber(key);
        if (number < 1) {
            mapping.fault(key, "'" + key + "' must be at least 1");
        }
        return Math.max(1, number);
    }
}
