package se.kvinnofrid.samples;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.kvinnofrid.config.Language;

/**
 * How one municipality writes its submission.
 *
 * @param file name of the file without its ending; {@code {code}} is the municipality's code and {@code {round}} the round
 * @param sheet name of a workbook's sheet
 * @param yes the word for yes, where yes and no are not answers like any other
 * @param no the word for no, likewise
 * @param missing marks an answer that is missing; may be blank
 * @param between stands between several answers in one cell
 * @param clients a client's number as written, with zeros where the number goes
 * @param local the header of a question that only some municipalities ask
 */
record Dialect(
        Format format,
        String file,
        String sheet,
        Encoding encoding,
        char delimiter,
        LineEnd lineEnd,
        Names headers,
        Letters letters,
        Order order,
        Names answers,
        Optional<String> yes,
        Optional<String> no,
        String missing,
        DateTimeFormatter dates,
        String between,
        Repeats repeats,
        Ages ages,
        Places places,
        String clients,
        Presence unit,
        Presence caseworker,
        Optional<String> local) {

    /** Bytes of a text file. */
    enum Encoding {
        UTF_8(StandardCharsets.UTF_8),
        UTF_8_WITH_MARK(StandardCharsets.UTF_8),
        WINDOWS_1252(Charset.forName("windows-1252"));

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }

        Charset charset() {
            return charset;
        }
    }

    /** Ends of lines in a text file. */
    enum LineEnd {
        CRLF("\r\n"),
        LF("\n");

        private final String text;

        LineEnd(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** By which of its names something is called. */
    enum Names {
        LABEL,
        CODE,
        ENGLISH,
        SYNONYM;

        Language language() {
            return this == ENGLISH ? Language.EN : Language.SV;
        }
    }

    /** Capital or small letters in headers. */
    enum Letters {
        AS_WRITTEN,
        UPPER,
        LOWER
    }

    /** The order of columns. */
    enum Order {
        IN_ORDER,
        SHUFFLED
    }

    /** Whether a value that several entries share is written for each of them. */
    enum Repeats {
        EACH,
        ONCE
    }

    /** How a number in classes is given. */
    enum Ages {
        YEARS,
        CLASSES
    }

    /** How a municipality is given. */
    enum Places {
        CODE,
        NUMBER,
        NAME,
        FULL_NAME
    }

    /** Whether there is such a column. */
    enum Presence {
        GIVEN,
        LEFT_OUT
    }

    /** Makes a dialect of a word for each trait. */
    static Dialect of(Map<DialectTrait, String> words) {
        Optional<String[]> yesNo = Optional.of(DialectTrait.YES_NO.in(words))
                .filter(word -> !word.equals(DialectTrait.AS_ANSWER))
                .map(word -> word.split("/", 2));
        String missing = DialectTrait.MISSING.in(words);
        return new Dialect(
                DialectTrait.FORMAT.choice(words, Format.class),
                DialectTrait.FILE.in(words),
                DialectTrait.SHEET.in(words),
                DialectTrait.CHARSET.choice(words, Encoding.class),
                DialectTrait.DELIMITER.in(words).charAt(0),
                DialectTrait.LINES.choice(words, LineEnd.class),
                DialectTrait.HEADERS.choice(words, Names.class),
                DialectTrait.LETTERS.choice(words, Letters.class),
                DialectTrait.COLUMNS.choice(words, Order.class),
                DialectTrait.ANSWERS.choice(words, Names.class),
                yesNo.map(pair -> pair[0]),
                yesNo.map(pair -> pair[1]),
                missing.equals(DialectTrait.BLANK) ? "" : missing,
                DateTimeFormatter.ofPattern(DialectTrait.DATES.in(words), Locale.ROOT),
                DialectTrait.BETWEEN.in(words),
                DialectTrait.REPEATS.choice(words, Repeats.class),
                DialectTrait.AGES.choice(words, Ages.class),
                DialectTrait.MUNICIPALITIES.choice(words, Places.class),
                DialectTrait.CLIENTS.in(words),
                DialectTrait.UNIT.choice(words, Presence.class),
                DialectTrait.CASEWORKER.choice(words, Presence.class),
                Optional.of(DialectTrait.LOCAL.in(words)).filter(word -> !word.equals(DialectTrait.NONE)));
    }
}
