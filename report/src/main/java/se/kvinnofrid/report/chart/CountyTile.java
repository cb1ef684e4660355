package se.kvinnofrid.report.chart;

import java.util.Optional;

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
        ALL(Palette.BLUE, Palette.PAPER, false),
        /** Some have. */
        SOME(Palette.shade(0, 3), Palette.INK, false),
        /** Nobody has. */
        NONE(Palette.PAPER, Palette.INK, true),
        /** Nobody takes part. */
        ABSENT("#eef2f5", Palette.QUIET, false);

        private final String fill;
        private final String ink;
        private final boolean outlined;

        Shade(String fill, String ink, boolean outlined) {
            this.fill = fill;
            this.ink = ink;
            this.outlined = outlined;
        }

        /** The colour of the tile, as "#rrggbb". */
        public String fill() {
            return fill;
        }

        /** The colour of what is written on it. */
        public String ink() {
            return ink;
        }

        /** The colour of a line around it; none if it has no line. */
        public Optional<String> outline() {
            return outlined ? Optional.of(Palette.BLUE) : Optional.empty();
        }
    }
}
