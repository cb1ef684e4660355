package se.kvinnofrid.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.Template.CellReference;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.content.Report.Fact;
import se.kvinnofrid.report.edition.Cell;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Absent;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.edition.Participant;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.table.Names;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Column;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Kind;
import se.kvinnofrid.report.table.Table.Role;
import se.kvinnofrid.report.table.Table.Row;

/** Who took part and who delivered, by county. */
final class Coverage {

    private static final int COUNTY_DIGITS = 2;

    private final Configuration configuration;
    private final Publication publication;
    private final Language language;

    Coverage(Configuration configuration, Publication publication, Language language) {
        this.configuration = configuration;
        this.publication = publication;
        this.language = language;
    }

    /** Participating and delivering municipalities and cases of each county that has a participant, and of the nation. */
    Table table(Numbering numbering) {
        Names names = new Names(configuration, language);
        List<Row> rows = new ArrayList<>();
        byCounty(participant -> true)
                .forEach((county, participants) -> rows.add(row(names.area(county), Role.PART, county, participants)));
        Row nation = row(word(Word.NATION), Role.TOGETHER, Publication.NATION, publication.participants());
        int number = numbering.nextTable();
        return new Table(
                "t" + number,
                numbering.table(number, word(Word.COVERAGE_BY_COUNTY)),
                word(Word.COUNTY),
                List.of(
                        new Column("", word(Word.EXPECTED)),
                        new Column("", word(Word.DELIVERED)),
                        new Column("", word(Word.CASES))),
                rows,
                List.of(nation),
                List.of());
    }

    /** The municipalities that take part but have not delivered: the county and their names. */
    List<Fact> missing() {
        Names names = new Names(configuration, language);
        List<Fact> missing = new ArrayList<>();
        byCounty(participant -> participant.expected() && !participant.delivered())
                .forEach((county, participants) -> missing.add(new Fact(
                        names.area(county),
                        participants.stream()
                                .map(participant -> names.area(participant.municipality()))
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
        CellReference reference = configuration.report().casesByArea();
        Figure cases = publication
                .findCell(publication.area(reference.statistic(), area), reference.category())
                .map(Cell::count)
                .orElse(Absent.ABSENT);
        return new Row(
                label,
                role,
                List.of(
                        count(participants, Participant::expected),
                        count(participants, Participant::delivered),
                        new Entry(cases, Kind.COUNT)));
    }

    private static Entry count(List<Participant> participants, Predicate<Participant> which) {
        long number = participants.stream().filter(which).count();
        return new Entry(new Shown(BigDecimal.valueOf(number)), Kind.COUNT);
    }

    private String word(Word word) {
        return configuration.report().word(word, language);
    }
}
