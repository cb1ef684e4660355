package se.kvinnofrid.report.content;

import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.ReportTexts;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.sentence.Sentences;
import se.kvinnofrid.report.table.Names;

/** Puts a municipality's report together: its own published figures beside those of its county and the nation. */
public final class MunicipalContents {

    private static final int COUNTY_DIGITS = 2;

    private final Configuration configuration;
    private final ReportTexts texts;
    private final Language language;
    private final Names names;

    public MunicipalContents(Configuration configuration, Language language) {
        this.configuration = configuration;
        this.texts = configuration.report();
        this.language = language;
        this.names = new Names(configuration, language);
    }

    /** The areas whose tables the report of a municipality is made of: itself, its county, the nation. */
    public static List<String> areas(String municipality) {
        return List.of(municipality, municipality.substring(0, COUNTY_DIGITS), Publication.NATION);
    }

    /** The report of the municipality with the given code, of a publication that holds its areas. */
    public Report of(Publication publication, String municipality) {
        SectionContents sections =
                new SectionContents(configuration, publication, language, new Numbering(texts, language));
        List<String> areas = areas(municipality);
        Chapters chapters =
                new Chapters(configuration, language, statistic -> sections.findComparison(statistic, areas));
        Imprint imprint = new Imprint(configuration, language);
        Sentences sentences =
                new Sentences(publication, names.period(publication.edition().round()), texts.phrases(), language);
        return new Report(
                publication.edition(),
                names.area(municipality) + " " + texts.word(Word.COMPARED, language),
                texts.word(Word.MUNICIPAL_LEAD, language),
                imprint.facts(publication.edition()),
                List.of(),
                Optional.empty(),
                List.of(),
                chapters.about(),
                chapters.chapters(),
                imprint.notes(sentences));
    }
}
