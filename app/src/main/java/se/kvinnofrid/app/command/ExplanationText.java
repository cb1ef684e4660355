package se.kvinnofrid.app.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import se.kvinnofrid.aggregate.explain.CellName;
import se.kvinnofrid.aggregate.explain.Explanation;
import se.kvinnofrid.aggregate.explain.Explanation.Figure;

/** Where a number comes from, in Swedish lines. */
final class ExplanationText {

    private static final int DECIMALS = 2;

    private ExplanationText() {}

    static String of(Explanation explanation, CellName cell) {
        List<String> lines = new ArrayList<>();
        lines.add("Exakta tal ur utgåva " + explanation.edition() + ": för analytiker, inte för publicering.");
        lines.add("");
        lines.add(explanation.definition());
        lines.add("");
        lines.add("Tal för " + cell.area()
                + cell.breakdown()
                        .map(group -> ", " + group.breakdown() + "=" + group.value())
                        .orElse(""));
        explanation.figures().forEach(figure -> lines.add("  " + line(figure)));
        lines.add("");
        lines.add("Leveranser som räknas (" + explanation.submissions().size() + ")");
        explanation.submissions().forEach(submission -> lines.add("  " + line(submission)));
        lines.add("");
        lines.add("Rader som inte räknas, efter regel");
        if (explanation.rules().isEmpty()) {
            lines.add("  inga");
        }
        explanation.rules().forEach(rule -> lines.add("  " + rule.code() + " " + rule.title() + ": " + rule.rows()));
        lines.add("");
        lines.add("Tidigare utgåvor");
        if (explanation.earlier().isEmpty()) {
            lines.add("  inga");
        }
        for (Explanation.Earlier earlier : explanation.earlier()) {
            lines.add("  " + earlier.edition() + (earlier.status().equals("final") ? " (fastställd)" : ""));
            earlier.figures().forEach(figure -> lines.add("    " + line(figure)));
        }
        lines.add("");
        lines.add("Konfiguration " + explanation.configurationHash() + ", program " + explanation.programVersion());
        return String.join(System.lineSeparator(), lines);
    }

    private static String line(Explanation.Submission submission) {
        boolean misplaced = !submission.sender().equals(submission.municipality());
        return submission.municipality() + (misplaced ? " (lagd hos " + submission.sender() + ")" : "") + " "
                + submission.fileName() + ": lästa rader " + submission.rowsRead() + ", ärenden " + submission.cases()
                + ", rader med fel " + submission.rowsSetAside() + ", utanför omgången "
                + submission.casesOutsideRound();
    }

    private static String line(Figure figure) {
        StringBuilder line = new StringBuilder(figure.category() + " " + figure.period() + ":");
        Long count = figure.count();
        Long base = figure.base();
        if (count != null) {
            line.append(" antal ").append(count);
        }
        if (base != null) {
            line.append(" bas ").append(base);
        }
        if (count != null && base != null && base > 0) {
            BigDecimal share =
                    BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP);
            line.append(" andel ")
                    .append(share.toPlainString().replace('.', ','))
                    .append(" %");
        }
        if (figure.answers() != null) {
            line.append(" svar ").append(figure.answers());
        }
        BigDecimal value = figure.value();
        if (value != null) {
            line.append(" värde ")
                    .append(value.setScale(DECIMALS, RoundingMode.HALF_UP)
                            .toPlainString()
                            .replace('.', ','));
        }
        return line
                + switch (figure.protection()) {
                    case "" -> "";
                    case "primary" -> " (dolt i det som publiceras)";
                    case "secondary" -> " (i det som publiceras är en annan uppgift dold)";
                    default -> " (dolt i det som publiceras: liten bas)";
                };
    }
}
