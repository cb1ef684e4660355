package se.kvinnofrid.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.content.Report.Chapter;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.content.Report.Sentence;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.table.Group;

/** Puts a municipality's report together: its own published figures beside those of its county, the nation and other municipalities. */
public final class MunicipalContents {

    private static final int COUNTY_DIGITS = 2;

    private final Configuration configuration;
    private final Language language;

    public MunicipalContents(Configuration configuration, Language language) {
        this.configuration = configuration;
        this.language = language;
    }

    /** The areas whose tables the report of a municipality is made of: itself, its county, the nation. */
    public static List<String> areas(String municipality) {
        return List.of(municipality, county(municipality), Publication.NATION);
    }

    /** The code of the county of a municipality. */
    public static String county(String municipality) {
        return municipality.substring(0, COUNTY_DIGITS);
    }

    /** The report of the municipality with the given code, of a publication that holds its areas. */
    public Report of(Publication publication, String municipality) {
        Material material = new Material(configuration, publication, language);
        String name = material.names.area(municipality);
        BesideContents beside = new BesideContents(material, name, material.names.area(county(municipality)));
        Readings readings = new Readings(material);
        MunicipalSections sections = new MunicipalSections(material, areas(municipality), beside, readings);
        Chapters chapters = new Chapters(material, sections::find);
        List<Section> about = new ArrayList<>(chapters.about());
        quality(material, municipality).ifPresent(about::add);
        about.add(new ChangesSince(material).section(false));
        List<Chapter> plain = chapters.plain();
        Optional<Section> hidden = sections.findHidden();
        hidden.ifPresent(about::add);
        Imprint imprint = new Imprint(material);
        boolean drawn = plain.stream()
                .flatMap(chapter -> chapter.sections().stream())
                .anyMatch(section -> !section.charts().isEmpty());
        return new Report(
                publication.edition(),
                name + " " + material.word(Word.COMPARED),
                material.word(Word.MUNICIPAL_LEAD),
                imprint.facts(),
                plain.isEmpty() ? nothingShown(material, hidden) : summary(material, readings, beside),
                drawn ? imprint.notes(material.texts.guide()) : List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                about,
                plain,
                imprint.explanations());
    }

    private static List<Sentence> nothingShown(Material material, Optional<Section> hidden) {
        return hidden.stream()
                .map(section -> new Sentence(material.word(Word.NOTHING_SHOWN_OF_MUNICIPALITY), Optional.empty()))
                .toList();
    }

    private List<Sentence> summary(Material material, Readings readings, BesideContents beside) {
        if (!readings.compareAny(configuration.statistics().all(), beside)) {
            return List.of();
        }
        List<Sentence> clearest = readings.clearest(configuration.statistics().all(), beside);
        return clearest.isEmpty()
                ? List.of(new Sentence(material.word(Word.NO_DIFFERENCE), Optional.empty()))
                : clearest;
    }

    private static Optional<Section> quality(Material material, String municipality) {
        Group own = new Group(material.names.area(municipality), material.publication.area("", municipality));
        Group nation = new Group(material.word(Word.NATION), material.publication.nation("", "", ""));
        return new Quality(material).find(material.word(Word.OWN_QUALITY), List.of(own, nation));
    }
}
