package se.kvinnofrid.report.content;

import java.util.Locale;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.ReportTexts;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.sentence.ProtectionNote;
import se.kvinnofrid.report.sentence.Sentences;
import se.kvinnofrid.report.table.Names;
import se.kvinnofrid.report.table.StatisticTables;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Vocabulary;

/** What the sections of one report are made of, and the numbers of its tables and charts. */
final class Material {

    final Configuration configuration;
    final ReportTexts texts;
    final Publication publication;
    final Language language;
    final Numbering numbering;
    final Names names;
    final StatisticTables tables;
    final Vocabulary vocabulary;
    final Sentences sentences;

    /** How the figures are protected: what stands under every table of a statistic. */
    final String protection;

    Material(Configuration configuration, Publication publication, Language language) {
        this.configuration = configuration;
        this.texts = configuration.report();
        this.publication = publication;
        this.language = language;
        this.numbering = new Numbering(texts, language);
        this.names = new Names(configuration, language);
        this.protection = ProtectionNote.of(publication.edition(), texts, language);
        this.tables = new StatisticTables(publication, texts, language, protection);
        this.vocabulary = new Vocabulary(texts, language);
        this.sentences =
                new Sentences(publication, names.period(publication.edition().round()), texts.phrases(), language);
    }

    String word(Word word) {
        return texts.word(word, language);
    }

    /** A phrase with what stands in its places, in order. */
    String phrase(Word word, String... places) {
        String phrase = word(word);
        for (String place : places) {
            int at = phrase.indexOf("{}");
            phrase = phrase.substring(0, at) + place + phrase.substring(at + 2);
        }
        return phrase;
    }

    /** The table with the next number. */
    Table numbered(Table table) {
        String number = Integer.toString(numbering.nextTable());
        return table.named("t" + number, numbering.table(number, table.caption()));
    }

    /** The table with the next number of the appendix. */
    Table further(Table table) {
        String number = numbering.nextFurther();
        return table.named("t" + number, numbering.table(number, table.caption()));
    }

    /** A title in the middle of a sentence; an abbreviation keeps its letters. */
    static String lower(String title) {
        if (title.length() > 1 && Character.isUpperCase(title.charAt(1))) {
            return title;
        }
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
