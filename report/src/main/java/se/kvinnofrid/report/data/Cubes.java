package se.kvinnofrid.report.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.ReportTexts;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.data.Cube.Dimension;
import se.kvinnofrid.report.data.Cube.Role;
import se.kvinnofrid.report.data.Cube.Value;
import se.kvinnofrid.report.edition.Figure.Absent;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.edition.TableKey;
import se.kvinnofrid.report.sentence.ProtectionNote;
import se.kvinnofrid.report.table.Names;
import se.kvinnofrid.report.table.Table.Entry;

/** Makes cubes of a statistic's published tables: one by area and period, one by group of clients in the whole nation and round. */
final class Cubes {

    private final Configuration configuration;
    private final ReportTexts texts;
    private final Language language;
    private final Names names;

    Cubes(Configuration configuration, Language language) {
        this.configuration = configuration;
        this.texts = configuration.report();
        this.language = language;
        this.names = new Names(configuration, language);
    }

    /** The statistic by area and period; none if nothing of it was published. */
    Optional<Cube> findByArea(Statistic statistic, Publication publication) {
        TreeSet<String> areas = new TreeSet<>();
        TreeSet<String> periods = new TreeSet<>(Comparator.comparing(
                        (String period) -> !period.equals(publication.edition().round()))
                .thenComparing(Comparator.naturalOrder()));
        for (TableKey key : publication.tables().keySet()) {
            if (key.breakdown().isEmpty()) {
                areas.add(key.area());
                periods.add(key.period());
            }
        }
        List<List<TableKey>> keys = new ArrayList<>();
        for (String area : areas) {
            keys.add(periods.stream()
                    .map(period -> new TableKey(statistic.id(), area, "", "", period))
                    .toList());
        }
        Dimension area = new Dimension(
                "area",
                word(Word.AREA),
                Role.AREA,
                areas.stream().map(code -> new Value(code, names.area(code))).toList());
        Dimension period = new Dimension(
                "period",
                word(Word.PERIOD),
                Role.TIME,
                periods.stream()
                        .map(code -> new Value(code, names.period(code)))
                        .toList());
        return find(statistic, publication, "", Word.BY_AREA, List.of(area, period), keys);
    }

    /** The statistic by group of clients, of the whole nation and round; none if it has no breakdown that was published. */
    Optional<Cube> findByGroup(Statistic statistic, Publication publication) {
        Map<Value, TableKey> groups = new LinkedHashMap<>();
        for (Breakdown breakdown : statistic.breakdowns()) {
            for (Category value : breakdown.values()) {
                TableKey key = publication.nation(statistic.id(), breakdown.id(), value.id());
                if (publication.has(key)) {
                    String label = names.breakdown(statistic, breakdown) + ": "
                            + value.label().in(language);
                    groups.put(new Value(breakdown.id() + "=" + value.id(), label), key);
                }
            }
            TableKey between = publication.nation(statistic.id(), breakdown.id(), "");
            if (publication.has(between)) {
                groups.put(new Value(breakdown.id(), names.breakdown(statistic, breakdown)), between);
            }
        }
        Dimension group = new Dimension("group", word(Word.GROUP), Role.OTHER, List.copyOf(groups.keySet()));
        List<List<TableKey>> keys = groups.values().stream().map(List::of).toList();
        return find(statistic, publication, "_groups", Word.BY_GROUP, List.of(group), keys);
    }

    private Optional<Cube> find(
            Statistic statistic,
            Publication publication,
            String suffix,
            Word by,
            List<Dimension> outer,
            List<List<TableKey>> keys) {
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        List<Content> contents = new ArrayList<>();
        for (Content content : Content.values()) {
            if (statistic.measures().stream().anyMatch(content::appliesTo)) {
                contents.add(content);
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (List<TableKey> some : keys) {
            for (Measure measure : statistic.measures()) {
                for (Category category : measure.categories()) {
                    for (TableKey key : some) {
                        contents.forEach(content -> entries.add(entry(publication, key, measure, category, content)));
                    }
                }
            }
        }
        List<Dimension> dimensions = new ArrayList<>(List.of(outer.get(0), categories(statistic)));
        dimensions.addAll(outer.subList(1, outer.size()));
        dimensions.add(contents(contents));
        List<String> notes = new ArrayList<>(
                List.of(word(Word.BASE) + ": " + statistic.base().in(language) + "."));
        statistic.note().ifPresent(note -> notes.add(note.in(language)));
        notes.add(ProtectionNote.of(publication.edition(), texts, language));
        return Optional.of(new Cube(
                statistic.id() + suffix,
                matrix(statistic, suffix),
                statistic.title().in(language) + " " + word(by),
                notes,
                dimensions,
                entries));
    }

    private static Entry entry(
            Publication publication, TableKey key, Measure measure, Category category, Content content) {
        if (!content.appliesTo(measure)) {
            return new Entry(Absent.ABSENT, content.kind());
        }
        return new Entry(
                publication.findCell(key, category.id()).map(content::of).orElse(Absent.ABSENT), content.kind());
    }

    private Dimension categories(Statistic statistic) {
        return new Dimension(
                "category",
                word(Word.CATEGORY),
                Role.OTHER,
                statistic.categories().stream()
                        .map(category ->
                                new Value(category.id(), category.label().in(language)))
                        .toList());
    }

    private Dimension contents(List<Content> contents) {
        return new Dimension(
                "content",
                word(Word.CONTENT),
                Role.CONTENT,
                contents.stream()
                        .map(content -> new Value(content.code(), word(content.word())))
                        .toList());
    }

    private String matrix(Statistic statistic, String suffix) {
        int place = configuration.statistics().all().indexOf(statistic) + 1;
        return String.format(Locale.ROOT, "SUKF%02d%s", place, suffix.isEmpty() ? "A" : "G");
    }

    private String word(Word word) {
        return texts.word(word, language);
    }
}
