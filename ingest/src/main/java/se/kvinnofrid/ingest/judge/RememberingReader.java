package se.kvinnofrid.ingest.judge;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what texts mean: a column holds few different ones. Never used for free text or pseudonyms. What was read lately is at hand in
 * an array, where a text is mostly found as the same object, or else compared with one other.
 */
final class RememberingReader implements AnswerReader {

    private static final int MOST = 10_000;
    private static final int LATELY = 1 << 10;

    private final AnswerReader reader;
    private final Map<String, Reading> readings = new HashMap<>();
    private final Map<String, Boolean> answers = new HashMap<>();
    private final @Nullable String[] lateTexts = new @Nullable String[LATELY];
    private final Reading[] lateReadings = new Reading[LATELY];

    RememberingReader(AnswerReader reader) {
        this.reader = reader;
    }

    @Override
    public Reading read(String text) {
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 10)) & (LATELY - 1);
        if (!text.equals(lateTexts[place])) {
            lateReadings[place] = find(text);
            lateTexts[place] = text;
        }
        return lateReadings[place];
    }

    private Reading find(String text) {
        Reading known = readings.get(text);
        if (known == null) {
            known = reader.read(text);
            if (readings.size() < MOST) {
                readings.put(text, known);
            }
        }
        return known;
    }

    @Override
    public boolean isAnswer(String text) {
        Boolean known = answers.get(text);
        if (known == null) {
            known = reader.isAnswer(text);
            if (answers.size() < MOST) {
                answers.put(text, known);
            }
        }
        return known;
    }
}
