package se.kvinnofrid.report.sentence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.Phrases;
import se.kvinnofrid.config.report.Template;
import se.kvinnofrid.config.report.Template.CellReference;
import se.kvinnofrid.config.report.Template.FigurePlace;
import se.kvinnofrid.config.report.Template.Part;
import se.kvinnofrid.config.report.Template.Setting;
import se.kvinnofrid.config.report.Template.Words;
import se.kvinnofrid.report.edition.Cell;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.number.Numbers;

/** Fills templates with figures of the whole nation and round. */
public final class Sentences {

    private final Publication publication;
    private final String roundTitle;
    private final Phrases phrases;
    private final Language language;
    private final Numbers numbers;

    public Sentences(Publication publication, String roundTitle, Phrases phrases, Language language) {
        this.publication = publication;
        this.roundTitle = roundTitle;
        this.phrases = phrases;
        this.language = language;
        this.numbers = new Numbers(language);
    }

    /**
     * The sentence that a template gives; none when a figure in it is protected or was not published, or the edition does
     * not tell a setting that it names.
     */
    public Optional<String> find(Template template) {
        StringBuilder sentence = new StringBuilder();
        for (Part part : template.parts()) {
            Optional<String> said = say(part);
            if (said.isEmpty()) {
                return Optional.empty();
            }
            sentence.append(said.get());
        }
        return Optional.of(capitalised(sentence.toString()));
    }

    private Optional<String> say(Part part) {
        if (part instanceof Words words) {
            return Optional.of(words.text());
        }
        if (part instanceof Setting setting) {
            return say(setting.name());
        }
        return say((FigurePlace) part);
    }

    private Optional<String> say(Setting.Name setting) {
        Edition edition = publication.edition();
        return switch (setting) {
            case THRESHOLD -> Optional.of(Integer.toString(edition.threshold()));
            case HIDDEN_TO -> Optional.of(Integer.toString(edition.threshold() - 1));
            case MINIMUM_BASE -> Optional.of(Integer.toString(edition.minimumBase()));
            case ROUNDING_BASE -> Optional.of(Integer.toString(edition.roundingBase()));
            case ROUNDING_DISTANCE -> Optional.of(Integer.toString(edition.roundingDistance()));
            case EDITION -> Optional.of(edition.name());
            case ROUND -> Optional.of(roundTitle);
            // All others are settings of the method, under the same names.
            default ->
                Optional.ofNullable(edition.settings().get(setting.name().toLowerCase(Locale.ROOT)))
                        .map(number -> Integer.toString(number));
        };
    }

    private Optional<String> say(FigurePlace place) {
        CellReference reference = place.cell();
        return publication
                .findCell(
                        publication.nation(reference.statistic(), reference.breakdown(), reference.breakdownValue()),
                        reference.category())
                .map(cell -> figure(cell, place.form()))
                .filter(Shown.class::isInstance)
                .map(figure -> say(((Shown) figure).number(), place));
    }

    private static Figure figure(Cell cell, Template.Form form) {
        return switch (form) {
            case COUNT -> cell.count();
            case BASE -> cell.base();
            case ANSWERS -> cell.answers();
            case VALUE -> cell.value();
            case PERCENT, FRACTION -> cell.share();
        };
    }

    private String say(BigDecimal number, FigurePlace place) {
        List<String> nouns = place.nouns();
        return switch (place.form()) {
            case COUNT, BASE, ANSWERS ->
                phrases.number(number.longValueExact(), numbers.count(number), nouns, language);
            case VALUE ->
                nouns.isEmpty() ? numbers.value(number) : numbers.value(number) + " " + nouns.get(nouns.size() - 1);
            case PERCENT -> phrases.percent(numbers.wholePercent(number), nouns, language);
            case FRACTION -> phrases.share(numbers.wholePercent(number), nouns, language);
        };
    }

    private static String capitalised(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
