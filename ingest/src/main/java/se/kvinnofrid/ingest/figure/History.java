package se.kvinnofrid.ingest.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.receipt.Figure;
import se.kvinnofrid.config.receipt.ReceiptSettings;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Rules;
import se.kvinnofrid.ingest.finding.Finding;
import se.kvinnofrid.ingest.finding.Spot;

/** Compares the key figures of a submission with those of the same sender's submission before: aggregates only, no case. */
public final class History {

    private static final int PERCENT = 100;

    private final ReceiptSettings settings;
    private final Rules rules;

    public History(ReceiptSettings settings, Rules rules) {
        this.settings = settings;
        this.rules = rules;
    }

    /** The shares that lie far from what they were. Periods are not compared: a later submission reaches further in time. */
    public List<Finding> compare(List<KeyFigure> now, List<KeyFigure> before) {
        List<Finding> findings = new ArrayList<>();
        for (Figure figure : settings.figures()) {
            Optional<KeyFigure> present = find(now, figure);
            Optional<KeyFigure> past = find(before, figure);
            if (present.isPresent() && past.isPresent() && isComparable(figure)) {
                compare(figure, present.get(), past.get(), findings);
            }
        }
        return findings;
    }

    private void compare(Figure figure, KeyFigure now, KeyFigure before, List<Finding> findings) {
        if (Math.min(now.base(), before.base()) < settings.historyBase()) {
            return;
        }
        for (KeyFigure.Count count : now.counts()) {
            OptionalDouble share = now.findShare(count.code());
            OptionalDouble past = before.findShare(count.code());
            boolean far = share.isPresent()
                    && past.isPresent()
                    && Math.abs(share.getAsDouble() - past.getAsDouble()) * PERCENT >= settings.historyPoints();
            if (far) {
                findings.add(finding(figure, count.code(), past.getAsDouble(), share.getAsDouble()));
            }
        }
    }

    private Finding finding(Figure figure, String code, double past, double share) {
        return new Finding(
                Condition.FAR_FROM_HISTORY,
                rules.of(Condition.FAR_FROM_HISTORY).severity(),
                Spot.of(figure.of().map(Variable::id).orElse("")),
                percent(past) + " → " + percent(share),
                false,
                code.isEmpty() ? "#" + figure.id() : code,
                0,
                List.of());
    }

    private static boolean isComparable(Figure figure) {
        return figure.of().map(variable -> variable.kind().isCoded()).orElse(true);
    }

    private static Optional<KeyFigure> find(List<KeyFigure> figures, Figure wanted) {
        return figures.stream().filter(f -> f.id().equals(wanted.id())).findFirst();
    }

    private static String percent(double share) {
        return Math.round(share * PERCENT) + " %";
    }
}
