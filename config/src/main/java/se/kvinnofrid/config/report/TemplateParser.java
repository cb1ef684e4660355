package se.kvinnofrid.config.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.report.Template.CellReference;
import se.kvinnofrid.config.report.Template.FigurePlace;
import se.kvinnofrid.config.report.Template.Form;
import se.kvinnofrid.config.report.Template.Part;
import se.kvinnofrid.config.report.Template.Setting;
import se.kvinnofrid.config.report.Template.Words;

/**
 * Reads templates: {@code {threshold}} is a setting of the edition, {@code {fraction statistic/category variable=value; noun; nouns}} a figure.
 */
final class TemplateParser {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern FIGURE = Pattern.compile(
            "(?<form>[a-z]+) (?<statistic>[^/\\s]+)/(?<category>\\S+)(?: (?<by>[^=\\s]+)=(?<value>\\S+))?");

    private final Consumer<String> faults;

    /** A parser that tells {@code faults} what is wrong with a template. */
    TemplateParser(Consumer<String> faults) {
        this.faults = faults;
    }

    Template parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            words(text.substring(from, place.start())).ifPresent(parts::add);
            part(place.group(1)).ifPresent(parts::add);
            from = place.end();
        }
        words(text.substring(from)).ifPresent(parts::add);
        return new Template(parts);
    }

    private Optional<Part> words(String text) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            faults.accept("a brace is not closed or not opened: " + text.strip());
        }
        return Optional.of(text).filter(words -> !words.isEmpty()).map(Words::new);
    }

    private Optional<Part> part(String place) {
        String[] pieces = place.split(";", -1);
        String head = pieces[0].strip();
        Optional<Setting.Name> setting = constant(Setting.Name.values(), head);
        if (setting.isPresent() && pieces.length == 1) {
            return setting.map(Setting::new);
        }
        Matcher figure = FIGURE.matcher(head);
        Optional<Form> form = figure.matches() ? constant(Form.values(), figure.group("form")) : Optional.empty();
        if (form.isEmpty() || pieces.length > 3) {
            faults.accept("{" + place + "} must be one of " + List.of(Setting.Name.values())
                    + " or <form> <statistic>/<category> [<variable>=<value>] [; noun [; nouns]] with a form of "
                    + List.of(Form.values()) + ", both in lower case");
            return Optional.empty();
        }
        CellReference cell = new CellReference(
                figure.group("statistic"),
                figure.group("category"),
                orEmpty(figure.group("by")),
                orEmpty(figure.group("value")));
        return Optional.of(new FigurePlace(
                form.get(), cell, Stream.of(pieces).skip(1).map(String::strip).toList()));
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
        return Stream.of(constants)
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
