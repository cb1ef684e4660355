package se.kvinnofrid.config.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.round.Municipalities;
import se.kvinnofrid.config.statistic.Question.Form;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Mapping;

/** Reads {@code statistics/tables.yaml} and every other file there, derived variables before the statistics that use them. */
final class StatisticsReader {

    private static final String FOLDER = "statistics/";
    private static final String TABLES = FOLDER + "tables.yaml";

    /** For which periods breakdowns are made. */
    private enum Periods {
        ROUND,
        ALL
    }

    private final ConfigurationFiles files;
    private final Faults faults;
    private final Definitions definitions;
    private final StatisticReader statistics;
    private final LocalReader locals;

    StatisticsReader(ConfigurationFiles files, Codebook codebook, Municipalities municipalities, Faults faults) {
        this.files = files;
        this.faults = faults;
        this.definitions = new Definitions(codebook);
        this.statistics = new StatisticReader(definitions, new ExampleReader(codebook));
        this.locals = new LocalReader(municipalities);
    }

    Statistics read() {
        List<Mapping> parts = files.yamlIn(FOLDER).stream()
                .filter(file -> !file.equals(TABLES) && !file.equals(Comparability.FILE))
                .map(file -> files.yaml(file, faults))
                .toList();
        QuestionReader questions = new QuestionReader(definitions);
        parts.forEach(part -> part.mappings("entries").forEach(questions::entries));
        parts.forEach(part -> part.mappings("derived").forEach(questions::question));

        Mapping tables = files.yaml(TABLES, faults);
        List<Breakdown> common = new ArrayList<>();
        tables.mappings("breakdowns").forEach(mapping -> byQuestion(mapping).ifPresent(common::add));
        boolean byPeriod = tables.needChoice("breakdown_periods", Periods.class) == Periods.ALL;
        tables.refuseOthers();

        List<Statistic> all = new ArrayList<>();
        for (Mapping part : parts) {
            part.mappings("statistics").forEach(mapping -> add(statistics.read(mapping, common), mapping, all));
            part.mappings("local").forEach(mapping -> add(locals.read(mapping, common), mapping, all));
            part.refuseOthers();
        }
        return new Statistics(definitions.derived(), common, byPeriod, Comparability.read(files, faults), all);
    }

    private static void add(Statistic statistic, Mapping mapping, List<Statistic> all) {
        if (all.stream().anyMatch(other -> other.id().equals(statistic.id()))) {
            mapping.fault("id", "the statistic '" + statistic.id() + "' is defined twice");
        }
        all.add(statistic);
    }

    private Optional<Breakdown> byQuestion(Mapping mapping) {
        String id = mapping.needText("id");
        Optional<Question> of = definitions.findQuestion(mapping, "of", Form.ONE);
        mapping.refuseOthers();
        return of.map(question -> new Breakdown.ByQuestion(id, question));
    }
}
