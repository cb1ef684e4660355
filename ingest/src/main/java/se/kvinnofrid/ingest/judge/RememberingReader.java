package se.kvinnofrid.ingest.judge;

import java.util.HashMap;
import java.util.Map;

/** Remembers what texts mean: a column holds few different ones. Never used for free text or pseudonyms. */
final class RememberingReader implements AnswerReader {

    private static final int MOST = 10_000;

    private final AnswerReader reader;
    private final Map<String, Reading> readings = new HashMap<>();
    private final Map<String, Boolean> answers = new HashMap<>();

    RememberingReader(AnswerReader reader) {
        this.reader = reader;
    }

    @Override
    public Reading read(String text) {
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
