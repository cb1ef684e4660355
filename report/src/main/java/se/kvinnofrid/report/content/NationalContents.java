package se.kvinnofrid.report.content;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.ReportTexts;
import se.kvinnofrid.config.report.Template.CellReference;
import se.kvinnofrid.config.report.Text;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.content.NationalReport.Chapter;
import se.kvinnofrid.report.content.NationalReport.Fact;
import se.kvinnofrid.report.content.NationalReport.Note;
import se.kvinnofrid.report.content.NationalReport.Section;
import se.kvinnofrid.report.content.NationalReport.Sentence;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.sentence.Sentences;
import se.kvinnofrid.report.table.Names;

/** Puts the national report together of what was published. */
public final class NationalContents {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Configuration configuration;
    private final ReportTexts texts;
    private final Language language;

    public NationalContents(Configuration configuration, Language language) {
        this.configuration = configuration;
        this.texts = configuration.report();
        this.language = language;
    }

    /** The report of a publication that holds the nation and the counties. */
    public NationalReport of(Publication publication) {
        Edition edition = publication.edition();
        Numbering numbering = new Numbering(texts, language);
        Sentences sentences = new Sentences(publication, roundTitle(edition), texts.phrases(), language);
        Coverage coverage = new Coverage(configuration, publication, language);
        SectionContents sections = new SectionContents(configuration, publication, language, numbering);
        var coverageTable = coverage.table(numbering);
        List<Section> about = sections(texts.about(), sections);
        List<Chapter> chapters = chapters(publication, sections);
        List<String> shown = Stream.concat(
                        about.stream(), chapters.stream().flatMap(chapter -> chapter.sections().stream()))
                .map(Section::id)
                .toList();
        return new NationalReport(
                edition,
                texts.title().in(language),
                texts.lead().in(language),
                facts(edition),
                summary(sentences, shown),
                coverageTable,
                coverage.missing(),
                about,
                chapters,
                notes(sentences));
    }

    private List<Fact> facts(Edition edition) {
        Word status =
                switch (edition.status()) {
                    case DRAFT -> Word.DRAFT;
                    case FINAL -> Word.FINAL;
                };
        return List.of(
                new Fact(word(Word.ROUND), roundTitle(edition)),
                new Fact(word(Word.EDITION), edition.name()),
                new Fact(word(Word.STATUS), word(status)),
                new Fact(
                        word(Word.EDITION_DAY),
                        edition.createdAt().atZone(ZONE).toLocalDate().toString()),
                new Fact(word(Word.PROGRAM_VERSION), edition.programVersion()));
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

    private List<Note> notes(Sentences sentences) {
        return texts.notes().stream()
                .map(note -> new Note(
                        note.heading().in(language),
                        note.paragraphs().stream()
                                .flatMap(paragraph -> sentences.find(paragraph.in(language)).stream())
                                .toList()))
                .toList();
    }

    private List<Chapter> chapters(Publication publication, SectionContents sections) {
        Set<String> left = new LinkedHashSet<>(publication.nationalStatistics());
        left.removeAll(texts.about());
        List<Chapter> chapters = new ArrayList<>();
        for (se.kvinnofrid.config.report.Chapter chapter : texts.chapters()) {
            left.removeAll(chapter.statistics());
            chapters.add(
                    new Chapter(chapter.id(), chapter.title().in(language), sections(chapter.statistics(), sections)));
        }
        chapters.add(new Chapter("other", word(Word.OTHER_STATISTICS), sections(left, sections)));
        chapters.removeIf(chapter -> chapter.sections().isEmpty());
        return chapters;
    }

    private List<Section> sections(Iterable<String> ids, SectionContents contents) {
        List<Section> sections = new ArrayList<>();
        for (String id : ids) {
            Optional<Statistic> statistic = configuration.statistics().find(id);
            statistic.flatMap(contents::find).ifPresent(sections::add);
        }
        return sections;
    }

    private String word(Word word) {
        return texts.word(word, language);
    }
}
