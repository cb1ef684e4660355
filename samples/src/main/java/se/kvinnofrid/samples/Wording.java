package se.kvinnofrid.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.CodeRole;
import se.kvinnofrid.config.round.Municipality;

/** How the answers of one column are worded in a dialect. Not safe for several threads. */
final class Wording {

    /** In a list every entry needs a mark of its own, or the lists beside each other could not be read together. */
    private static final String MISSING_ENTRY = "-";

    /** Used where the dialect's own separator is part of an answer. */
    private static final String OTHER_SEPARATOR = "|";

    private final Dialect dialect;
    private final List<String> codes;
    private final String between;
    private final Map<LocalDate, String> days;

    /**
     * Wording of a column.
     *
     * @param days the days that have been worded in this dialect so far
     */
    Wording(Dialect dialect, List<Code> codes, Map<LocalDate, String> days, Dice dice) {
        this.dialect = dialect;
        this.days = days;
        this.codes = codes.stream().map(code -> word(code, dice)).toList();
        String separator = dialect.between();
        between = this.codes.stream().anyMatch(word -> word.contains(separator.strip())) && !separator.isBlank()
                ? OTHER_SEPARATOR
                : separator;
    }

    String missing() {
        return dialect.missing();
    }

    String code(int code) {
        return codes.get(code);
    }

    String codes(List<Integer> several) {
        StringBuilder words = new StringBuilder(codes.get(several.get(0)));
        for (int i = 1; i < several.size(); i++) {
            words.append(between).append(codes.get(several.get(i)));
        }
        return words.toString();
    }

    boolean inClasses() {
        return dialect.ages() == Dialect.Ages.CLASSES;
    }

    String day(LocalDate date) {
        return days.computeIfAbsent(date, d -> d.atStartOfDay().format(dialect.dates()));
    }

    /** The entries of a group in one cell; one text, where all are alike and the dialect writes such only once. */
    String entries(List<Answer> answers) {
        boolean isMissing = true;
        boolean isShared = dialect.repeats() == Dialect.Repeats.ONCE;
        for (Answer answer : answers) {
            isMissing &= answer.equals(Answer.missing());
            isShared &= answer.equals(answers.get(0));
        }
        if (isMissing) {
            return missing();
        }
        StringBuilder texts = new StringBuilder(entry(answers.get(0)));
        for (int i = 1; i < answers.size() && !isShared; i++) {
            texts.append(between).append(entry(answers.get(i)));
        }
        return texts.toString();
    }

    private String entry(Answer answer) {
        return answer.equals(Answer.missing()) && dialect.missing().isEmpty() ? MISSING_ENTRY : answer.text(this);
    }

    /** The client's number in the municipality's own manner, never such that it could be taken for a personal identity number. */
    String client(long number) {
        String pattern = dialect.clients();
        int from = pattern.indexOf('0');
        int to = pattern.lastIndexOf('0') + 1;
        String digits = Long.toString(number);
        String prefix = pattern.substring(0, from);
        String suffix = pattern.substring(to);
        String padding = "0".repeat(Math.max(0, to - from - digits.length()));
        String written = prefix + padding + digits + suffix;
        // One digit more makes eleven or thirteen of them.
        return IdentityNumber.isPossible(written) ? prefix + "0" + digits + suffix : written;
    }

    boolean placesAreNumbers() {
        return dialect.places() == Dialect.Places.NUMBER;
    }

    String municipality(Municipality municipality) {
        return switch (dialect.places()) {
            case CODE -> municipality.code();
            case NUMBER -> Integer.toString(Integer.parseInt(municipality.code()));
            case NAME -> municipality.name();
            case FULL_NAME ->
                municipality.otherNames().stream()
                        .findFirst()
                        .orElseGet(() -> genitive(municipality.name()) + " kommun");
        };
    }

    private static String genitive(String name) {
        return name.endsWith("s") ? name : name + "s";
    }

    private String word(Code code, Dice dice) {
        if (code.role() == CodeRole.YES && dialect.yes().isPresent()) {
            return dialect.yes().get();
        }
        if (code.role() == CodeRole.NO && dialect.no().isPresent()) {
            return dialect.no().get();
        }
        return switch (dialect.answers()) {
            case LABEL, ENGLISH -> code.label().in(dialect.answers().language());
            case CODE -> code.id();
            case SYNONYM ->
                dice.oneOf(Stream.concat(Stream.of(code.label().sv()), code.synonyms().stream())
                        .toList());
        };
    }
}
