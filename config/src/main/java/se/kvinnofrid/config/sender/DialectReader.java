package se.kvinnofrid.config.sender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.round.Municipalities;
import se.kvinnofrid.config.yaml.Mapping;
import se.kvinnofrid.config.yaml.Node;

/** Reads the words of case systems and senders, and says what cannot be meant. */
final class DialectReader {

    /** Letters and digits of a case system's word for an answer, at least. */
    private static final int SHORTEST_WORD = 3;

    private final Codebook codebook;
    private final List<String> headers;

    DialectReader(Codebook codebook) {
        this.codebook = codebook;
        this.headers = codebook.fields().stream().map(Field::header).toList();
    }

    SourceSystem system(Mapping file) {
        SortedMap<String, Meaning> meanings = new TreeMap<>();
        findSection(file, "columns").ifPresent(columns -> {
            for (String header : columns.keys()) {
                Meaning meaning = meaning(columns, header, header);
                columns.texts(header).forEach(own -> put(meanings, own, meaning, columns, header));
            }
        });
        Map<String, Map<String, List<String>>> answers = new LinkedHashMap<>();
        for (Answers given : answers(file)) {
            Map<String, List<String>> words = new LinkedHashMap<>();
            for (String label : given.words().keys()) {
                List<String> texts = given.words().texts(label);
                // In a file of no known system such a word would turn a slip into an answer.
                texts.stream()
                        .filter(text -> Folding.fold(text).length() < SHORTEST_WORD)
                        .forEach(text -> given.words()
                                .fault(
                                        label,
                                        "'" + text + "' is too short to be told from a slip; confirm it for a sender"));
                code(given, label, label).ifPresent(code -> words.put(code.id(), unclaimed(given, code, texts, label)));
            }
            answers.put(given.variable().id(), words);
        }
        SourceSystem system = new SourceSystem(file.needText("id"), file.needText("name"), meanings, answers);
        file.refuseOthers();
        return system;
    }

    SenderMapping sender(Mapping file, Municipalities municipalities) {
        String sender = file.needText("sender");
        if (municipalities.findCode(sender).isEmpty()) {
            file.fault("sender", "'" + sender + "' is no municipality code");
        }
        SortedMap<String, Meaning> meanings = new TreeMap<>();
        findSection(file, "columns").ifPresent(columns -> {
            for (String own : columns.keys()) {
                put(meanings, own, meaning(columns, own, columns.needText(own)), columns, own);
            }
        });
        Map<String, Map<String, List<String>>> answers = new LinkedHashMap<>();
        for (Answers given : answers(file)) {
            Map<String, List<String>> words = new LinkedHashMap<>();
            for (String own : given.words().keys()) {
                code(given, own, given.words().needText(own))
                        .ifPresent(code -> words.computeIfAbsent(code.id(), c -> new ArrayList<>())
                                .addAll(unclaimed(given, code, List.of(own), own)));
            }
            answers.put(given.variable().id(), words);
        }
        SenderMapping mapping =
                new SenderMapping(sender, meanings, answers, file.texts("missing"), file.texts("unknown"));
        file.refuseOthers();
        return mapping;
    }

    /** A section; a heading without anything below it is none. */
    private static Optional<Mapping> findSection(Mapping file, String key) {
        boolean blank = file.findNode(key)
                .filter(node ->
                        node instanceof Node.Scalar scalar && scalar.text().isEmpty())
                .isPresent();
        return blank ? Optional.empty() : file.findMapping(key);
    }

    private record Answers(Variable variable, Mapping words) {}

    private List<Answers> answers(Mapping file) {
        List<Answers> all = new ArrayList<>();
        findSection(file, "answers").ifPresent(answers -> {
            for (String header : answers.keys()) {
                Optional<Variable> variable = Meaning.findField(Folding.fold(header), codebook)
                        .map(Field::variable)
                        .filter(v -> v.kind().isCoded());
                if (variable.isEmpty()) {
                    answers.faultUnknown(header, header, codedHeaders());
                }
                Optional<Mapping> words = answers.findMapping(header);
                if (variable.isPresent() && words.isPresent()) {
                    all.add(new Answers(variable.get(), words.get()));
                }
            }
        });
        return all;
    }

    private Meaning meaning(Mapping columns, String key, String written) {
        Optional<Meaning> meaning = Meaning.find(written, codebook);
        if (meaning.isEmpty()) {
            columns.faultUnknown(key, written, headers);
        }
        return meaning.orElse(Meaning.OWN);
    }

    /** Nobody may give a header that the codebook itself has to something else. */
    private void put(SortedMap<String, Meaning> meanings, String own, Meaning meaning, Mapping columns, String key) {
        String folded = Folding.fold(own);
        Optional<Field> claimed = codebook.fields().stream()
                .filter(field -> folded.equals(Folding.fold(field.header()))
                        || folded.equals(Folding.fold(field.headerInEnglish())))
                .findFirst();
        if (claimed.isPresent() && !claimed.get().id().equals(meaning.field())) {
            columns.fault(
                    key,
                    "'" + own + "' is the codebook's own header of "
                            + claimed.get().id());
        }
        Meaning before = meanings.putIfAbsent(folded, meaning);
        if (before != null && !before.equals(meaning)) {
            columns.fault(key, "'" + own + "' is given for two columns");
        }
    }

    private static Optional<Code> code(Answers given, String key, String written) {
        Optional<Code> code = Meaning.findCode(written, given.variable());
        if (code.isEmpty()) {
            given.words()
                    .faultUnknown(
                            key,
                            written,
                            given.variable().codes().stream()
                                    .map(c -> c.label().sv())
                                    .toList());
        }
        return code;
    }

    /** Nobody may give an answer that the codebook itself has another meaning. */
    private static List<String> unclaimed(Answers given, Code code, List<String> words, String key) {
        for (String word : words) {
            Optional<Code> claimed = Meaning.findCode(word, given.variable());
            if (claimed.isPresent() && !claimed.get().equals(code)) {
                given.words()
                        .fault(
                                key,
                                "'" + word + "' is the codebook's own answer "
                                        + claimed.get().id());
            }
        }
        return words;
    }

    private List<String> codedHeaders() {
        return codebook.fields().stream()
                .filter(field -> field.variable().kind().isCoded())
                .map(Field::header)
                .toList();
    }
}
