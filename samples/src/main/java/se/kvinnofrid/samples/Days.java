package se.kvinnofrid.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import se.kvinnofrid.config.round.Round;

/** Makes up the days of a case: the opening within the round, all else after it and before the day of collection. */
final class Days {

    private static final int PER_CENT = 100;

    private final List<String> fields;
    private final String opened;
    private final Round round;
    private final LocalDate collected;

    /**
     * Days of one round.
     *
     * @param fields the identifiers of the codebook's fields, in order
     * @param opened the field of the opening
     * @param collected the last day that anything is about
     */
    Days(List<String> fields, String opened, Round round, LocalDate collected) {
        this.fields = fields;
        this.opened = opened;
        this.round = round;
        this.collected = collected;
    }

    /** The maker for a draw of days. */
    AnswerMaker maker(Draw draw) {
        List<Optional<Span>> spans = draw.keys().stream().map(Days::span).toList();
        return (value, drawn, made, dice) -> spans.get(value)
                .flatMap(span -> draw.name().equals(opened)
                        ? Optional.of(ofRound(span, dice))
                        : draw.lag().flatMap(lag -> lagging(span, lag, made, dice)))
                .<Answer>map(Answer.Day::new)
                .orElse(Answer.missing());
    }

    private record Span(int from, int to) {}

    private static Optional<Span> span(String key) {
        Matcher form = Subject.DAYS.matcher(key);
        return form.matches()
                ? Optional.of(new Span(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /** A day in a part of the round, given in per cent of its days. */
    private LocalDate ofRound(Span span, Dice dice) {
        int days = (int) (round.to().toEpochDay() - round.from().toEpochDay()) + 1;
        int from = days * span.from() / PER_CENT;
        int upTo = Math.max(from + 1, days * span.to() / PER_CENT);
        return round.from().plusDays(dice.between(from, upTo - 1));
    }

    private Optional<LocalDate> lagging(Span span, Draw.Lag lag, MadeUpCase made, Dice dice) {
        LocalDate beginning = findDay(made, opened).orElse(round.from());
        LocalDate end = lag.until().flatMap(field -> findDay(made, field)).orElse(collected);
        return findDay(made, lag.field()).map(from -> {
            long room =
                    lag.before() ? from.toEpochDay() - beginning.toEpochDay() : end.toEpochDay() - from.toEpochDay();
            long days = fitted(span, (int) Math.max(0, room), dice);
            return lag.before() ? from.minusDays(days) : from.plusDays(days);
        });
    }

    /** A number of days within the span as far as there is room; where there is none, anywhere in the room. */
    private static int fitted(Span span, int room, Dice dice) {
        return span.from() <= room ? dice.between(span.from(), Math.min(span.to(), room)) : dice.between(0, room);
    }

    private Optional<LocalDate> findDay(MadeUpCase made, String field) {
        return made.answer(fields.indexOf(field)) instanceof Answer.Day day
                ? Optional.of(day.date())
                : Optional.empty();
    }
}
