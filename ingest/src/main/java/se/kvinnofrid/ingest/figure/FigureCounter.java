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
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.receipt.Figure;
import se.kvinnofrid.ingest.judge.Answer;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.Entry;

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
        for (Tally tally : tallies) {
            tally.add(c);
        }
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

        /** The codes that the case answers, as a bit set of their positions; 1 for an answer to a variable without codes. */
        long given(Case c) {
            if (group < 0) {
                return given(c.answer(place));
            }
            long given = 0;
            for (Entry entry : c.groups().get(group)) {
                given |= given(entry.answers().get(place));
            }
            return given;
        }

        private long given(Answer answer) {
            if (!answer.isValid()) {
                return 0;
            }
            return switch (variable.kind()) {
                case CODES -> answer.value();
                case CODE, CLASSED_NUMBER -> 1L << answer.value();
                case TEXT, PSEUDONYM, MUNICIPALITY, DATE, FREE_TEXT, DROPPED -> 1;
            };
        }

        /** The half-years of the days that the case answers, as numbers that ascend with time. */
        Set<Integer> halfYears(Case c) {
            if (group < 0) {
                Answer answer = c.answer(place);
                return answer.isValid() ? Set.of(halfYear(answer.day())) : Set.of();
            }
            Set<Integer> halfYears = new HashSet<>();
            for (Entry entry : c.groups().get(group)) {
                Answer answer = entry.answers().get(place);
                if (answer.isValid()) {
                    halfYears.add(halfYear(answer.day()));
                }
            }
            return halfYears;
        }

        private static int halfYear(LocalDate day) {
            return 2 * day.getYear() + (day.getMonthValue() <= MONTHS_OF_HALF_YEAR ? 0 : 1);
        }
    }

    private static final class Tally {
        private final Figure figure;
        private final List<Slot> slots;
        /** The positions of the codes that belong to the base, as a bit set. */
        private final long inBase;

        private final int[] byCode = new int[Long.SIZE];
        private final Map<Integer, Integer> byHalfYear = new TreeMap<>();
        private int answered;

        Tally(Figure figure, List<Slot> slots) {
            this.figure = figure;
            this.slots = slots;
            Variable variable = slots.get(0).variable();
            long mask = variable.kind().isCoded() ? 0 : 1;
            for (int i = 0; i < variable.codes().size(); i++) {
                mask |= variable.codes().get(i).role().isInBase() ? 1L << i : 0;
            }
            this.inBase = mask;
        }

        void add(Case c) {
            if (figure.of().isEmpty()) {
                answered += isAnswered(c) ? 1 : 0;
            } else if (slots.get(0).variable().kind() == Kind.DATE) {
                Set<Integer> halfYears = slots.get(0).halfYears(c);
                answered += halfYears.isEmpty() ? 0 : 1;
                halfYears.forEach(halfYear -> byHalfYear.merge(halfYear, 1, Integer::sum));
            } else {
                long given = slots.get(0).given(c) & inBase;
                answered += given == 0 ? 0 : 1;
                for (long rest = given; rest != 0; rest &= rest - 1) {
                    byCode[Long.numberOfTrailingZeros(rest)]++;
                }
            }
        }

        private boolean isAnswered(Case c) {
            for (Slot slot : slots) {
                if (slot.given(c) != 0) {
                    return true;
                }
            }
            return false;
        }

        KeyFigure figure(int cases) {
            return figure.of().isEmpty()
                    ? new KeyFigure(figure.id(), cases, List.of(new KeyFigure.Count("", answered)))
                    : new KeyFigure(figure.id(), answered, counts(slots.get(0).variable()));
        }

        private List<KeyFigure.Count> counts(Variable variable) {
            if (variable.kind() == Kind.DATE) {
                return byHalfYear.entrySet().stream()
                        .map(entry -> new KeyFigure.Count(name(entry.getKey()), entry.getValue()))
                        .toList();
            }
            if (!variable.kind().isCoded()) {
                return byCode[0] == 0 ? List.of() : List.of(new KeyFigure.Count("", byCode[0]));
            }
            return IntStream.range(0, variable.codes().size())
                    .filter(i -> (inBase & 1L << i) != 0)
                    .mapToObj(i -> new KeyFigure.Count(variable.codes().get(i).id(), byCode[i]))
                    .toList();
        }

        private static String name(int halfYear) {
            return halfYear / 2 + (halfYear % 2 == 0 ? "H1" : "H2");
        }
    }
}
