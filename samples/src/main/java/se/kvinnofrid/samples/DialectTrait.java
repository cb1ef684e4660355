package se.kvinnofrid.samples;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.kvinnofrid.config.yaml.Mapping;

/** The traits of a dialect, as they are named in the profile, and which words each understands. */
enum DialectTrait {
    FORMAT(Format.class),
    FILE("[A-Za-z0-9_ {}-]+"),
    SHEET("[^\\[\\]:*?/\\\\]{1,31}"),
    CHARSET(Dialect.Encoding.class),
    DELIMITER("[;,\t|]"),
    LINES(Dialect.LineEnd.class),
    HEADERS(Dialect.Names.class),
    LETTERS(Dialect.Letters.class),
    COLUMNS(Dialect.Order.class),
    ANSWERS(Dialect.Names.class),
    YES_NO("as_answer|[^/]+/[^/]+"),
    MISSING(".+"),
    DATES("(u{4}(.?)MM\\2dd|d\\.M\\.u{4})( 00:00:00)?"),
    BETWEEN("[|;\n]|, ?"),
    REPEATS(Dialect.Repeats.class),
    AGES(Dialect.Ages.class),
    MUNICIPALITIES(Dialect.Places.class),
    CLIENTS("[^0]{0,4}0{1,4}[^0]{0,4}"),
    UNIT(Dialect.Presence.class),
    CASEWORKER(Dialect.Presence.class),
    LOCAL(".+");

    static final String AS_ANSWER = "as_answer";
    static final String BLANK = "blank";
    static final String NONE = "none";

    private final String form;

    /** A trait whose words are the constants of an enumeration. */
    DialectTrait(Class<? extends Enum<?>> type) {
        this(Arrays.stream(type.getEnumConstants()).map(DialectTrait::word).collect(Collectors.joining("|")));
    }

    /** A trait whose words have the form of a regular expression. */
    DialectTrait(String form) {
        this.form = form;
    }

    /** The trait's word in a dialect. */
    String in(Map<DialectTrait, String> words) {
        return Optional.ofNullable(words.get(this)).orElseThrow();
    }

    /** The constant that the trait's word names. */
    <E extends Enum<E>> E choice(Map<DialectTrait, String> words, Class<E> type) {
        return Enum.valueOf(type, in(words).toUpperCase(Locale.ROOT));
    }

    /** Reads the weighted words of every trait; a fault for a trait or word that is missing or not understood. */
    static Map<DialectTrait, Profile.Words> read(Mapping mapping, Set<String> locals) {
        Map<DialectTrait, Profile.Words> traits = new EnumMap<>(DialectTrait.class);
        for (DialectTrait trait : values()) {
            Profile.Words words = WeightsReader.words(mapping, word(trait));
            traits.put(trait, words);
            words.words().stream()
                    .filter(word -> !word.matches(trait.form))
                    .forEach(word -> mapping.fault(
                            word(trait), word(trait) + ": expected " + trait.form + ", found '" + word + "'"));
        }
        mapping.findMapping(word(LOCAL)).map(Mapping::keys).orElse(List.of()).stream()
                .filter(header -> !header.equals(NONE) && !locals.contains(header))
                .forEach(header -> mapping.faultUnknown(word(LOCAL), header, locals));
        mapping.refuseOthers();
        return traits;
    }

    /** The constant as it is written in the profile. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
