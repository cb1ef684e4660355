package se.kvinnofrid.config.sender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what has been confirmed of a sender into its file, so that everything else in it stays as people wrote it. */
public final class SenderFile {

    private static final Pattern TOP = Pattern.compile("[^\\s#].*");
    private static final Pattern EMPTY = Pattern.compile("(\\w+):\\s*(?:\\{\\s*\\})?\\s*");
    private static final String STEP = "  ";

    /**
     * Something confirmed.
     *
     * @param variable header of the variable whose answer it is; empty for the header of a column
     * @param own what the sender writes
     * @param means the codebook's header or answer
     */
    public record Confirmed(String variable, String own, String means) {}

    private final List<String> lines;

    private SenderFile(List<String> lines) {
        this.lines = new ArrayList<>(lines);
    }

    /**
     * The file with more in it.
     *
     * @param existing its text so far, if there is any
     * @param name name of the municipality, for the reader of a new file
     */
    public static String with(Optional<String> existing, String sender, String name, List<Confirmed> confirmed) {
        SenderFile file = new SenderFile(
                existing.orElseGet(() -> start(sender, name)).lines().toList());
        for (Confirmed one : confirmed) {
            file.add(one);
        }
        return String.join("\n", file.lines) + "\n";
    }

    /** The lines that confirm something, as they stand in the file. */
    public static String lines(List<Confirmed> confirmed) {
        StringBuilder text = new StringBuilder();
        List<Confirmed> columns =
                confirmed.stream().filter(c -> c.variable().isEmpty()).toList();
        if (!columns.isEmpty()) {
            text.append("columns:\n");
            columns.forEach(c -> text.append(STEP).append(entry(c)).append('\n'));
        }
        Map<String, List<Confirmed>> answers = new LinkedHashMap<>();
        confirmed.stream().filter(c -> !c.variable().isEmpty()).forEach(c -> answers.computeIfAbsent(
                        c.variable(), v -> new ArrayList<>())
                .add(c));
        if (!answers.isEmpty()) {
            text.append("answers:\n");
        }
        answers.forEach((variable, all) -> {
            text.append(STEP).append(quoted(variable)).append(":\n");
            all.forEach(c -> text.append(STEP).append(STEP).append(entry(c)).append('\n'));
        });
        return text.toString();
    }

    private static String start(String sender, String name) {
        return """
                # Så här läses leveranser från %s (%s), där de skiljer sig från kodboken. Bekräftat en gång, använt varje gång.
                # columns: er rubrik: kodbokens rubrik ("Stöd och insatser: Stödsamtal" för en kolumn per svar; lokal för en egen kolumn)
                # answers: kodbokens rubrik, och under den  ert svar: kodbokens svar
                # missing, unknown: era ord för att svar saknas och för vet ej
                # Ändras filen läses kommunens leveranser om vid nästa körning.
                sender: %s
                columns:
                answers:
                """.formatted(name, sender, quoted(sender));
    }

    private void add(Confirmed one) {
        int top = section(one.variable().isEmpty() ? "columns" : "answers");
        if (one.variable().isEmpty()) {
            insert(top, indent(top, STEP), one);
            return;
        }
        String indent = indent(top, STEP);
        int variable = -1;
        for (int i = top + 1; i < lines.size() && !TOP.matcher(lines.get(i)).matches(); i++) {
            if (lines.get(i).equals(indent + quoted(one.variable()) + ":")
                    || lines.get(i).equals(indent + one.variable() + ":")) {
                variable = i;
            }
        }
        if (variable < 0) {
            variable = top + 1;
            lines.add(variable, indent + quoted(one.variable()) + ":");
        }
        insert(variable, indent(variable, indent + STEP), one);
    }

    /** Puts the entry below its heading, unless the very same stands there already. */
    private void insert(int heading, String indent, Confirmed one) {
        String line = indent + entry(one);
        if (!lines.contains(line)) {
            lines.add(heading + 1, line);
        }
    }

    /** The line that begins a section, made if need be. */
    private int section(String key) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher empty = EMPTY.matcher(lines.get(i));
            if (lines.get(i).startsWith(key + ":")) {
                if (empty.matches()) {
                    lines.set(i, key + ":");
                }
                return i;
            }
        }
        lines.add(key + ":");
        return lines.size() - 1;
    }

    /** How far the entries below a heading are indented. */
    private String indent(int heading, String otherwise) {
        String own = leading(lines.get(heading));
        for (int i = heading + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                return leading(line).length() > own.length() ? leading(line) : otherwise;
            }
        }
        return otherwise;
    }

    private static String leading(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private static String entry(Confirmed one) {
        return quoted(one.own()) + ": " + quoted(one.means());
    }

    /** As YAML writes any text. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
