package se.kvinnofrid.config.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.config.statistic.Statistics;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Mapping;

/** Reads the files of {@code report/}. */
public final class ReportReader {

    private static final String FOLDER = "report/";
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");

    private final ConfigurationFiles files;
    private final Statistics statistics;
    private final Faults faults;
    private final Phrases phrases;
    private final SentenceReader sentences;

    private ReportReader(ConfigurationFiles files, Statistics statistics, Faults faults) {
        this.files = files;
        this.statistics = statistics;
        this.faults = faults;
        this.phrases = phrases(files, faults);
        this.sentences = new SentenceReader(statistics, phrases);
    }

    /** Reads the texts; what is wrong with them is added to {@code faults}, and then what is returned is not to be used. */
    public static ReportTexts read(ConfigurationFiles files, Statistics statistics, Faults faults) {
        return new ReportReader(files, statistics, faults).texts();
    }

    private ReportTexts texts() {
        Mapping top = files.yaml(FOLDER + "report.yaml", faults);
        ReportTexts texts = new ReportTexts(
                label(top, "title"),
                label(top, "lead"),
                summary(),
                statistics(top, "about"),
                chapters(top),
                top.texts("breakdowns"),
                breakdownNames(top),
                groupNames(top),
                languages(top, "municipal_languages"),
                sentences.cell(top.needMapping("cases_by_area")),
                statistics(top, "charts_by_size"),
                completeness(top),
                top.mappings("trend").stream().map(sentences::cell).toList(),
                ofStatistics(),
                tiles(),
                reading(),
                words(),
                phrases,
                notes("notes.yaml"),
                protection(),
                notes("guide.yaml"),
                catalogue(),
                views());
        top.refuseOthers();
        return texts;
    }

    /** The languages of a list of their tags, which must hold the product's own. */
    private static List<Language> languages(Mapping mapping, String key) {
        List<String> known = Stream.of(Language.values()).map(ReportReader::tag).toList();
        List<String> listed = mapping.texts(key);
        listed.stream().filter(tag -> !known.contains(tag)).forEach(tag -> mapping.faultUnknown(key, tag, known));
        if (!listed.contains(tag(Language.SV))) {
            mapping.fault(key, "'" + key + "' must hold '" + tag(Language.SV) + "'");
        }
        return Stream.of(Language.values())
                .filter(language -> listed.contains(tag(language)))
                .toList();
    }

