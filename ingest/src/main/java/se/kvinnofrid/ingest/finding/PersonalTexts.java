package se.kvinnofrid.ingest.finding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.rule.PersonalData;

/** Tells what in a text may point out a person. Not safe for several threads. */
public final class PersonalTexts {

    /** What may point out a person. */
    public enum Trace {
        /** An identity or coordination number. */
        NUMBER,
        /** Digits with the date of an identity number but another check digit. */
        NUMBER_BY_DATE,
        /** What would be an identity number with its leading zeros. */
        SHORTENED_NUMBER,
        /** An e-mail address. */
        EMAIL,
        /** A telephone number. */
        PHONE,
        /** What would be a mobile number with its leading zero. */
        SHORTENED_PHONE,
        /** A given name with another name. */
        NAME,
        /** A given name alone. */
        GIVEN_NAME,
        /** Sentences, or one of some length. */
        RUNNING_TEXT,
        /** Many words that may be a sentence, or an answer with a long name. */
        LONG_TEXT
    }

    private static final int MOST_REMEMBERED = 20_000;
    private static final int LONGEST_REMEMBERED = 200;
    /** Neither an identity number nor a telephone number has fewer digits. */
    private static final int FEWEST_DIGITS = 7;

    private static final String DAY = "1000-00-00|";
    private static final Pattern PARTS = Pattern.compile("[|;,\\n\\r]");
    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final Pattern SENTENCES = Pattern.compile("\\p{Ll}[.!?]\\s+\\p{Lu}");
    private static final Pattern BROKEN_NAME = Pattern.compile("[/\\\\_.]+");
    private static final Set<Trace> NONE = Set.of();
    private static final Set<Trace> CONTACTS = EnumSet.of(Trace.NUMBER, Trace.EMAIL, Trace.PHONE);

    private final PersonalData data;
    private final PersonNames names;
    private final Map<String, Set<Trace>> remembered = new HashMap<>();

    public PersonalTexts(PersonalData data) {
        this.data = data;
        this.names = new PersonNames(data.givenNames());
    }

    /** Whether a text holds an identity number, an e-mail address or a telephone number, whatever the configuration. */
    public static boolean isContactOrNumber(String text) {
        return !holdsFewDigits(text)
                && !isDays(text)
                && (PersonalNumbers.isIn(text) || Contacts.holdsEmail(text) || Contacts.holdsPhone(text));
    }

    /** By what evidence a file is held to hold personal data. */
    public PersonalData data() {
        return data;
    }

    /** Everything in a text that may point out a person. */
    public Set<Trace> traces(String text) {
        if (isOneWord(text) || isDays(text)) {
            return NONE;
        }
        Set<Trace> known = remembered.get(text);
        if (known != null) {
            return known;
        }
        Set<Trace> found = find(text);
        if (remembered.size() < MOST_REMEMBERED && text.length() <= LONGEST_REMEMBERED) {
            remembered.put(text, found);
        }
        return found;
    }

    /** Whether a text is not to be repeated to anybody. */
    public boolean isSuspect(String text) {
        Set<Trace> traces = traces(text);
        return !traces.isEmpty() && !traces.equals(EnumSet.of(Trace.NUMBER_BY_DATE));
    }

    /**
     * Whether the name of a sheet or file holds a number or address of a person. Names of persons are let be there: they are mostly those of
     * who made the file.
     */
    public boolean isPersonalName(String name) {
        return isContactOrNumber(name)
                || isContactOrNumber(BROKEN_NAME.matcher(name).replaceAll(" ").strip());
    }

    /** Whether a header points out a person. */
    boolean isPersonalText(String header) {
        Set<Trace> traces = traces(header);
        return traces.contains(Trace.NAME) || CONTACTS.stream().anyMatch(traces::contains);
    }

    /** Whether a header says that its column points out persons. */
    public boolean isPersonalHeader(String header) {
        return data.headers().contains(Folding.fold(header));
    }

    /** Whether a glance shows that no number or address can be in a text: no @, few digits, and letters of the Latin alphabet. */
    private static boolean holdsFewDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            if (c == '@' || (c > '~' && (c < 'À' || c > 'ÿ'))) {
                return false;
            }
        }
        return digits < FEWEST_DIGITS;
    }

    /** Whether a text is one word in lower case with few digits, as codes are: it points out nobody, and nearly all cells are such. */
    private boolean isOneWord(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            if (c <= ' ' || c == ',' || c == '@' || (c >= 'A' && c <= 'Z') || c > '~') {
                return false;
            }
        }
        return digits < FEWEST_DIGITS && data.textWords() > 1;
    }

    /** Whether a text is a day, such as 2023-05-14, or several with bars between them, and nothing else. */
    private static boolean isDays(String text) {
        if (text.length() % DAY.length() != DAY.length() - 1) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char form = DAY.charAt(i % DAY.length());
            boolean fits =
                    switch (form) {
                        case '0' -> c >= '0' && c <= '9';
                        case '1' -> c == '1' || c == '2';
                        default -> c == form;
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private Set<Trace> find(String text) {
        EnumSet<Trace> found = EnumSet.noneOf(Trace.class);
        switch (PersonalNumbers.likeness(text)) {
            case FULL -> found.add(Trace.NUMBER);
            case BY_DATE -> found.add(Trace.NUMBER_BY_DATE);
            case NONE -> add(found, Trace.SHORTENED_NUMBER, PersonalNumbers.isShortened(text));
        }
        add(found, Trace.EMAIL, Contacts.holdsEmail(text));
        add(found, Trace.PHONE, Contacts.holdsPhone(text));
        add(found, Trace.SHORTENED_PHONE, Contacts.isShortenedPhone(text));
        add(found, Trace.NAME, names.isFull(text));
        add(found, Trace.GIVEN_NAME, names.isSingle(text));
        addTexts(found, text);
        return found.isEmpty() ? NONE : found;
    }

    private static void add(Set<Trace> found, Trace trace, boolean is) {
        if (is) {
            found.add(trace);
        }
    }

    /** Long parts between separators are long texts; twice as long, or of several sentences, they are running text. */
    private void addTexts(Set<Trace> found, String text) {
        if (text.length() < 2 * data.textWords() || WORDS.split(text).length < data.textWords()) {
            return;
        }
        int longest = Arrays.stream(PARTS.split(text))
                .map(String::strip)
                .filter(part -> WORDS.split(part).length >= data.textWords())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        add(
                found,
                Trace.RUNNING_TEXT,
                longest >= 2 * data.textLength() || SENTENCES.matcher(text).find());
        add(found, Trace.LONG_TEXT, longest >= data.textLength() && !found.contains(Trace.RUNNING_TEXT));
    }
}
