package se.kvinnofrid.config.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.round.Municipalities;
import se.kvinnofrid.config.yaml.Faults;

/**
 * Every statistic of the pipeline.
 *
 * @param questions the derived variables, in the order of the files
 * @param common the breakdowns that every statistic has unless it says otherwise
 * @param breakdownsByPeriod whether breakdowns are made for each half-year too, or for the whole round only
 * @param comparability when figures of different times may be compared
 * @param all the statistics in the order of the files
 */
public record Statistics(
        List<Question> questions,
        List<Breakdown> common,
        boolean breakdownsByPeriod,
        Comparability comparability,
        List<Statistic> all) {

    public Statistics {
        questions = List.copyOf(questions);
        common = List.copyOf(common);
        all = List.copyOf(all);
    }

    /** Reads {@code statistics/*.yaml}; what is wrong with it is added to {@code faults}, and then what is returned is not to be used. */
    public static Statistics read(
            ConfigurationFiles files, Codebook codebook, Municipalities municipalities, Faults faults) {
        return new StatisticsReader(files, codebook, municipalities, faults).read();
    }

    /** The statistic with the given identifier. */
    public Optional<Statistic> find(String id) {
        return all.stream().filter(statistic -> statistic.id().equals(id)).findFirst();
    }

    /**
     * Everything that decides the statistic's figures, as text: two that are equal count alike. Words that only people read, such as
     * titles and notes, are not part of it.
     */
    public String definition(Statistic statistic) {
        StringBuilder text = new StringBuilder(Wording.definition(statistic));
        List<Question> left = new ArrayList<>(questions);
        Optional<Question> next = named(left, text);
        while (next.isPresent()) {
            left.remove(next.get());
            text.append(Wording.definition(next.get()));
            next = named(left, text);
        }
        return text.toString();
    }

    private static Optional<Question> named(List<Question> some, CharSequence text) {
        return some.stream()
                .filter(question -> text.toString().contains("`" + question.id() + "`"))
                .findFirst();
    }

    /** The same with these statistics only. */
    public Statistics only(List<Statistic> some) {
        return new Statistics(questions, common, breakdownsByPeriod, comparability, some);
    }
}
