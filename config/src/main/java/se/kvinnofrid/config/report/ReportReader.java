package se.kvinnofrid.config.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.config.statistic.Statistics;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Mapping;

/** Reads the files of {@code report/}. */
public final class ReportReader {

    private static final String FOLDER = "report/";

    private final ConfigurationFiles files;
    private final Statistics statistics;
    private final Faults faults;

    private ReportReader(ConfigurationFiles files, Statistics statistics, Faults faults) {
        this.files = files;
        this.statistics = statistics;
        this.faults = faults;
    }

    /** Reads the texts; what is wrong with them is added to {@code faults}, and then what is returned is not to be used. */
    public static ReportTexts read(ConfigurationFiles files, Statistics statistics, Faults faults) {
        return new ReportReader(files, statistics, faults).texts();
    }

    private ReportTexts texts() {
        Mapping top = files.yaml(FOLDER + "report.yaml", faults);
        Mapping cases = top.needMapping("cases_by_area");
        ReportTexts texts = new ReportTexts(
                label(top, "title"),
                label(top, "lead"),
                summary(),
                statistics(top, "about"),
                chapters(top),
                top.texts("breakdowns"),
                breakdownNames(top),
                new Template.CellReference(cases.needText("statistic"), cases.needText("category"), "", ""),
                words(),
                phrases(),
                notes());
        check(texts.casesByArea(), message -> cases.fault("category", message));
        cases.refuseOthers();
        top.refuseOthers();
        return texts;
    }

    /** A figure must come from a cell that some statistic gives. */
    private void check(Template.CellReference cell, Consumer<String> fault) {
        Optional<Statistic> statistic = statistics.find(cell.statistic());
        if (statistic.isEmpty()) {
            fault.accept("there is no statistic '" + cell.statistic() + "'");
        } else if (statistic.get().categories().stream().map(Category::id).noneMatch(cell.category()::equals)) {
            fault.accept("the statistic '" + cell.statistic() + "' has no category '" + cell.category() + "'");
        }
    }

    private static Map<String, Label> breakdownNames(Mapping top) {
        Map<String, Label> names = new TreeMap<>();
        for (Mapping mapping : top.mappings("breakdown_names")) {
            names.put(mapping.needText("id"), Label.read(mapping));
            mapping.refuseOthers();
        }
        return names;
    }

    private List<Chapter> chapters(Mapping top) {
        Set<String> seen = new HashSet<>(top.texts("about"));
        List<Chapter> chapters = new ArrayList<>();
        for (Mapping mapping : top.mappings("chapters")) {
            Chapter chapter = new Chapter(mapping.needText("id"), label(mapping, "title"), mapping.texts("statistics"));
            chapter.statistics().stream()
                    .filter(statistic -> !seen.add(statistic))
                    .forEach(twice -> mapping.fault("statistics", "'" + twice + "' stands in the report twice"));
            mapping.refuseOthers();
            chapters.add(chapter);
        }
        return chapters;
    }

    private List<String> statistics(Mapping mapping, String key) {
        List<String> known = statistics.all().stream().map(Statistic::id).toList();
        List<String> listed = mapping.texts(key);
        listed.stream().filter(id -> !known.contains(id)).forEach(unknown -> mapping.faultUnknown(key, unknown, known));
        return listed;
    }

    private List<Text> summary() {
        Mapping top = files.yaml(FOLDER + "summary.yaml", faults);
        List<Text> sentences =
                top.mappings("sentences").stream().map(this::text).toList();
        top.refuseOthers();
        return sentences;
    }

    private List<Note> notes() {
        Mapping top = files.yaml(FOLDER + "notes.yaml", faults);
        List<Note> notes = new ArrayList<>();
        for (Mapping mapping : top.mappings("notes")) {
            notes.add(new Note(
                    label(mapping, "heading"),
                    mapping.mappings("paragraphs").stream().map(this::text).toList()));
            mapping.refuseOthers();
        }
        top.refuseOthers();
        return notes;
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

    private Phrases phrases() {
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

    private Text text(Mapping mapping) {
        Text text = new Text(template(mapping, "sv"), template(mapping, "en"));
        mapping.refuseOthers();
        return text;
    }

    private Template template(Mapping mapping, String key) {
        Consumer<String> fault = message -> mapping.fault(key, message);
        Template template = new TemplateParser(fault).parse(mapping.needText(key));
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.FigurePlace place) {
                check(place.cell(), fault);
            }
        }
        return template;
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
