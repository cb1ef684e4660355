package se.kvinnofrid.ingest.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import se.kvinnofrid.config.codebook.CodeRole;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.finding.RowFindings;
import se.kvinnofrid.ingest.judge.CaseForm.GroupForm;

/** Turns the raw text of cases into answers of the codebook and notes what cannot be read. Not safe for several threads. */
public final class Judge {

    private final CaseForm form;
    private final Pseudonyms pseudonyms;
    private final Readers readers;
    private final int municipality;
    private final int[] present;
    private final boolean[] isPresent;
    private final Answer.State[] states;

    /**
     * Prepares to judge one file.
     *
     * @param readers those of the form
     * @param present the places of the fields that the file has columns for
     */
    public Judge(CaseForm form, Readers readers, Pseudonyms pseudonyms, int[] present) {
        this.form = form;
        this.readers = readers;
        this.pseudonyms = pseudonyms;
        this.present = present.clone();
        this.isPresent = new boolean[form.fields().size()];
        for (int place : present) {
            isPresent[place] = true;
        }
        this.states = new Answer.State[form.fields().size()];
        this.municipality = form.place(Role.MUNICIPALITY);
    }

    /** Whether a text is one answer of a member of a group as it stands. */
    public boolean isAnswer(int group, int member, String text) {
        return readers.of(group, member).isAnswer(text);
    }

    /** Judges a case. What is wrong is noted with {@code findings}, which must have begun the case's row. */
    public Case judge(RawCase raw, RowFindings findings, CellCounts cells) {
        Arrays.fill(states, Answer.State.MISSING);
        List<Answer> answers = answers(raw, findings);
        List<List<Entry>> groups = new ArrayList<>();
        for (int group = 0; group < form.groups().size(); group++) {
            groups.add(entries(raw, group, findings));
        }
        for (RawCase.RawProblem problem : raw.problems()) {
            states[problem.place()] = Answer.State.INVALID;
            problem.spot()
                    .ifPresentOrElse(
                            spot -> findings.note(spot, problem.condition(), problem.found(), problem.limit()),
                            () -> findings.note(
                                    problem.place(), problem.condition(), problem.found(), problem.limit()));
        }
        cells.read(present.length);
        for (int place : present) {
            cells.count(place, states[place]);
        }
        return new Case(raw.row(), answers, groups, raw.locals());
    }

    private List<Answer> answers(RawCase raw, RowFindings findings) {
        List<Variable> variables = form.variables();
        String sender = read(municipality, variables.get(municipality), raw, "").text();
        List<Answer> answers = new ArrayList<>(variables.size());
        for (int place = 0; place < variables.size(); place++) {
            Variable variable = variables.get(place);
            Reading reading = reading(place, variable, raw, sender);
            states[place] = reading.state();
            if (isPresent[place] || !variable.required()) {
                note(place, variable, reading, findings);
            }
            answers.add(reading.answer());
        }
        return answers;
    }

    private Answer read(int place, Variable variable, RawCase raw, String sender) {
        return reading(place, variable, raw, sender).answer();
    }

    private Reading reading(int place, Variable variable, RawCase raw, String sender) {
        String text = raw.text(place);
        if (text.isBlank()) {
            return Reading.MISSING;
        }
        return variable.kind() == Kind.PSEUDONYM
                ? pseudonym(text, sender)
                : readers.of(place).read(text);
    }

    private Reading pseudonym(String text, String sender) {
        String client = CellText.tidy(text);
        return readers.markers().isMissing(client) ? Reading.MISSING : Reading.of(pseudonyms.read(sender, client));
    }

    /** What is required and is not there, or cannot be read, is told as that, whatever else is wrong with it. */
    private static void note(int place, Variable variable, Reading reading, RowFindings findings) {
        if (variable.required() && !reading.answer().isValid()) {
            if (reading.problems().isEmpty()) {
                findings.note(place, Condition.REQUIRED_MISSING, "", "");
            } else {
                findings.note(
                        place,
                        Condition.REQUIRED_UNREADABLE,
                        reading.problems().get(0).found(),
                        "");
            }
            return;
        }
        for (Reading.Problem p : reading.problems()) {
            findings.note(place, p.condition(), p.found(), p.limit());
        }
    }

    private List<Entry> entries(RawCase raw, int group, RowFindings findings) {
        GroupForm members = form.groups().get(group);
        List<Entry> entries = new ArrayList<>();
        for (RawCase.RawEntry entry : raw.entries()) {
            if (entry.group() == group) {
                List<Answer> answers = answers(entry, members, findings);
                if (hasValue(answers)) {
                    entries.add(new Entry(entry.phase(), answers));
                }
            }
        }
        return entries.size() < 2
                ? List.copyOf(entries)
                : withoutNone(List.copyOf(new LinkedHashSet<>(entries)), group, findings);
    }

    private static boolean hasValue(List<Answer> answers) {
        for (Answer answer : answers) {
            if (answer.hasValue()) {
                return true;
            }
        }
        return false;
    }

    private List<Answer> answers(RawCase.RawEntry entry, GroupForm group, RowFindings findings) {
        List<Answer> answers = new ArrayList<>(group.members().size());
        for (int member = 0; member < group.members().size(); member++) {
            String text = entry.texts().get(member);
            Reading reading = text.isBlank()
                    ? Reading.MISSING
                    : readers.of(entry.group(), member).read(text);
            int place = form.place(entry.group(), entry.phase(), member);
            states[place] = together(states[place], reading.state());
            for (Reading.Problem p : reading.problems()) {
                findings.note(place, p.condition(), p.found(), p.limit());
            }
            answers.add(reading.answer().stored());
        }
        return answers;
    }

    /** The state of a cell with several parts: one that cannot be read, or else one that can, tells it. */
    private static Answer.State together(Answer.State one, Answer.State other) {
        return telling(one) >= telling(other) ? one : other;
    }

    private static int telling(Answer.State state) {
        return switch (state) {
            case INVALID -> 3;
            case VALID -> 2;
            case UNKNOWN -> 1;
            case MISSING -> 0;
        };
    }

    /** An entry that says "none" beside others that say something else contradicts them: the others win. */
    private List<Entry> withoutNone(List<Entry> entries, int group, RowFindings findings) {
        int lead = form.groups().get(group).lead();
        Variable variable = form.groups().get(group).members().get(lead);
        if (variable.kind() != Kind.CODE) {
            return entries;
        }
        List<Entry> others = entries.stream()
                .filter(entry -> !says(CodeRole.NONE, variable, entry.answers().get(lead)))
                .toList();
        boolean contradiction = others.size() < entries.size()
                && others.stream().anyMatch(entry -> entry.answers().get(lead).isValid());
        if (!contradiction) {
            return entries;
        }
        String none = variable.codesWith(CodeRole.NONE).get(0).id();
        findings.note(form.place(group, 0, lead), Condition.NONE_ENTRY_WITH_OTHERS, "", none);
        return others;
    }

    private static boolean says(CodeRole role, Variable variable, Answer answer) {
        return answer.isValid() && variable.codes().get((int) answer.value()).role() == role;
    }
}
