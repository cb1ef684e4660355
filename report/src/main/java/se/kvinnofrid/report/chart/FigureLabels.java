package se.kvinnofrid.report.chart;

import java.util.List;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.data.category.CategoryDataset;

/** Writes beside each bar what the caller has worded. */
record FigureLabels(List<String> figures) implements CategoryItemLabelGenerator {

    FigureLabels {
        figures = List.copyOf(figures);
    }

    @Override
    public String generateLabel(CategoryDataset data, int row, int column) {
        return figures.get(column);
    }

    @Override
    public String generateRowLabel(CategoryDataset data, int row) {
        return "";
    }

    @Override
    public String generateColumnLabel(CategoryDataset data, int column) {
        return figures.get(column);
    }
}
