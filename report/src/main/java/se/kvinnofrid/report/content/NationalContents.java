package se.kvinnofrid.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.Template.CellReference;
import se.kvinnofrid.config.report.Text;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.content.Report.Chapter;
import se.kvinnofrid.report.content.Report.CountyMap;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.content.Report.Sentence;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.table.Group;
import se.kvinnofrid.report.table.Table;

/** Puts the national report together of what was published. */
public final class NationalContents {

    private final Configuration configuration;
    private final Language language;

    public NationalContents(Configuration configuration, Language language) {
        this.configuration = configuration;
        this.language = language;
    }

    /** The report of a publication that holds the nation and the counties. */
    public Report of(Publication publication) {
        Material material = new Material(configuration, publication, language);
        Coverage coverage = new Coverage(material);
        Optional<CountyMap> map = coverage.findMap();
        Table coverageTable = coverage.table();
        List<Section> about = about(material);
        List<Chapter> chapters = chapters(material);
        List<String> shown = Stream.concat(
                        about.stream(), chapters.stream().flatMap(chapter -> chapter.sections().stream()))
                .map(Section::id)
                .toList();
        Imprint imprint = new Imprint(material);
        return new Report(
                publication.edition(),
                material.texts.title().in(language),
                material.texts.lead().in(language),
                imprint.facts(),
                summary(material, shown),
                List.of(),
                map,
                Optional.of(coverageTable),
                coverage.missing(),
                about,
                chapters,
                imprint.explanations());
    }

    private static List<Section> about(Material material) {
        SectionContents sections = new SectionContents(material);
        List<Section> about = new ArrayList<>(new Chapters(material, sections::find).about());
        Group nation = new Group("", material.publication.nation("", "", ""));
        new Quality(material)
                .find(material.word(Word.COMPLETENESS), List.of(nation))
                .ifPresent(about::add);
        return about;
    }

    private static List<Chapter> chapters(Material material) {
        SectionContents sections = new SectionContents(material);
        List<Chapter> chapters = new ArrayList<>(new Chapters(material, sections::find).all(sections));
        new OverTime(material).find().ifPresent(chapters::add);
        Section changes = new ChangesSince(material).section(true);
        chapters.add(
                new Chapter("utgavor", material.word(Word.EDITIONS), Optional.empty(), List.of(), List.of(changes)));
        return chapters;
    }

    private List<Sentence> summary(Material material, List<String> shown) {
        List<Sentence> summary = new ArrayList<>();
        for (Text text : material.texts.summary()) {
            Optional<String> section = text.in(language)
                    .findFirstCell()
                    .map(CellReference::statistic)
                    .filter(shown::contains);
            material.sentences.find(text.in(language)).ifPresent(said -> summary.add(new Sentence(said, section)));
        }
        return summary;
    }
}
