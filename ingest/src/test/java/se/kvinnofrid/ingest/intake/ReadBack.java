package se.kvinnofrid.ingest.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.ingest.judge.Answer;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.Entry;

/** Keeps what cases say, in words, and tells what made-up cases must be read back as. */
final class ReadBack implements CaseSink {

    private final CaseForm form;
    private final List<String> cases = new ArrayList<>();

    ReadBack(CaseForm form) {
        this.form = form;
    }

    List<String> cases() {
        return cases;
    }

    /** What must be read back of those cases that count. */
    static List<String> expected(List<RandomCase> cases) {
        return cases.stream()
                .filter(c -> !closedTooEarly(c.said()))
                .map(RandomCase::said)
                .map(said -> without(said, "caseworker", "client"))
                .toList();
    }

    @Override
    public void begin(List<String> locals) {
        cases.clear();
    }

    @Override
    public void discard() {
        cases.clear();
    }

    @Override
    public void accept(Case c) {
        Map<String, String> said = new TreeMap<>();
        for (int i = 0; i < form.variables().size(); i++) {
            said.put(form.variables().get(i).id(), said(form.variables().get(i), c.answer(i)));
        }
        said.remove("client");
        for (int g = 0; g < form.groups().size(); g++) {
            CaseForm.GroupForm group = form.groups().get(g);
            for (int phase = 0; phase < group.repeats(); phase++) {
                for (int m = 0; m < group.members().size(); m++) {
                    Variable member = group.members().get(m);
                    StringJoiner values = new StringJoiner("|");
                    for (Entry entry : c.groups().get(g)) {
                        if (entry.phase() == phase) {
                            values.add(said(member, entry.answers().get(m)));
                        }
                    }
                    said.put(new Field(member, group.findPhase(phase)).id(), values.toString());
                }
            }
        }
        cases.add(said.toString());
    }

    private static String said(Variable variable, Answer answer) {
        if (!answer.hasValue()) {
            return "";
        }
        return switch (variable.kind()) {
            case TEXT, MUNICIPALITY -> answer.text();
            case DATE -> answer.day().toString();
            case FREE_TEXT -> "answered";
            case CLASSED_NUMBER -> Long.toString(answer.second());
            case CODE -> variable.codes().get((int) answer.value()).id();
            case CODES ->
                IntStream.range(0, variable.codes().size())
                        .filter(i -> (answer.value() & (1L << i)) != 0)
                        .mapToObj(i -> variable.codes().get(i).id())
                        .collect(Collectors.joining("+"));
            case PSEUDONYM, DROPPED -> "";
        };
    }

    private static boolean closedTooEarly(Map<String, String> said) {
        String closed = said.get("closed_on");
        return !closed.isEmpty() && closed.compareTo(said.get("opened_on")) < 0;
    }

    private static String without(Map<String, String> said, String... ids) {
        Map<String, String> rest = new LinkedHashMap<>(said);
        for (String id : ids) {
            rest.remove(id);
        }
        // Entries of which nothing is known are none, and exact repeats are one.
        List<String> group = rest.keySet().stream()
                .filter(id -> id.startsWith("intervention."))
                .toList();
        List<List<String>> lists =
                group.stream().map(id -> List.of(rest.get(id).split("\\|", -1))).toList();
        List<List<String>> entries = IntStream.range(0, lists.get(0).size())
                .mapToObj(i -> lists.stream().map(list -> list.get(i)).toList())
                .filter(entry -> entry.stream().anyMatch(text -> !text.isEmpty()))
                .distinct()
                .toList();
        for (int i = 0; i < group.size(); i++) {
            int member = i;
            rest.put(
                    group.get(i),
                    entries.stream().map(entry -> entry.get(member)).collect(Collectors.joining("|")));
        }
        return new TreeMap<>(rest).toString();
    }
}
