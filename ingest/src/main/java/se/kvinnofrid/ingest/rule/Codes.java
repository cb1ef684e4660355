package se.kvinnofrid.ingest.rule;

import java.util.List;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.CodeRole;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.ingest.judge.Answer;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.CaseForm;

/**
 * The answers of one coded variable that have a certain role, as positions in its code list.
 *
 * @param place the variable's place in the case
 * @param several whether the variable takes several answers
 * @param mask the positions as a bit set
 */
record Codes(int place, boolean several, long mask) {

    static Codes of(CaseForm form, Role variable, CodeRole role) {
        int place = form.place(variable);
        List<Code> codes = form.variables().get(place).codes();
        long mask = 0;
        for (int i = 0; i < codes.size(); i++) {
            mask |= codes.get(i).role() == role ? 1L << i : 0;
        }
        return new Codes(place, form.variables().get(place).kind() == Kind.CODES, mask);
    }

    /** Whether the case answers with one of the codes. */
    boolean isIn(Case c) {
        return (answers(c) & mask) != 0;
    }

    /** Whether the case answers with these codes and nothing else. */
    boolean isAll(Case c) {
        return isIn(c) && (answers(c) & ~mask) == 0;
    }

    private long answers(Case c) {
        Answer answer = c.answer(place);
        if (!answer.isValid()) {
            return 0;
        }
        return several ? answer.value() : 1L << answer.value();
    }
}
