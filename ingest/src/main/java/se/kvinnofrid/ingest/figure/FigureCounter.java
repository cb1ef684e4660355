package se.kvinnofrid.ingest.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.receipt.Figure;
import se.kvinnofrid.ingest.judge.Answer;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.CaseForm;

/** Counts the key figures of one submission, one case after another. */
public final class FigureCounter {

    private static final int MONTHS_OF_HALF_YEAR = 6;

    private final List<Tally> tallies = new ArrayList<>();
    private int cases;

    public FigureCounter(List<Figure> figures, CaseForm form) {
        for (Figure figure : figures) {
            tallies.add(new Tally(
                    figure,
                    Stream.concat(figure.of().stream(), figure.answered().stream())
                            .map(variable -> Slot.of(variable, form))
                            .toList()));
        }
    }

    /** Counts one more case. */
    public void add(Case c) {
        cases++;
        tallies.forEach(tally -> tally.add(c));
    }

    /** The figures so far, in order of configuration. */
    public List<KeyFigure> figures() {
        return tallies.stream().map(tally -> tally.figure(cases)).toList();
    }

    /** Where the answers to a variable stand in a case; the group is -1 where they stand once. */
    private record Slot(Variable variable, int group, int place) {

        static Slot of(Variable wanted, CaseForm form) {
            for (int i = 0; i < form.variables().size(); i++) {
                if (form.variables().get(i).id().equals(wanted.id())) {
                    return new Slot(form.variables().get(i), -1, i);
                }
            }
            for (int group = 0; group < form.groups().size(); group++) {
                List<Variable> members = form.groups().get(group).members();
                for (int i = 0; i < members.size(); i++) {
                    if (members.get(i).id().equals(wanted.id())) {
                        return new Slot(members.get(i), group, i);
                    }
                }
            }
            throw new IllegalStateException("no place for " + wanted.id());
        }

        Stream<Answer> answers(Case c) {
            return group < 0
                    ? Stream.of(c.answer(place))
                    : c.groups().get(group).stream()
                            .map(entry -> entry.answers().get(place));
        }

        /** What the case answers: codes that belong to the base, or half-years. */
        Set<String> given(Case c) {
            Set<String> given = new HashSet<>();
            answers(c).filter(Answer::isValid).forEach(answer -> {
                if (variable.kind() == Kind.DATE) {
                    given.add(halfYear(answer.day()));
                } else if (variable.kind() == Kind.CODES) {
                    IntStream.range(0, variable.codes().size())
                            .filter(i -> (answer.value() & 1L << i) != 0)
                            .forEach(i -> addInBase(variable.codes().get(i), given));
                } else if (variable.kind().isCoded()) {
                    addInBase(variable.codes().get((int) answer.value()), given);
                } else {
                    given.add("");
                }
            });
            return given;
        }

        private static void addInBase(Code code, Set<String> given) {
            if (code.role().isInBase()) {
                given.add(code.id());
            }
        }

        private static String halfYear(LocalDate day) {
            return day.getYear() + (day.getMonthValue() <= MONTHS_OF_HALF_YEAR ? "H1" : "H2");
        }
    }

    private static final class Tally {
        private final Figure figure;
        private final List<Slot> slots;
        private final Map<String, Integer> counts = new TreeMap<>();
        private int answered;

        Tally(Figure figure, List<Slot> slots) {
            this.figure = figure;
            this.slots = slots;
        }

        void add(Case c) {
            if (figure.of().isPresent()) {
                Set<String> given = slots.get(0).given(c);
                answered += given.isEmpty() ? 0 : 1;
                given.forEach(code -> counts.merge(code, 1, Integer::sum));
            } else {
                answered += slots.stream().anyMatch(slot -> slot.answers(c).anyMatch(Answer::isValid)) ? 1 : 0;
            }
        }

        KeyFigure figure(int cases) {
            if (figure.of().isEmpty()) {
                return new KeyFigure(figure.id(), cases, List.of(new KeyFigure.Count("", answered)));
            }
            Variable variable = slots.get(0).variable();
            Stream<String> codes = variable.kind().isCoded()
                    ? variable.codesInBase().stream().map(Code::id)
                    : counts.keySet().stream();
            return new KeyFigure(
                    figure.id(),
                    answered,
                    codes.map(code -> new KeyFigure.Count(code, counts.getOrDefault(code, 0)))
                            .toList());
        }
    }
}
