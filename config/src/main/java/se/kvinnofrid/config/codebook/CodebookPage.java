package se.kvinnofrid.config.codebook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The codebook as a page for people (Markdown), generated so that it cannot differ from what the program reads. */
public final class CodebookPage {

    private final Codebook codebook;
    private final StringBuilder page = new StringBuilder();

    private CodebookPage(Codebook codebook) {
        this.codebook = codebook;
    }

    /** The whole page, lines ended by line feeds. */
    public static String of(Codebook codebook) {
        return new CodebookPage(codebook).write();
    }

    private String write() {
        line("<!-- Generated from codebook/*.yaml; do not edit. README.md says how it is refreshed. -->");
        line("# " + codebook.title().sv());
        line("");
        line("*" + codebook.title().en() + "* — version " + codebook.version());
        line("");
        line(
                "Rubriker och svar läses utan hänsyn till versaler, mellanslag, skiljetecken och accenter. Ett svar kan ges som svensk"
                        + " eller engelsk etikett eller som kod. Tom cell betyder att svar saknas; **Vet ej** är ett eget svar där det står i"
                        + " listan. Inget av dem ingår i basen, båda räknas.");
        for (Phase phase : codebook.phases()) {
            line("");
            line("## " + phase.label().sv() + " (" + phase.label().en() + ")");
            codebook.variables().stream()
                    .filter(variable -> variable.phase().equals(phase))
                    .forEach(this::variable);
        }
        return page.toString();
    }

    private void variable(Variable variable) {
        line("");
        line("### " + variable.number() + ". " + variable.label().sv());
        line("");
        line("`" + variable.id() + "` · " + variable.label().en() + " · " + form(variable)
                + (variable.required() ? " · **obligatorisk**" : ""));
        List<String> headers = codebook.fields().stream()
                .filter(field -> field.variable().equals(variable))
                .map(Field::header)
                .filter(header -> !header.equals(variable.label().sv()))
                .toList();
        if (!headers.isEmpty()) {
            line("");
            line("Kolumner: " + String.join(", ", headers));
        }
        if (!variable.synonyms().isEmpty()) {
            line("");
            line("Även: " + String.join(", ", variable.synonyms()));
        }
        variable.note().ifPresent(note -> {
            line("");
            line(note.sv());
        });
        if (!variable.codes().isEmpty()) {
            codes(variable);
        }
    }

    private void codes(Variable variable) {
        line("");
        line("| svar | kod | English | |");
        line("|---|---|---|---|");
        for (Code code : variable.codes()) {
            line("| " + code.label().sv() + " | `" + code.id() + "` | "
                    + code.label().en() + " | " + remark(code) + " |");
        }
    }

    private static String remark(Code code) {
        String synonyms = code.synonyms().stream().collect(Collectors.joining(", "));
        if (!code.role().isInBase()) {
            return "utanför basen";
        }
        if (code.role() == CodeRole.NONE) {
            return "utesluter de andra";
        }
        return synonyms.isEmpty() ? "" : "även: " + synonyms;
    }

    private static String form(Variable variable) {
        String repeated = variable.group()
                .map(group -> " per " + group.label().sv().toLowerCase(Locale.ROOT))
                .orElse("");
        return switch (variable.kind()) {
            case TEXT -> "kort text";
            case MUNICIPALITY -> "kommun";
            case PSEUDONYM -> "lokal pseudonym";
            case DROPPED -> "läses inte in";
            case DATE -> "datum" + repeated;
            case CODE -> "ett svar" + repeated;
            case CODES -> "flera svar" + repeated;
            case CLASSED_NUMBER ->
                variable.range()
                                .map(range -> "helt tal " + range.from() + "–" + range.to())
                                .orElse("helt tal") + " eller grupp";
            case FREE_TEXT -> "fritext";
        };
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
