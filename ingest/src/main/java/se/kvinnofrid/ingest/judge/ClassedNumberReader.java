package se.kvinnofrid.ingest.judge;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Markers;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.rule.Condition;

/** Reads a whole number ("27", "27.0", "27 år") or a class of numbers ("25–34", "65+"). A narrower span within one class is that class. */
final class ClassedNumberReader implements AnswerReader {

    private static final String UNIT = "\\s*(?:år|ar|years?|yrs?)?\\.?";
    private static final Pattern NUMBER = Pattern.compile("(?iu)(\\d{1,4})(?:[.,]0+)?" + UNIT);
    private static final Pattern SPAN = Pattern.compile("(?iu)(\\d{1,3})\\s*(?:-|–|—|till|to)\\s*(\\d{1,3})" + UNIT);
    private static final Pattern UNDER = Pattern.compile("(?iu)(?:<|under|below)\\s*(\\d{1,3})" + UNIT);

    private final Variable variable;
    private final CodeList codes;
    private final Code.Range allowed;

    ClassedNumberReader(Variable variable, Markers markers) {
        this.variable = variable;
        this.codes = new CodeList(variable, markers);
        this.allowed = variable.range().orElseThrow();
    }

    @Override
    public boolean isAnswer(String text) {
        return codes.find(text).isPresent();
    }

    @Override
    public Reading read(String text) {
        String written = CellText.tidy(text);
        Matcher number = NUMBER.matcher(written);
        if (number.matches()) {
            return number(Integer.parseInt(number.group(1)), written);
        }
        OptionalInt position = codes.find(written);
        if (position.isPresent()) {
            return Reading.of(Answer.number(position.getAsInt(), Answer.NO_VALUE));
        }
        if (codes.isMissing(written)) {
            return Reading.MISSING;
        }
        return codes.isUnknown(written) ? Reading.UNKNOWN : span(written);
    }

    private Reading number(int number, String written) {
        OptionalInt position = classOf(number, number);
        return position.isPresent() ? Reading.of(Answer.number(position.getAsInt(), number)) : beyond(number, written);
    }

    private Reading span(String written) {
        Matcher under = UNDER.matcher(written);
        if (under.matches() && Integer.parseInt(under.group(1)) <= allowed.from()) {
            return beyond(allowed.from() - 1, written);
        }
        Matcher span = SPAN.matcher(written);
        if (!span.matches()) {
            return Reading.invalid(Condition.UNREADABLE_NUMBER, written, "");
        }
        int to = Integer.parseInt(span.group(2));
        OptionalInt position = classOf(Integer.parseInt(span.group(1)), to);
        if (position.isPresent()) {
            return Reading.of(Answer.number(position.getAsInt(), Answer.NO_VALUE));
        }
        return to < allowed.from() ? beyond(to, written) : Reading.invalid(Condition.UNREADABLE_NUMBER, written, "");
    }

    private Reading beyond(int number, String written) {
        boolean underAge = number < allowed.from()
                && variable.role().filter(Role.AGE::equals).isPresent();
        return underAge
                ? Reading.invalid(Condition.UNDER_AGE, written, Integer.toString(allowed.from()))
                : Reading.invalid(Condition.NUMBER_OUT_OF_RANGE, written, allowed.from() + "–" + allowed.to());
    }

    private OptionalInt classOf(int from, int to) {
        return IntStream.range(0, variable.codes().size())
                .filter(i -> variable.codes()
                        .get(i)
                        .range()
                        .filter(range -> range.contains(from) && range.contains(to))
                        .isPresent())
                .findFirst();
    }
}
