package se.kvinnofrid.config.statistic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.kvinnofrid.config.Label;

/**
 * One statistic: a table that is made for every area, breakdown and period.
 *
 * @param id identifier in result cells
 * @param title what readers see
 * @param base who or what the shares are of, in words
 * @param diagram number of the diagram in the published presentation, if it has one
 * @param note what a reader must know, if anything
 * @param where which cases are its population; all cases of the round if empty
 * @param measures what is counted and computed, in order of presentation
 * @param breakdowns the breakdowns of the nation's tables
 * @param neverByMunicipality categories that are not published by municipality
 * @param knownAtClosing whether it is known only once a case is closed, so that cases opened late are known more seldom
 * @param examples cases in, cells out
 */
public record Statistic(
        String id,
        Label title,
        Label base,
        Optional<Integer> diagram,
        Optional<Label> note,
        Optional<Condition> where,
        List<Measure> measures,
        List<Breakdown> breakdowns,
        Set<String> neverByMunicipality,
        boolean knownAtClosing,
        List<Example> examples) {

    public Statistic {
        measures = List.copyOf(measures);
        breakdowns = List.copyOf(breakdowns);
        neverByMunicipality = Set.copyOf(neverByMunicipality);
        examples = List.copyOf(examples);
    }

    /** The rows of its table, in order of presentation. */
    public List<Category> categories() {
        return measures.stream()
                .flatMap(measure -> measure.categories().stream())
                .toList();
    }

    /** Every question that its tables ask, each once. */
    public Set<Question> questions() {
        Set<Question> questions = new LinkedHashSet<>();
        measures.forEach(measure -> measure.questions().forEach(questions::add));
        return questions;
    }

    /** Whether its tables are by municipality and calendar year, instead of by nation, county and municipality. */
    public boolean isByMunicipalityAndYear() {
        return measures.stream().anyMatch(Measure.Rate.class::isInstance);
    }

    /** The breakdowns by yes and no that differences are taken of. */
    public List<Breakdown.ByQuestion> factors() {
        return breakdowns.stream()
                .filter(Breakdown.ByQuestion.class::isInstance)
                .map(Breakdown.ByQuestion.class::cast)
                .filter(breakdown -> breakdown.of() instanceof Question.Flag)
                .toList();
    }
}
