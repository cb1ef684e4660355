package se.kvinnofrid.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.kvinnofrid.report.chart.BarChart;
import se.kvinnofrid.report.chart.ChartBars;
import se.kvinnofrid.report.chart.Format;
import se.kvinnofrid.report.content.Report;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.content.Report.CountyMap;
import se.kvinnofrid.report.content.Report.Form;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.drawing.Drawings;
import se.kvinnofrid.report.font.Typeface;
import se.kvinnofrid.report.table.Vocabulary;

/** Writes a report as an HTML page that is well-formed XML too. */
public final class HtmlPage {

    private static final String TEMPLATES = "se.kvinnofrid.report.templates";

    /** The name of the map among the drawings. */
    private static final String MAP = "karta";

    private final TemplateEngine engine;
    private final ChartBars bars;
    private final BarChart chart;
    private final Drawings others;
    private final Vocabulary vocabulary;
    private final String style;

    public HtmlPage(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Typeface regular = new Typeface(Typeface.Weight.REGULAR);
        engine = TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlPage.class.getClassLoader(), TEMPLATES);
        bars = new ChartBars(vocabulary);
        chart = new BarChart(regular);
        Typeface bold = new Typeface(Typeface.Weight.BOLD);
        others = new Drawings(vocabulary, regular, bold);
        style = face(regular, 400) + face(bold, 700) + resource("report.css");
    }

    /**
     * The page of a report.
     *
     * @param translations the page in every language that there is it in, its own among them; none if it has no address
     */
    public String write(Report report, List<Translation> translations) {
        Map<String, List<String>> drawings = new TreeMap<>();
        for (Section section : report.sections()) {
            section.charts().forEach(drawn -> drawings.put(drawn.id(), draw(drawn)));
        }
        report.map().ifPresent(map -> drawings.put(MAP, draw(map)));
        StringOutput page = new StringOutput();
        engine.render(
                "report.jte",
                Map.of(
                        "report", report,
                        "words", vocabulary,
                        "style", style,
                        "drawings", drawings,
                        "translations", translations),
                page);
        return page.toString();
    }

    /** The chart for wide and for narrow places. */
    private List<String> draw(Chart drawn) {
        return List.of(draw(drawn, Format.WIDE), draw(drawn, Format.NARROW));
    }

    private String draw(Chart drawn, Format format) {
        String id = "c-" + drawn.id() + "-" + format.id();
        return drawn.form() == Form.BARS
                ? chart.draw(bars.of(drawn.table()), format).svg(id, drawn.caption(), drawn.description())
                : others.draw(drawn, format).svg(id, drawn.caption(), drawn.description());
    }

    private List<String> draw(CountyMap map) {
        return List.of(draw(map, Format.WIDE), draw(map, Format.NARROW));
    }

    private String draw(CountyMap map, Format format) {
        return others.draw(map, format).svg("c-" + MAP + "-" + format.id(), map.caption(), map.description());
    }

    private static String face(Typeface typeface, int weight) {
        return "@font-face{font-family:'" + Typeface.FAMILY + "';font-weight:" + weight
                + ";src:url(data:font/woff2;base64,"
                + Base64.getEncoder().encodeToString(typeface.woff2()) + ") format('woff2')}\n";
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
