package se.kvinnofrid.report.chart;

/**
 * A county on a map of tiles.
 *
 * @param column from the west, from 0
 * @param row from the north, from 0
 * @param name its name, short
 * @param figure what is told of it
 * @param detail what else is told of it; may be empty
 */
public record CountyTile(int column, int row, String name, String figure, String detail, Shade shade) {

    /** What the colour of a tile tells; its figure tells the same. */
    public enum Shade {
        /** All who take part have delivered. */
        ALL,
        /** Some have. */
        SOME,
        /** Nobody has. */
        NONE,
        /** Nobody takes part. */
        ABSENT
    }
}
