package se.kvinnofrid.ingest.read;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.kvinnofrid.ingest.read.SheetTraits.Area;

/** Gives the value of merged cells to all rows that they span. Rows without anything of their own stay blank. */
final class MergedCells {

    private static final class Open {
        private final Area area;
        private String text = "";

        private Open(Area area) {
            this.area = area;
        }
    }

    private final Deque<Area> coming;
    private final Map<Integer, Open> open = new HashMap<>();

    MergedCells(List<Area> areas) {
        this.coming = new ArrayDeque<>(areas.stream()
                .sorted(Comparator.comparingInt(Area::firstRow)
                        .thenComparingInt(Area::column)
                        .thenComparingInt(Area::lastRow))
                .toList());
    }

    /** The texts of a row, with those of merged cells that began above. Rows must come in order. */
    String[] fill(int row, String[] texts) {
        while (!coming.isEmpty() && coming.peek().firstRow() <= row) {
            Area area = coming.pop();
            open.merge(area.column(), new Open(area), (old, begun) -> old.area.lastRow() >= row ? old : begun);
        }
        if (open.isEmpty() || Arrays.stream(texts).allMatch(String::isBlank)) {
            return texts;
        }
        open.values().removeIf(o -> o.area.lastRow() < row);
        String[] filled = texts;
        for (Open o : open.values()) {
            int column = o.area.column();
            if (o.area.firstRow() == row) {
                o.text = column < texts.length ? texts[column] : "";
            } else if (!o.text.isEmpty() && (column >= texts.length || texts[column].isBlank())) {
                filled = put(filled, column, o.text);
            }
        }
        return filled;
    }

    private static String[] put(String[] texts, int column, String text) {
        String[] put = Arrays.copyOf(texts, Math.max(texts.length, column + 1));
        Arrays.fill(put, texts.length, put.length, "");
        put[column] = text;
        return put;
    }
}
