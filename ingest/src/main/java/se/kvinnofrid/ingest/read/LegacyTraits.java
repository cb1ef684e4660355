package se.kvinnofrid.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.ss.util.CellRangeAddress;

/** Gathers what a sheet of an old workbook hides or merges. */
final class LegacyTraits {

    private final List<SheetTraits.Area> merged = new ArrayList<>();
    private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
    private int hiddenRows;

    private LegacyTraits() {}

    static SheetTraits read(LegacyRows rows) throws UnreadableFile {
        LegacyTraits traits = new LegacyTraits();
        rows.forEachRecord(traits::add);
        return new SheetTraits(false, traits.hiddenRows, List.copyOf(traits.hiddenColumns), traits.merged);
    }

    private void add(Record record) {
        if (record instanceof RowRecord row && row.getZeroHeight()) {
            hiddenRows++;
        } else if (record instanceof ColumnInfoRecord columns && columns.getHidden()) {
            for (int i = columns.getFirstColumn(); i <= Math.min(columns.getLastColumn(), LegacyRows.COLUMNS); i++) {
                hiddenColumns.add(i);
            }
        } else if (record instanceof MergeCellsRecord areas) {
            for (int i = 0; i < areas.getNumAreas(); i++) {
                CellRangeAddress area = areas.getAreaAt(i);
                if (area.getLastRow() > area.getFirstRow()) {
                    merged.add(
                            new SheetTraits.Area(area.getFirstColumn(), area.getFirstRow() + 1, area.getLastRow() + 1));
                }
            }
        }
    }
}
