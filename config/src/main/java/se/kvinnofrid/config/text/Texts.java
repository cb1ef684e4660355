package se.kvinnofrid.config.text;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Mapping;

/**
 * The words of pages by key: the file's name and the key in it, such as {@code receipt.accepted}. Words may hold placeholders such as
 * {@code {cases}}.
 */
public record Texts(SortedMap<String, Label> byKey) {

    private static final String FOLDER = "texts/";

    public Texts {
        byKey = Collections.unmodifiableSortedMap(new TreeMap<>(byKey));
    }

    /** Reads every file in {@code texts/}; what is wrong with them is added to {@code faults}. */
    public static Texts read(ConfigurationFiles files, Faults faults) {
        SortedMap<String, Label> texts = new TreeMap<>();
        for (String file : files.yamlIn(FOLDER)) {
            String prefix = file.substring(FOLDER.length(), file.length() - "yaml".length());
            Mapping mapping = files.yaml(file, faults);
            for (String key : mapping.keys()) {
                Label.find(mapping, key).ifPresent(label -> texts.put(prefix + key, label));
            }
        }
        return new Texts(texts);
    }

    /**
     * The words under a key in a language.
     *
     * @throws IllegalStateException if no file has the key
     */
    public String of(String key, Language language) {
        Label label = byKey.get(key);
        if (label == null) {
            throw new IllegalStateException("the text '" + key + "' is missing under texts/");
        }
        return label.in(language);
    }

    /** The words under a key with each placeholder {@code {name}} replaced by its value. */
    public String of(String key, Language language, Map<String, String> values) {
        return fill(of(key, language), values);
    }

    /** A text with each placeholder {@code {name}} replaced by its value; placeholders without a value stay. Values are not filled again. */
    public static String fill(String text, Map<String, String> values) {
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int done = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int close = text.indexOf('}', open);
            String value = close < 0 ? null : values.get(text.substring(open + 1, close));
            if (value != null) {
                filled.append(text, done, open).append(value);
                done = close + 1;
            }
        }
        return filled.append(text, done, text.length()).toString();
    }
}
