package se.kvinnofrid.config.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.Language;

/**
 * What the reports say and in which order.
 *
 * @param title title of the national report
 * @param lead what stands under the title
 * @param summary sentences whose figures come from cells; one whose figure is protected or missing is left out
 * @param about the statistics that tell about the data, shown where the report does so
 * @param chapters the chapters in order
 * @param breakdowns the breakdowns that the report shows, in order
 * @param breakdownNames what breakdowns are called, where it is not the name of their question
 * @param groupNames what groups of a breakdown are called where their own name says too little; by breakdown and value, "gender=man"
 * @param municipalLanguages the languages of municipalities' reports
 * @param casesByArea the category of a statistic that counts the cases of an area
 * @param bySize the statistics whose charts are ordered by size, for their answers have no order of their own
 * @param completeness how many of which cases have an answer to what
 * @param trend the figures that are followed from time to time, in order
 * @param sentences what is said of a statistic, by its identifier; as for the summary
 * @param tiles the counties' places on the tile map; those that have none are not drawn
 * @param reading how a municipality's shares are read
 * @param words headings and short phrases
 * @param phrases how figures are said in words
 * @param notes explanations at the end
 * @param protection what is said of how figures are protected, by method, in order
 * @param guide how to read a municipality's report
 * @param catalogue what catalogues of open data are told
 * @param views what the guide to the views of the database says
 */
public record ReportTexts(
        Label title,
        Label lead,
        List<Text> summary,
        List<String> about,
        List<Chapter> chapters,
        List<String> breakdowns,
        Map<String, Label> breakdownNames,
        Map<String, Label> groupNames,
        List<Language> municipalLanguages,
        Template.CellReference casesByArea,
        List<String> bySize,
        List<Completeness> completeness,
        List<Template.CellReference> trend,
        SortedMap<String, List<Text>> sentences,
        List<Tile> tiles,
        Reading reading,
        Map<Word, Label> words,
        Phrases phrases,
        List<Note> notes,
        Map<String, ProtectionText> protection,
        List<Note> guide,
        CatalogueEntry catalogue,
        ViewTexts views) {

    public ReportTexts {
        summary = List.copyOf(summary);
        about = List.copyOf(about);
        chapters = List.copyOf(chapters);
        breakdowns = List.copyOf(breakdowns);
        breakdownNames = Map.copyOf(breakdownNames);
        groupNames = Map.copyOf(groupNames);
        municipalLanguages = List.copyOf(municipalLanguages);
        bySize = List.copyOf(bySize);
        completeness = List.copyOf(completeness);
        trend = List.copyOf(trend);
        sentences = Collections.unmodifiableSortedMap(new TreeMap<>(sentences));
        tiles = List.copyOf(tiles);
        words = Map.copyOf(new EnumMap<>(words));
        notes = List.copyOf(notes);
        protection = Collections.unmodifiableMap(new LinkedHashMap<>(protection));
        guide = List.copyOf(guide);
    }

    /** A heading or short phrase. */
    public String word(Word word, Language language) {
        Label label = words.get(word);
        if (label == null) {
            throw new IllegalStateException("report/words.yaml lacks " + word);
        }
        return label.in(language);
    }
}
