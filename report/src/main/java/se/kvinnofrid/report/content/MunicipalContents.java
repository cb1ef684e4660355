package se.kvinnofrid.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.content.Report.Sentence;
import se.kvinnofrid.report.edition.Beside;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.table.Group;
import se.kvinnofrid.report.table.Table;

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
        SectionContents sections = new SectionContents(material);
        Chapters chapters = new Chapters(
                material, statistic -> find(material, statistic, areas(municipality), sections, beside, readings));
        List<Section> about = new ArrayList<>(chapters.about());
        quality(material, municipality).ifPresent(about::add);
        about.add(new ChangesSince(material).section(false));
        Imprint imprint = new Imprint(material);
        return new Report(
                publication.edition(),
                name + " " + material.word(Word.COMPARED),
                material.word(Word.MUNICIPAL_LEAD),
                imprint.facts(),
                summary(material, readings, beside),
                imprint.notes(material.texts.guide()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                about,
                chapters.plain(),
                imprint.notes(material.texts.notes()));
    }

    private List<Sentence> summary(Material material, Readings readings, BesideContents beside) {
        if (material.publication.comparisons().beside().isEmpty()) {
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

    /** The section of a statistic; none if nothing of it was published for the municipality. */
    private Optional<Section> find(
            Material material,
            Statistic statistic,
            List<String> codes,
            SectionContents sections,
            BesideContents contents,
            Readings readings) {
        if (statistic.isByMunicipalityAndYear()) {
            return sections.findByYear(statistic, codes.get(0));
        }
        String title = statistic.title().in(language);
        List<Group> areas = codes.stream()
                .map(code -> new Group(material.names.area(code), material.publication.area(statistic.id(), code)))
                .filter(group -> material.publication.has(group.key()))
                .toList();
        if (areas.isEmpty() || !areas.get(0).key().area().equals(codes.get(0))) {
            return Optional.empty();
        }
        List<Beside> answers = contents.ofMeasures(statistic, BesideContents::isDistribution);
        List<Table> whole = new ArrayList<>();
        contents.findShares(statistic, statistic.id(), title).ifPresent(whole::add);
        contents.findValues(
                        statistic, statistic.id(), title + (whole.isEmpty() ? "" : ", " + material.word(Word.MEASURES)))
                .ifPresent(whole::add);
        Optional<Chart> chart = answers.isEmpty()
                ? Optional.empty()
                : whole.stream().findFirst().flatMap(shares -> contents.findChart(statistic, title, shares));
        if (whole.isEmpty()) {
            whole.addAll(sections.unnumbered(statistic, title, areas));
        }
        List<Table> tables = whole.stream().map(material::numbered).toList();
        return Optional.of(new Section(
                statistic.id(),
                title,
                answers.isEmpty() ? List.of() : readings.sentences(statistic, answers),
                statistic.note().map(said -> said.in(language)),
                chart.stream().toList(),
                tables,
                List.of(),
                whole));
    }
}
