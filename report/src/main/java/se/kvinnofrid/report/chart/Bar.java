package se.kvinnofrid.report.chart;

/**
 * One bar of a chart.
 *
 * @param label what it stands for
 * @param length its length, 0 or more; 0 when nothing is to be drawn
 * @param figure what is written at its end
 */
public record Bar(String label, double length, String figure) {

    public Bar {
        if (!(length >= 0)) {
            throw new IllegalArgumentException("a bar cannot be " + length + " long");
        }
    }
}
