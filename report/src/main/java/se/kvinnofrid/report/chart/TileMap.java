package se.kvinnofrid.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.kvinnofrid.report.chart.CountyTile.Shade;
import se.kvinnofrid.report.chart.Mark.Anchor;
import se.kvinnofrid.report.font.Typeface;

/** Draws a map of counties as tiles of one size, so that no county is seen less for being small. */
final class TileMap {

    private static final int TILE = 84;
    private static final int HEIGHT = 66;
    private static final int GAP = 4;
    private static final int SMALL = 12;

    private final Typeface regular;
    private final Typeface bold;

    TileMap(Typeface regular, Typeface bold) {
        this.regular = regular;
        this.bold = bold;
    }

    Picture draw(Format format, List<CountyTile> tiles, Map<Shade, String> key) {
        Picture picture = new Picture(regular, bold, SMALL, format.width);
        double top = 0;
        int columns = 1 + tiles.stream().mapToInt(CountyTile::column).max().orElse(0);
        int rows = 1 + tiles.stream().mapToInt(CountyTile::row).max().orElse(0);
        boolean beside = format == Format.WIDE;
        double left = columns * (TILE + GAP) + 24;
        List<Key.Entry> entries = new ArrayList<>();
        for (Shade shade : Shade.values()) {
            String words = key.get(shade);
            if (words != null) {
                entries.add(new Key.Entry(words, (drawn, x, middle) -> box(drawn, x, middle - 7, 14, 14, shade)));
            }
        }
        if (beside) {
            double line = 24;
            for (Key.Entry entry : entries) {
                entry.sign().draw(picture, left, line - 4);
                picture.text(left + 22, line, entry.words(), Anchor.START, false, Palette.INK);
                line += 22;
            }
        } else {
            top = Key.draw(picture, entries, format);
        }
        for (CountyTile tile : tiles) {
            tile(picture, tile, tile.column() * (TILE + GAP), top + tile.row() * (HEIGHT + GAP));
        }
        return picture.of(top + rows * (HEIGHT + GAP));
    }

    private static void tile(Picture picture, CountyTile tile, double x, double y) {
        box(picture, x, y, TILE, HEIGHT, tile.shade());
        String ink = tile.shade().ink();
        double middle = x + TILE / 2.0;
        picture.text(middle, y + 17, tile.name(), Anchor.MIDDLE, false, ink);
        picture.text(middle, y + 37, tile.figure(), Anchor.MIDDLE, true, ink);
        picture.text(middle, y + 55, tile.detail(), Anchor.MIDDLE, false, ink);
    }

    private static void box(Picture picture, double x, double y, double width, double height, Shade shade) {
        Optional<String> outline = shade.outline();
        if (outline.isPresent()) {
            picture.outline(x + 0.5, y + 0.5, width - 1, height - 1, shade.fill(), outline.get());
        } else {
            picture.box(x, y, width, height, shade.fill());
        }
    }
}
