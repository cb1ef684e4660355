package se.kvinnofrid.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Variable;

/** Makes an answer of the value that was drawn. */
interface AnswerMaker {

    /**
     * Makes the answer.
     *
     * @param value the drawn value, by its index among the draw's keys
     * @param drawn all that was drawn for the case
     * @param made the case so far
     */
    Answer answer(int value, int[] drawn, MadeUpCase made, Dice dice);

    /** The maker for a draw of a variable, by its kind. */
    static AnswerMaker of(Draw draw, Variable variable, Days days) {
        return switch (variable.kind()) {
            case CODE ->
                fixed(draw.keys().stream().map(key -> coded(variable, key)).toList());
            case CLASSED_NUMBER -> classedNumber(draw, variable);
            case CODES -> several(draw, variable);
            case DATE -> days.maker(draw);
            case TEXT, FREE_TEXT, DROPPED ->
                fixed(draw.keys().stream().map(AnswerMaker::words).toList());
            case MUNICIPALITY, PSEUDONYM -> throw new IllegalArgumentException(variable.id() + " is not drawn");
        };
    }

    private static AnswerMaker fixed(List<Answer> answers) {
        return (value, drawn, made, dice) -> answers.get(value);
    }

    /** An answer in words. */
    static Answer words(String key) {
        return key.equals(Draw.MISSING) ? Answer.missing() : new Answer.Words(key);
    }

    private static Answer coded(Variable variable, String key) {
        return variable.findCode(key)
                .<Answer>map(code -> new Answer.Coded(variable.codes().indexOf(code)))
                .orElse(Answer.missing());
    }

    private static AnswerMaker classedNumber(Draw draw, Variable variable) {
        List<Optional<Code>> classes =
                draw.keys().stream().map(variable::findCode).toList();
        int highest = draw.highest().orElse(Integer.MAX_VALUE);
        return (value, drawn, made, dice) -> classes.get(value)
                .<Answer>map(code -> {
                    Code.Range range = code.range().orElseThrow();
                    int number = dice.between(range.from(), Math.min(range.to(), Math.max(range.from(), highest)));
                    return new Answer.Whole(number, variable.codes().indexOf(code));
                })
                .orElse(Answer.missing());
    }

    private static AnswerMaker several(Draw draw, Variable variable) {
        List<String> identifiers = variable.codes().stream().map(Code::id).toList();
        List<Integer> places = draw.codes().stream().map(identifiers::indexOf).toList();
        List<Answer> alone =
                draw.keys().stream().map(key -> coded(variable, key)).toList();
        int[] numbers = draw.keys().stream()
                .mapToInt(key -> Subject.NUMBER.matcher(key).matches() ? Integer.parseInt(key) : 0)
                .toArray();
        return (value, drawn, made, dice) -> {
            if (numbers[value] == 0) {
                return alone.get(value);
            }
            Weights codes = draw.alternative(drawn).codes().orElseThrow();
            List<Integer> picked = new ArrayList<>(numbers[value]);
            for (int i = 0; i < numbers[value]; i++) {
                int place = codes.pickUntaken(code -> picked.contains(places.get(code)), dice);
                picked.add(places.get(place));
            }
            return new Answer.Several(picked);
        };
    }
}
