package se.kvinnofrid.ingest.judge;

import java.util.ArrayList;
import java.util.List;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Markers;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.round.Municipalities;
import se.kvinnofrid.ingest.judge.CaseForm.GroupForm;

/**
 * What reads the answers to each variable of a form. It remembers what texts mean, so it is best kept for all files that are read by one
 * codebook. Not safe for several threads.
 */
public final class Readers {

    private final Markers markers;
    private final List<AnswerReader> variables = new ArrayList<>();
    private final List<List<AnswerReader>> members = new ArrayList<>();

    /**
     * Makes readers.
     *
     * @param dates1904 whether day numbers count from 1904
     */
    public Readers(CaseForm form, Municipalities municipalities, boolean dates1904) {
        this.markers = form.codebook().markers();
        AnswerReader.Language language = new AnswerReader.Language(markers, municipalities, dates1904);
        for (Variable variable : form.variables()) {
            variables.add(
                    variable.kind() == Kind.PSEUDONYM ? text -> Reading.MISSING : AnswerReader.of(variable, language));
        }
        for (GroupForm group : form.groups()) {
            members.add(group.members().stream()
                    .map(member -> AnswerReader.of(member, language))
                    .toList());
        }
    }

    Markers markers() {
        return markers;
    }

    AnswerReader of(int place) {
        return variables.get(place);
    }

    AnswerReader of(int group, int member) {
        return members.get(group).get(member);
    }
}
