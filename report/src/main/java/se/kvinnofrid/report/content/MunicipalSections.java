package se.kvinnofrid.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.edition.Beside;
import se.kvinnofrid.report.edition.Cell;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Hidden;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.edition.TableKey;
import se.kvinnofrid.report.table.Group;
import se.kvinnofrid.report.table.Table;

/** Makes the sections of a municipality's report, and remembers which statistics have none because nothing of them may be shown. */
final class MunicipalSections {

    private static final String HIDDEN_ID = "skyddade";

    private final Material material;
    private final List<String> codes;
    private final BesideContents beside;
    private final Readings readings;
    private final SectionContents sections;
    private final List<String> hidden = new ArrayList<>();

    /**
     * The sections of a municipality.
     *
     * @param codes its own code, its county's and the nation's
     */
    MunicipalSections(Material material, List<String> codes, BesideContents beside, Readings readings) {
        this.material = material;
        this.codes = codes;
        this.beside = beside;
        this.readings = readings;
        this.sections = new SectionContents(material);
    }

    /** The section of a statistic; none if nothing of it was published for the municipality, or everything of it is hidden. */
    Optional<Section> find(Statistic statistic) {
        if (isHidden(statistic)) {
            hidden.add(statistic.title().in(material.language));
            return Optional.empty();
        }
        if (statistic.isByMunicipalityAndYear()) {
            return sections.findByYear(statistic, codes.get(0));
        }
        String title = statistic.title().in(material.language);
        List<Group> areas = codes.stream()
                .map(code -> new Group(material.names.area(code), material.publication.area(statistic.id(), code)))
                .filter(group -> material.publication.has(group.key()))
                .toList();
        if (areas.isEmpty() || !areas.get(0).key().area().equals(codes.get(0))) {
            return Optional.empty();
        }
        return Optional.of(section(statistic, title, areas));
    }

    /** What says once, of all statistics that have been asked for so far, which of them may not be shown; none if all may. */
    Optional<Section> findHidden() {
        return hidden.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        HIDDEN_ID,
                        material.word(Word.NOT_SHOWN),
                        List.of(material.phrase(Word.NOT_SHOWN_OF_MUNICIPALITY, String.join(", ", hidden))),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private Section section(Statistic statistic, String title, List<Group> areas) {
        List<Beside> answers = beside.ofMeasures(statistic, BesideContents::isDistribution);
        List<Table> whole = new ArrayList<>();
        beside.findShares(statistic, statistic.id(), title).ifPresent(whole::add);
        beside.findValues(
                        statistic, statistic.id(), title + (whole.isEmpty() ? "" : ", " + material.word(Word.MEASURES)))
                .ifPresent(whole::add);
        Optional<Chart> chart = answers.isEmpty()
                ? Optional.empty()
                : whole.stream().findFirst().flatMap(shares -> beside.findChart(statistic, title, shares));
        if (whole.isEmpty()) {
            whole.addAll(sections.unnumbered(statistic, title, areas));
        }
        List<Table> filled = whole.stream().map(Table::withoutEmptyColumns).toList();
        return new Section(
                statistic.id(),
                title,
                answers.isEmpty() ? List.of() : readings.sentences(statistic, answers, chart.isPresent()),
                statistic.note().map(said -> said.in(material.language)),
                chart.stream().toList(),
                filled.stream().map(material::numbered).toList(),
                List.of(),
                filled);
    }

    /** Whether figures of the municipality's own are hidden and none but zeros are left. */
    private boolean isHidden(Statistic statistic) {
        List<Figure> figures = material.publication.tables().entrySet().stream()
                .filter(table -> isOwn(table.getKey(), statistic))
                .flatMap(table -> table.getValue().stream())
                .flatMap(MunicipalSections::figures)
                .toList();
        return figures.stream().anyMatch(Hidden.class::isInstance)
                && figures.stream()
                        .noneMatch(figure ->
                                figure instanceof Shown shown && shown.number().signum() != 0);
    }

    private boolean isOwn(TableKey key, Statistic statistic) {
        return key.statistic().equals(statistic.id()) && key.area().equals(codes.get(0));
    }

    private static Stream<Figure> figures(Cell cell) {
        return Stream.of(cell.count(), cell.share(), cell.value());
    }
}
