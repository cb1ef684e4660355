package se.kvinnofrid.config.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.Template.CellReference;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.config.statistic.Statistics;
import se.kvinnofrid.config.yaml.Mapping;

/** Reads texts with places for figures and checks that each place names a cell that some statistic gives. */
final class SentenceReader {

    /** The name of a category, in the middle of a sentence. */
    private static final Pattern LABEL = Pattern.compile("\\{label ([^/\\s}]+)/([^}\\s]+)}");

    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final Statistics statistics;
    private final Phrases phrases;

    SentenceReader(Statistics statistics, Phrases phrases) {
        this.statistics = statistics;
        this.phrases = phrases;
    }

    /** A text of its own or with settings and figures. */
    Text text(Mapping mapping) {
        Text text = new Text(template(mapping, "sv", Language.SV), template(mapping, "en", Language.EN));
        mapping.refuseOthers();
        return text;
    }

    /** The sentences under {@code key}; a figure written by hand in one of them is a fault. */
    List<Text> sentences(Mapping mapping, String key) {
        return mapping.mappings(key).stream().map(this::sentence).toList();
    }

    /** A sentence in which no figure is written by hand. */
    Text sentence(Mapping mapping) {
        refuseFigures(mapping, "sv", Language.SV);
        refuseFigures(mapping, "en", Language.EN);
        return text(mapping);
    }

    /** A cell under {@code statistic} and {@code category}. */
    CellReference cell(Mapping mapping) {
        CellReference cell = new CellReference(mapping.needText("statistic"), mapping.needText("category"), "", "");
        check(cell, message -> mapping.fault("category", message));
        mapping.refuseOthers();
        return cell;
    }

    private Template template(Mapping mapping, String key, Language language) {
        Consumer<String> fault = message -> mapping.fault(key, message);
        Template template = new TemplateParser(fault).parse(named(mapping.needText(key), language, fault));
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.FigurePlace place) {
                check(place.cell(), fault);
            }
        }
        return template;
    }

    private String named(String text, Language language, Consumer<String> fault) {
        return LABEL.matcher(text).replaceAll(match -> Matcher.quoteReplacement(name(match, language, fault)));
    }

    private String name(MatchResult match, Language language, Consumer<String> fault) {
        CellReference cell = new CellReference(match.group(1), match.group(2), "", "");
        check(cell, fault);
        return statistics.find(cell.statistic()).stream()
                .flatMap(statistic -> statistic.categories().stream())
                .filter(category -> category.id().equals(cell.category()))
                .map(category -> lower(category.label().in(language)))
                .findFirst()
                .orElse("");
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** Text and table cannot disagree when no figure stands in the text but through a cell. */
    private void refuseFigures(Mapping mapping, String key, Language language) {
        String words = PLACE.matcher(mapping.needText(key)).replaceAll("…");
        Matcher digit = DIGIT.matcher(words);
        Optional<String> found = digit.find()
                ? Optional.of(digit.group())
                : figureWords(language).filter(word -> contains(words, word)).findFirst();
        found.ifPresent(figure -> mapping.fault(
                key, "'" + figure + "' is a figure written by hand; take it from a cell: {form statistic/category}"));
    }

    /** Words that tell a figure: fractions, and numbers from two on, for "one" and "none" are words like any other. */
    private Stream<String> figureWords(Language language) {
        return Stream.concat(
                        phrases.fractions().stream().map(Phrases.Fraction::words),
                        phrases.numbers().stream().skip(2))
                .map((Label label) -> label.in(language));
    }

    private static boolean contains(String text, String word) {
        return Pattern.compile(
                        "\\b" + Pattern.quote(word) + "\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text)
                .find();
    }

    /** A figure must come from a cell that some statistic gives. */
    void check(CellReference cell, Consumer<String> fault) {
        Optional<Statistic> statistic = statistics.find(cell.statistic());
        if (statistic.isEmpty()) {
            fault.accept("there is no statistic '" + cell.statistic() + "'");
        } else if (statistic.get().categories().stream().map(Category::id).noneMatch(cell.category()::equals)) {
            fault.accept("the statistic '" + cell.statistic() + "' has no category '" + cell.category() + "'");
        } else if (!cell.breakdown().isEmpty() && !isBrokenDown(statistic.get(), cell)) {
            fault.accept("the statistic '" + cell.statistic() + "' has no group " + cell.breakdown() + "="
                    + cell.breakdownValue());
        }
    }

    private static boolean isBrokenDown(Statistic statistic, CellReference cell) {
        return statistic.breakdowns().stream()
                .filter(breakdown -> breakdown.id().equals(cell.breakdown()))
                .map(Breakdown::values)
                .flatMap(List::stream)
                .anyMatch(value -> value.id().equals(cell.breakdownValue()));
    }
}
