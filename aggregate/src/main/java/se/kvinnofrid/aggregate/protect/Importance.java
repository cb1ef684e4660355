package se.kvinnofrid.aggregate.protect;

import java.util.List;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.config.protection.Protection;

/** What is lost when a figure is hidden: the sum of what is lost in each table that shows it. */
final class Importance {

    /** Readers miss the number of all answers least. */
    private static final double OF_ANSWERS = 0.05;

    private Importance() {}

    static double[] of(Figures figures, String round, Protection.Weights weights) {
        double[] lost = new double[figures.size()];
        List<Row> rows = figures.rows();
        for (int row = 0; row < rows.size(); row++) {
            double weight = of(rows.get(row), round, weights);
            for (Figures.Part part : Figures.Part.values()) {
                int figure = figures.of(row, part);
                if (figure != Figures.NONE) {
                    lost[figure] += part == Figures.Part.ANSWERS ? weight * OF_ANSWERS : weight;
                }
            }
        }
        return lost;
    }

    private static double of(Row row, String round, Protection.Weights weights) {
        double weight =
                switch (row.level()) {
                    case "nation" -> weights.nation();
                    case "county" -> weights.county();
                    default -> weights.municipality();
                };
        if (!row.breakdown().isEmpty()) {
            weight /= weights.group();
        }
        return row.period().equals(round) ? weight : weight / weights.halfYear();
    }
}