    private static String tag(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Label> breakdownNames(Mapping top) {
        Map<String, Label> names = new TreeMap<>();
        for (Mapping mapping : top.mappings("breakdown_names")) {
            names.put(mapping.needText("id"), Label.read(mapping));
            mapping.refuseOthers();
        }
        return names;
    }

    private static Map<String, Label> groupNames(Mapping top) {
        Map<String, Label> names = new TreeMap<>();
        for (Mapping mapping : top.mappings("group_names")) {
            names.put(mapping.needText("breakdown") + "=" + mapping.needText("value"), Label.read(mapping));
            mapping.refuseOthers();
        }
        return names;
    }

    private List<Chapter> chapters(Mapping top) {
        Set<String> seen = new HashSet<>(top.texts("about"));
        List<Chapter> chapters = new ArrayList<>();
        for (Mapping mapping : top.mappings("chapters")) {
            Chapter chapter = new Chapter(
                    mapping.needText("id"),
                    label(mapping, "title"),
                    Label.find(mapping, "lead"),
                    mapping.findText("by"),
                    mapping.texts("statistics"),
                    sentences.sentences(mapping, "sentences"));
            chapter.statistics().forEach(statistic -> checkPlace(chapter, statistic, seen, mapping));
            mapping.refuseOthers();
            chapters.add(chapter);
        }
        return chapters;
    }

    /** A statistic stands once in the chapters about all cases, and once in those by each breakdown that it has. */
    private void checkPlace(Chapter chapter, String id, Set<String> seen, Mapping mapping) {
        if (!seen.add(chapter.by().map(by -> id + " by " + by).orElse(id))) {
            mapping.fault("statistics", "'" + id + "' stands in the report twice");
        }
        Optional<Statistic> statistic = statistics.find(id);
        Optional<String> by = chapter.by();
        if (by.isPresent() && statistic.isPresent()) {
            List<String> known =
                    statistic.get().breakdowns().stream().map(Breakdown::id).toList();
            if (!known.contains(by.get())) {
                mapping.faultUnknown("by", by.get(), known);
            }
        } else if (by.isPresent()) {
            mapping.faultUnknown(
                    "statistics",
                    id,
                    statistics.all().stream().map(Statistic::id).toList());
        }
    }

    private List<String> statistics(Mapping mapping, String key) {
        List<String> known = statistics.all().stream().map(Statistic::id).toList();
        List<String> listed = mapping.texts(key);
        listed.stream().filter(id -> !known.contains(id)).forEach(unknown -> mapping.faultUnknown(key, unknown, known));
        return listed;
    }

    private List<Completeness> completeness(Mapping top) {
        List<Completeness> all = new ArrayList<>();
        for (Mapping mapping : top.mappings("completeness")) {
            all.add(new Completeness(sentences.cell(mapping.needMapping("of")), statistics(mapping, "statistics")));
            mapping.refuseOthers();
        }
        return all;
    }

    private List<Text> summary() {
        Mapping top = files.yaml(FOLDER + "summary.yaml", faults);
        List<Text> all = sentences.sentences(top, "sentences");
        top.refuseOthers();
        return all;
    }

    private SortedMap<String, List<Text>> ofStatistics() {
        Mapping top = files.yaml(FOLDER + "sentences.yaml", faults);
        SortedMap<String, List<Text>> all = new TreeMap<>();
        for (Mapping mapping : top.mappings("sentences")) {
            statistics(mapping, "statistic")
                    .forEach(statistic -> all.computeIfAbsent(statistic, id -> new ArrayList<>())
                            .add(sentences.sentence(mapping)));
        }
        top.refuseOthers();
        return all;
    }

    private List<Tile> tiles() {
        Mapping top = files.yaml(FOLDER + "map.yaml", faults);
        List<Tile> tiles = new ArrayList<>();
        Set<String> places = new HashSet<>();
        for (Mapping mapping : top.mappings("tiles")) {
            Tile tile = new Tile(
                    mapping.needText("county"),
                    mapping.needNumber("column"),
                    mapping.needNumber("row"),
                    mapping.needText("name"));
            if (!places.add(tile.column() + "/" + tile.row())) {
                mapping.fault("county", "two counties stand in column " + tile.column() + ", row " + tile.row());
            }
            mapping.refuseOthers();
            tiles.add(tile);
        }
        top.refuseOthers();
        return tiles;
    }

    private Reading reading() {
        Mapping top = files.yaml(FOLDER + "reading.yaml", faults);
        Map<Reading.Verdict, Label> words = new EnumMap<>(Reading.Verdict.class);
        for (Reading.Verdict verdict : Reading.Verdict.values()) {
            words.put(verdict, label(top, verdict.name().toLowerCase(Locale.ROOT)));
        }
        Reading reading =
                new Reading(top.needNumber("municipalities"), top.needNumber("widest"), top.needNumber("most"), words);
        top.refuseOthers();
        return reading;
    }

    private List<Note> notes(String file) {
        Mapping top = files.yaml(FOLDER + file, faults);
        List<Note> notes = new ArrayList<>();
        for (Mapping mapping : top.mappings("notes")) {
            notes.add(note(mapping));
        }
        top.refuseOthers();
        return notes;
    }

    private Note note(Mapping mapping) {
        Note note = new Note(
                label(mapping, "heading"),
                mapping.mappings("paragraphs").stream().map(sentences::text).toList());
        mapping.refuseOthers();
        return note;
    }

    private Map<String, ProtectionText> protection() {
        Mapping top = files.yaml(FOLDER + "protection.yaml", faults);
        Map<String, ProtectionText> methods = new LinkedHashMap<>();
        for (Mapping mapping : top.mappings("methods")) {
            methods.put(
                    mapping.needText("id"),
                    new ProtectionText(
                            sentences.text(mapping.needMapping("note")),
                            mapping.findMapping("choices").map(sentences::text),
                            note(mapping.needMapping("chapter"))));
            mapping.refuseOthers();
        }
        if (methods.isEmpty()) {
            top.fault("methods", "'methods' must describe at least one");
        }
        top.refuseOthers();
        return methods;
    }

    private CatalogueEntry catalogue() {
        Mapping top = files.yaml(FOLDER + "catalogue.yaml", faults);
        CatalogueEntry entry = new CatalogueEntry(
                label(top, "publisher"),
                address(top, "publisher_address"),
                label(top, "contact"),
                top.needText("contact_email"),
                address(top, "address"),
                address(top, "access_rights"),
                address(top, "working_paper_rights"),
                address(top, "licence"),
                address(top, "theme"),
                address(top, "country"),
                labels(top, "keywords"));
        top.refuseOthers();
        return entry;
    }

    private static String address(Mapping mapping, String key) {
        String address = mapping.needText(key);
        if (!ADDRESS.matcher(address).matches()) {
            mapping.fault(key, "'" + key + "' must be a web address, found '" + address + "'");
        }
        return address;
    }

    private ViewTexts views() {
        Mapping top = files.yaml(FOLDER + "views.yaml", faults);
        Map<String, Label> columns = new TreeMap<>();
        List<Label> introduction = labels(top, "introduction");
        List<Label> tools = labels(top, "tools");
        for (Mapping mapping : top.mappings("columns")) {
            columns.put(mapping.needText("id"), Label.read(mapping));
            mapping.refuseOthers();
        }
        top.refuseOthers();
        return new ViewTexts(introduction, tools, columns);
    }

    private static List<Label> labels(Mapping top, String key) {
        return top.mappings(key).stream().map(ReportReader::whole).toList();
    }

    private Map<Word, Label> words() {
        Mapping top = files.yaml(FOLDER + "words.yaml", faults);
        Map<Word, Label> words = new EnumMap<>(Word.class);
        for (Word word : Word.values()) {
            words.put(word, label(top, word.key()));
        }
        top.refuseOthers();
        return words;
    }

    private static Phrases phrases(ConfigurationFiles files, Faults faults) {
        Mapping top = files.yaml(FOLDER + "phrases.yaml", faults);
        Phrases phrases = new Phrases(
                top.mappings("numbers").stream().map(ReportReader::whole).toList(),
                top.mappings("fractions").stream().map(ReportReader::fraction).toList(),
                top.needNumber("near"),
                label(top, "above"),
                label(top, "below"),
                label(top, "percent"),
                label(top, "of"));
        top.refuseOthers();
        return phrases;
    }

    private static Phrases.Fraction fraction(Mapping mapping) {
        int percent = mapping.needNumber("percent");
        if (percent <= 0 || percent >= 100) {
            mapping.fault("percent", "'percent' must lie between 1 and 99, found " + percent);
        }
        Phrases.Fraction fraction = new Phrases.Fraction(percent, Label.read(mapping), mapping.isTrue("each"));
        mapping.refuseOthers();
        return fraction;
    }

    private static Label whole(Mapping mapping) {
        Label label = Label.read(mapping);
        mapping.refuseOthers();
        return label;
    }

    private static Label label(Mapping mapping, String key) {
        Optional<Label> label = Label.find(mapping, key);
        if (label.isEmpty()) {
            mapping.fault(key, "'" + key + "' is missing");
        }
        return label.orElse(new Label("", ""));
    }
}
