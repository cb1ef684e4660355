package se.kvinnofrid.ingest.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import se.kvinnofrid.config.rule.Condition;

/**
 * What the sheets of an old workbook share.
 *
 * @param sheets the sheets in order
 * @param texts the texts that cells refer to
 * @param dates whether the numbers of each cell style are shown as days
 * @param dates1904 whether day numbers count from 1904
 */
record LegacyWorkbook(List<BoundSheetRecord> sheets, List<String> texts, List<Boolean> dates, boolean dates1904) {

    LegacyWorkbook {
        sheets = List.copyOf(sheets);
        texts = List.copyOf(texts);
        dates = List.copyOf(dates);
    }

    /** Reads the records before the first sheet. */
    static LegacyWorkbook read(RecordFactoryInputStream records, Terms terms) throws UnreadableFile {
        List<BoundSheetRecord> sheets = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Map<Integer, String> formats = new HashMap<>();
        List<Integer> styles = new ArrayList<>();
        boolean dates1904 = false;
        for (Record record = records.nextRecord();
                record != null && !(record instanceof EOFRecord);
                record = records.nextRecord()) {
            if (record instanceof BoundSheetRecord sheet) {
                sheets.add(sheet);
            } else if (record instanceof SSTRecord table) {
                addTexts(table, texts, terms);
            } else if (record instanceof FormatRecord format) {
                formats.put(format.getIndexCode(), format.getFormatString());
            } else if (record instanceof ExtendedFormatRecord style) {
                styles.add((int) style.getFormatIndex());
            } else if (record instanceof DateWindow1904Record window) {
                dates1904 = window.getWindowing() == 1;
            } else if (record instanceof SupBookRecord book && book.isExternalReferences()) {
                throw new UnreadableFile(Condition.EXTERNAL_LINKS, "");
            }
        }
        if (sheets.size() > terms.bounds().sheets()) {
            throw UnreadableFile.tooLarge("sheets", terms.bounds().sheets());
        }
        List<Boolean> dates = styles.stream()
                .map(format -> DateFormats.isDate(format, formats.get(format)))
                .toList();
        return new LegacyWorkbook(sheets, texts, dates, dates1904);
    }

    /** Whether the numbers of a cell style are shown as days. */
    boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    private static void addTexts(SSTRecord table, List<String> texts, Terms terms) throws UnreadableFile {
        if (table.getNumUniqueStrings() > terms.bounds().sharedTexts()) {
            throw UnreadableFile.tooLarge("texts", terms.bounds().sharedTexts());
        }
        for (int i = 0; i < table.getNumUniqueStrings(); i++) {
            texts.add(table.getString(i).getString());
        }
    }
}
