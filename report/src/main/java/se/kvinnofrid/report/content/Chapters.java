package se.kvinnofrid.report.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.ReportTexts;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.content.Report.Chapter;
import se.kvinnofrid.report.content.Report.Section;

/** Orders the sections of a report as the configuration says; a statistic that no chapter lists comes last, so that none is lost. */
final class Chapters {

    private final Configuration configuration;
    private final ReportTexts texts;
    private final Language language;
    private final Function<Statistic, Optional<Section>> sections;

    Chapters(Configuration configuration, Language language, Function<Statistic, Optional<Section>> sections) {
        this.configuration = configuration;
        this.texts = configuration.report();
        this.language = language;
        this.sections = sections;
    }

    /** The sections that tell about the data. */
    List<Section> about() {
        return sections(texts.about());
    }

    /** The chapters that have any section. */
    List<Chapter> chapters() {
        Set<String> left = new LinkedHashSet<>(
                configuration.statistics().all().stream().map(Statistic::id).toList());
        left.removeAll(texts.about());
        List<Chapter> chapters = new ArrayList<>();
        for (se.kvinnofrid.config.report.Chapter chapter : texts.chapters()) {
            left.removeAll(chapter.statistics());
            chapters.add(new Chapter(chapter.id(), chapter.title().in(language), sections(chapter.statistics())));
        }
        chapters.add(new Chapter("other", texts.word(Word.OTHER_STATISTICS, language), sections(left)));
        chapters.removeIf(chapter -> chapter.sections().isEmpty());
        return chapters;
    }

    private List<Section> sections(Iterable<String> ids) {
        List<Section> made = new ArrayList<>();
        for (String id : ids) {
            Optional<Statistic> statistic = configuration.statistics().find(id);
            statistic.flatMap(sections).ifPresent(made::add);
        }
        return made;
    }
}
