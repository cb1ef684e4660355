package se.kvinnofrid.report.content;

import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.ReportTexts;
import se.kvinnofrid.config.report.Word;

/** Numbers tables and charts in the order in which they are asked for. */
final class Numbering {

    private final ReportTexts texts;
    private final Language language;
    private int tables;
    private int charts;

    Numbering(ReportTexts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    /** The number of the next table. */
    int nextTable() {
        return ++tables;
    }

    /** The caption of the next chart. */
    String chart(String title) {
        charts++;
        return texts.word(Word.CHART, language) + " " + charts + ". " + title;
    }

    /** The caption of a table. */
    String table(int number, String title) {
        return texts.word(Word.TABLE, language) + " " + number + ". " + title;
    }
}
