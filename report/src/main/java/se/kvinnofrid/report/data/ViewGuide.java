package se.kvinnofrid.report.data;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.Publication;

/** Writes the guide for analysts who read the database: each view as it is, what its columns mean, and a query that works. */
public final class ViewGuide {

    private static final String TEMPLATES = "se.kvinnofrid.report.templates";

    private final Configuration configuration;
    private final TemplateEngine engine;

    ViewGuide(Configuration configuration) {
        this.configuration = configuration;
        this.engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, ViewGuide.class.getClassLoader(), TEMPLATES);
    }

    /** The page; {@code views} are the columns of each view. */
    String write(Edition edition, Map<String, List<String>> views) {
        List<View> described = new ArrayList<>();
        views.forEach((name, columns) -> described.add(view(edition, name, columns)));
        StringOutput page = new StringOutput();
        engine.render(
                "guide.jte", Map.of("report", configuration.report(), "edition", edition, "views", described), page);
        return page.toString();
    }

    /**
     * A view.
     *
     * @param name its name in the schema
     * @param title what the statistic is called, if it is one
     * @param columns its columns in order
     * @param query an example
     */
    public record View(String name, Optional<Label> title, List<String> columns, String query) {}

    private View view(Edition edition, String name, List<String> columns) {
        Optional<Statistic> statistic = configuration.statistics().find(name);
        return new View(name, statistic.map(Statistic::title), columns, query(edition, name, statistic));
    }

    private static String query(Edition edition, String name, Optional<Statistic> statistic) {
        String from = "FROM published." + name + "\nWHERE edition = '" + edition.name() + "'";
        if (statistic.isEmpty()) {
            return "SELECT *\n" + from + "\nLIMIT 100;";
        }
        return statistic.get().isByMunicipalityAndYear()
                ? "SELECT area_name, period, category, count, value, remark\n" + from + ";"
                : "SELECT category_sv, count, base, percent, value, remark\n" + from + "\n  AND area = '"
                        + Publication.NATION + "' AND breakdown = '' AND period = '" + edition.round() + "';";
    }
}
