package se.kvinnofrid.ingest.copy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import se.kvinnofrid.ingest.finding.Finding;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.receipt.Remark;

/** Which cells are to be coloured and commented upon, by sheet, row and column; no more of them than configured. */
final class Marks {

    /** A cell with what is said of it. */
    record Mark(Style style, String comment) {}

    private final Map<String, NavigableMap<Integer, NavigableMap<Integer, Mark>>> bySheet = new HashMap<>();
    private final String caseSheet;
    private final List<Header> headers;
    private final int most;
    private int marks;
    private boolean cut;

    /**
     * No marks yet.
     *
     * @param caseSheet the sheet that is meant where a finding names none
     * @param most how many cells may be marked
     */
    Marks(String caseSheet, List<Header> headers, int most) {
        this.caseSheet = caseSheet;
        this.headers = List.copyOf(headers);
        this.most = most;
    }

    /** Marks the cells of a finding: in its rows, or the header of its column where it is about the column. */
    void add(Finding finding, Remark remark, String comment) {
        String sheet =
                finding.spot().sheet().isEmpty() ? caseSheet : finding.spot().sheet();
        int column = Math.max(0, finding.spot().column());
        boolean aboutRows = finding.count() > 0;
        cut |= finding.count() > finding.rows().size();
        List<Integer> rows = aboutRows ? finding.rows() : finding.spot().column() < 0 ? List.of() : headerRow(sheet);
        for (int row : rows) {
            add(sheet, row, column, new Mark(Style.of(remark.severity()), comment));
        }
    }

    /** The marks of a row by column. */
    NavigableMap<Integer, Mark> of(String sheet, int row) {
        return of(sheet).getOrDefault(row, Collections.emptyNavigableMap());
    }

    /** The rows of a sheet that have marks. */
    NavigableSet<Integer> rows(String sheet) {
        return of(sheet).navigableKeySet();
    }

    private NavigableMap<Integer, NavigableMap<Integer, Mark>> of(String sheet) {
        return bySheet.getOrDefault(sheet, Collections.emptyNavigableMap());
    }

    /** Whether there are more cells that findings are about. */
    boolean isCut() {
        return cut;
    }

    /** The gravest finding comes first and colours the cell. */
    private void add(String sheet, int row, int column, Mark mark) {
        if (marks >= most) {
            cut = true;
            return;
        }
        marks++;
        bySheet.computeIfAbsent(sheet, s -> new TreeMap<>())
                .computeIfAbsent(row, r -> new TreeMap<>())
                .merge(column, mark, (one, other) -> new Mark(one.style(), one.comment() + "\n\n" + other.comment()));
    }

    private List<Integer> headerRow(String sheet) {
        return headers.stream()
                .filter(header -> header.sheetName().equals(sheet))
                .map(Header::row)
                .limit(1)
                .toList();
    }
}
