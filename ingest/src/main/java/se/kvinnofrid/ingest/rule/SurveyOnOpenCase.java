package se.kvinnofrid.ingest.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.CaseForm;

/** The client is asked at the end of the support. */
record SurveyOnOpenCase(Closing closing, List<Integer> questions) implements CaseRule {

    static SurveyOnOpenCase of(Closing closing, CaseForm form) {
        return new SurveyOnOpenCase(
                closing,
                IntStream.range(0, form.variables().size())
                        .filter(i -> form.variables().get(i).phase().survey())
                        .boxed()
                        .toList());
    }

    @Override
    public Condition condition() {
        return Condition.SURVEY_ON_OPEN_CASE;
    }

    @Override
    public Optional<Breach> findBreach(Case c) {
        for (int place : questions) {
            if (c.answer(place).isValid() && closing.isOpen(c)) {
                return Optional.of(new Breach(place, "", ""));
            }
        }
        return Optional.empty();
    }
}
