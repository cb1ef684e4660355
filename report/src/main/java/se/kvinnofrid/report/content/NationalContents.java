package se.kvinnofrid.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.ReportTexts;
import se.kvinnofrid.config.report.Template.CellReference;
import se.kvinnofrid.config.report.Text;
import se.kvinnofrid.report.content.Report.Chapter;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.content.Report.Sentence;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.sentence.Sentences;
import se.kvinnofrid.report.table.Names;
import se.kvinnofrid.report.table.Table;

/** Puts the national report together of what was published. */
public final class NationalContents {

    private final Configuration configuration;
    private final ReportTexts texts;
    private final Language language;

    public NationalContents(Configuration configuration, Language language) {
        this.configuration = configuration;
        this.texts = configuration.report();
        this.language = language;
    }

    /** The report of a publication that holds the nation and the counties. */
    public Report of(Publication publication) {
        Edition edition = publication.edition();
        Numbering numbering = new Numbering(texts, language);
        Sentences sentences = new Sentences(publication, roundTitle(edition), texts.phrases(), language);
        Coverage coverage = new Coverage(configuration, publication, language);
        Table coverageTable = coverage.table(numbering);
        SectionContents sections = new SectionContents(configuration, publication, language, numbering);
        Chapters chapters = new Chapters(configuration, language, sections::find);
        List<Section> about = chapters.about();
        List<Chapter> listed = chapters.chapters();
        List<String> shown = Stream.concat(
                        about.stream(), listed.stream().flatMap(chapter -> chapter.sections().stream()))
                .map(Section::id)
                .toList();
        Imprint imprint = new Imprint(configuration, language);
        return new Report(
                edition,
                texts.title().in(language),
                texts.lead().in(language),
                imprint.facts(edition),
                summary(sentences, shown),
                Optional.of(coverageTable),
                coverage.missing(),
                about,
                listed,
                imprint.notes(sentences));
    }

    private String roundTitle(Edition edition) {
        return new Names(configuration, language).period(edition.round());
    }

    private List<Sentence> summary(Sentences sentences, List<String> shown) {
        List<Sentence> summary = new ArrayList<>();
        for (Text text : texts.summary()) {
            Optional<String> section = text.in(language)
                    .findFirstCell()
                    .map(CellReference::statistic)
                    .filter(shown::contains);
            sentences.find(text.in(language)).ifPresent(said -> summary.add(new Sentence(said, section)));
        }
        return summary;
    }
}
