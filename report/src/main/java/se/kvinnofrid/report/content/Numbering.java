package se.kvinnofrid.report.content;

import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.ReportTexts;
import se.kvinnofrid.config.report.Word;

/** Numbers tables and charts in the order in which they are asked for. */
final class Numbering {

    private final ReportTexts texts;
    private final Language language;
    private int tables;
    private int further;
    private int charts;

    Numbering(ReportTexts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    /** The number of the next table. */
    int nextTable() {
        return ++tables;
    }

    /** The number of the next table of the appendix, such as B7. */
    String nextFurther() {
        further++;
        return texts.word(Word.APPENDIX_LETTER, language) + further;
    }

    /** The caption of the next chart. */
    String chart(String title) {
        charts++;
        return texts.word(Word.CHART, language) + " " + charts + ". " + title;
    }

    /** The caption of a table. */
    String table(String number, String title) {
        return texts.word(Word.TABLE, language) + " " + number + ". " + title;
    }
}
