package se.kvinnofrid.report.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.content.Report.Chapter;
import se.kvinnofrid.report.content.Report.Section;

/** Orders the sections of a report as the configuration says; a statistic that no chapter lists comes last, so that none is lost. */
final class Chapters {

    private final Material material;
    private final Function<Statistic, Optional<Section>> sections;

    Chapters(Material material, Function<Statistic, Optional<Section>> sections) {
        this.material = material;
        this.sections = sections;
    }

    /** The sections that tell about the data. */
    List<Section> about() {
        return sections(material.texts.about());
    }

    /** The chapters about all cases that have any section. */
    List<Chapter> plain() {
        return chapters(Optional.empty());
    }

    /** All chapters that have any section, those that set groups side by side too. */
    List<Chapter> all(SectionContents byGroups) {
        return chapters(Optional.of(byGroups));
    }

    private List<Chapter> chapters(Optional<SectionContents> byGroups) {
        Set<String> left = new LinkedHashSet<>(material.configuration.statistics().all().stream()
                .map(Statistic::id)
                .toList());
        left.removeAll(material.texts.about());
        List<Chapter> chapters = new ArrayList<>();
        for (se.kvinnofrid.config.report.Chapter chapter : material.texts.chapters()) {
            if (chapter.by().isEmpty()) {
                left.removeAll(chapter.statistics());
                chapters.add(chapter(chapter, sections(chapter.statistics())));
            } else if (byGroups.isPresent()) {
                chapters.add(chapter(chapter, byGroups(chapter, byGroups.get())));
            }
        }
        chapters.add(new Chapter(
                "other", material.word(Word.OTHER_STATISTICS), Optional.empty(), List.of(), sections(left)));
        chapters.removeIf(chapter -> chapter.sections().isEmpty());
        return chapters;
    }

    private Chapter chapter(se.kvinnofrid.config.report.Chapter chapter, List<Section> made) {
        return new Chapter(
                chapter.id(),
                chapter.title().in(material.language),
                chapter.lead().map(lead -> lead.in(material.language)),
                chapter.sentences().stream()
                        .flatMap(text -> material.sentences.find(text.in(material.language)).stream())
                        .toList(),
                made);
    }

    private List<Section> sections(Iterable<String> ids) {
        List<Section> made = new ArrayList<>();
        for (String id : ids) {
            Optional<Statistic> statistic = material.configuration.statistics().find(id);
            statistic.flatMap(sections).ifPresent(made::add);
        }
        return made;
    }

    private List<Section> byGroups(se.kvinnofrid.config.report.Chapter chapter, SectionContents contents) {
        List<Section> made = new ArrayList<>();
        for (String id : chapter.statistics()) {
            Optional<Statistic> found = material.configuration.statistics().find(id);
            for (Statistic statistic : found.stream().toList()) {
                for (Breakdown breakdown : statistic.breakdowns()) {
                    if (chapter.by().filter(breakdown.id()::equals).isPresent()) {
                        contents.findByGroups(statistic, breakdown, chapter.id())
                                .ifPresent(made::add);
                    }
                }
            }
        }
        return made;
    }
}
