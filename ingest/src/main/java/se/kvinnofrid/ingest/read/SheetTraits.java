package se.kvinnofrid.ingest.read;

import java.util.List;

/**
 * What a spreadsheet program shows of a sheet, or does not show, beside its values.
 *
 * @param hidden whether the sheet is hidden
 * @param hiddenRows how many of its rows are hidden, by hand or by a filter
 * @param hiddenColumns its hidden columns, from 0, ascending
 * @param merged areas of merged cells that span several rows
 */
public record SheetTraits(boolean hidden, int hiddenRows, List<Integer> hiddenColumns, List<Area> merged) {

    /** A sheet without any. */
    public static final SheetTraits PLAIN = new SheetTraits(false, 0, List.of(), List.of());

    public SheetTraits {
        hiddenColumns = List.copyOf(hiddenColumns);
        merged = List.copyOf(merged);
    }

    /**
     * The first column of an area of merged cells; its value stands in the first row.
     *
     * @param column from 0
     * @param firstRow from 1
     * @param lastRow from 1
     */
    public record Area(int column, int firstRow, int lastRow) {}

    SheetTraits hidden(boolean sheetHidden) {
        return new SheetTraits(sheetHidden, hiddenRows, hiddenColumns, merged);
    }
}
