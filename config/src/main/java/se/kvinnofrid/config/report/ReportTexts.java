package se.kvinnofrid.config.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
 * @param casesByArea the category of a statistic that counts the cases of an area
 * @param words headings and short phrases
 * @param phrases how figures are said in words
 * @param notes explanations at the end
 */
public record ReportTexts(
        Label title,
        Label lead,
        List<Text> summary,
        List<String> about,
        List<Chapter> chapters,
        List<String> breakdowns,
        Map<String, Label> breakdownNames,
        Template.CellReference casesByArea,
        Map<Word, Label> words,
        Phrases phrases,
        List<Note> notes) {

    public ReportTexts {
        summary = List.copyOf(summary);
        about = List.copyOf(about);
        chapters = List.copyOf(chapters);
        breakdowns = List.copyOf(breakdowns);
        breakdownNames = Map.copyOf(breakdownNames);
        words = Map.copyOf(new EnumMap<>(words));
        notes = List.copyOf(notes);
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
