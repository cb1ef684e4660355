package se.kvinnofrid.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.kvinnofrid.config.report.Template.CellReference;
import se.kvinnofrid.config.report.Tile;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.content.Report.CountyMap;
import se.kvinnofrid.report.content.Report.Fact;
import se.kvinnofrid.report.edition.Cell;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Absent;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.edition.Participant;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Column;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Kind;
import se.kvinnofrid.report.table.Table.Role;
import se.kvinnofrid.report.table.Table.Row;

/** Who took part and who delivered, by county. */
final class Coverage {

    private static final int COUNTY_DIGITS = 2;

    private final Material material;
    private final Publication publication;

    Coverage(Material material) {
        this.material = material;
        this.publication = material.publication;
    }

    /** Participating and delivering municipalities and cases of each county that has a participant, and of the nation. */
    Table table() {
        List<Row> rows = new ArrayList<>();
        byCounty(participant -> true)
                .forEach((county, participants) ->
                        rows.add(row(material.names.area(county), Role.PART, county, participants)));
        Row nation = row(word(Word.NATION), Role.TOGETHER, Publication.NATION, publication.participants());
        return material.numbered(new Table(
                "",
                word(Word.COVERAGE_BY_COUNTY),
                word(Word.COUNTY),
                List.of(
                        new Column("", word(Word.EXPECTED)),
                        new Column("", word(Word.DELIVERED)),
                        new Column("", word(Word.CASES))),
                rows,
                List.of(nation),
                List.of()));
    }

    /** The municipalities that take part but have not delivered: the county and their names. */
    List<Fact> missing() {
        List<Fact> missing = new ArrayList<>();
        byCounty(participant -> participant.expected() && !participant.delivered())
                .forEach((county, participants) -> missing.add(new Fact(
                        material.names.area(county),
                        participants.stream()
                                .map(participant -> material.names.area(participant.municipality()))
                                .collect(Collectors.joining(", ")))));
        return missing;
    }

    private SortedMap<String, List<Participant>> byCounty(Predicate<Participant> which) {
        return publication.participants().stream()
                .filter(which)
                .collect(Collectors.groupingBy(
                        participant -> participant.municipality().substring(0, COUNTY_DIGITS),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private Row row(String label, Role role, String area, List<Participant> participants) {
        Figure cases = cases(area);
        return new Row(
                label,
                role,
                List.of(
                        count(participants, Participant::expected),
                        count(participants, Participant::delivered),
                        new Entry(cases, Kind.COUNT)));
    }

    private Figure cases(String area) {
        CellReference reference = material.texts.casesByArea();
        return publication
                .findCell(publication.area(reference.statistic(), area), reference.category())
                .map(Cell::count)
                .orElse(Absent.ABSENT);
    }

    /** The same as a map; none if no county has a tile. */
    Optional<CountyMap> findMap() {
        SortedMap<String, List<Participant>> byCounty = byCounty(participant -> true);
        List<CountyMap.Place> places = material.texts.tiles().stream()
                .map(tile -> place(tile, byCounty.getOrDefault(tile.county(), List.of())))
                .toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new CountyMap(
                        material.word(Word.MAP) + ". " + word(Word.MAP_OF_COVERAGE),
                        word(Word.CHART_TILES) + ". " + word(Word.SAME_IN_TABLE),
                        places));
    }

    private CountyMap.Place place(Tile tile, List<Participant> participants) {
        Figure cases = cases(tile.county());
        return new CountyMap.Place(
                tile.column(),
                tile.row(),
                tile.name(),
                (int) participants.stream().filter(Participant::expected).count(),
                (int) participants.stream().filter(Participant::delivered).count(),
                cases instanceof Absent
                        ? ""
                        : material.vocabulary.written(new Entry(cases, Kind.COUNT)) + " "
                                + Material.lower(word(Word.CASES)));
    }

    private static Entry count(List<Participant> participants, Predicate<Participant> which) {
        long number = participants.stream().filter(which).count();
        return new Entry(new Shown(BigDecimal.valueOf(number)), Kind.COUNT);
    }

    private String word(Word word) {
        return material.word(word);
    }
}
