package se.kvinnofrid.report.table;

import java.math.BigDecimal;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.ReportTexts;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.number.Numbers;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Kind;

/** The words and the figures of a report in one language, as they are written. */
public final class Vocabulary {

    private final ReportTexts texts;
    private final Language language;
    private final Numbers numbers;

    public Vocabulary(ReportTexts texts, Language language) {
        this.texts = texts;
        this.language = language;
        this.numbers = new Numbers(language);
    }

    /** The language's tag for pages, such as "sv". */
    public String languageTag() {
        return switch (language) {
            case SV -> "sv";
            case EN -> "en";
        };
    }

    /** A heading or short phrase. */
    public String word(Word word) {
        return texts.word(word, language);
    }

    /** A figure as it is written in a table: with its symbol when it is hidden or nothing, empty when there is none. */
    public String written(Entry entry) {
        if (entry.figure() instanceof Shown shown) {
            return written(shown.number(), entry.kind());
        }
        return entry.figure() instanceof Figure.Hidden ? word(Word.HIDDEN_SYMBOL) : "";
    }

    private String written(BigDecimal number, Kind kind) {
        if (number.signum() == 0 && kind != Kind.VALUE && kind != Kind.POINTS) {
            return word(Word.NOTHING_SYMBOL);
        }
        return switch (kind) {
            case COUNT -> numbers.count(number);
            case SHARE -> numbers.percent(number);
            case VALUE -> numbers.value(number);
            case POINTS -> numbers.value(number.movePointRight(2));
        };
    }
}
