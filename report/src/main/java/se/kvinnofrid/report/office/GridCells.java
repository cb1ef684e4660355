package se.kvinnofrid.report.office;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;

/** Puts the figures of a chart into cells: the names, then a column for each series, then the intervals. */
final class GridCells {

    /** How far an interval reaches below its figure, and above. */
    private static final List<String> REACH = List.of("−", "+");

    private final XSSFSheet sheet;
    private final int top;
    private final ChartGrid grid;
    private final CellStyle text;
    private final CellStyle heading;
    private final CellStyle figure;

    GridCells(XSSFSheet sheet, int top, ChartGrid grid) {
        this.sheet = sheet;
        this.top = top;
        this.grid = grid;
        // A text from outside must never become a formula.
        text = sheet.getWorkbook().createCellStyle();
        text.setQuotePrefixed(true);
        heading = sheet.getWorkbook().createCellStyle();
        heading.cloneStyleFrom(text);
        heading.setAlignment(HorizontalAlignment.RIGHT);
        heading.setWrapText(true);
        figure = sheet.getWorkbook().createCellStyle();
        figure.setDataFormat(
                sheet.getWorkbook().getCreationHelper().createDataFormat().getFormat(grid.shares() ? "0%" : "0.0"));
    }

    XSSFSheet sheet() {
        return sheet;
    }

    void write() {
        for (int row = 0; row <= grid.names().size(); row++) {
            sheet.createRow(top + row);
        }
        write(0, 0, "");
        for (int row = 0; row < grid.names().size(); row++) {
            write(row + 1, 0, grid.names().get(row));
        }
        for (int i = 0; i < grid.series().size(); i++) {
            ChartGrid.Series series = grid.series().get(i);
            write(0, column(i), series.name());
            figures(column(i), series.values());
            int next = firstLimit(i);
            series.limits().ifPresent(limits -> {
                write(0, next, series.name() + " " + REACH.get(0));
                figures(next, limits.below());
                write(0, next + 1, series.name() + " " + REACH.get(1));
                figures(next + 1, limits.above());
            });
        }
    }

    CellRangeAddress names() {
        return range(0);
    }

    CellRangeAddress values(int series) {
        return range(column(series));
    }

    /** Where the distances below and above stand. */
    List<CellRangeAddress> limits(int series) {
        return List.of(range(firstLimit(series)), range(firstLimit(series) + 1));
    }

    CellReference title(int series) {
        return new CellReference(sheet.getSheetName(), top, column(series), true, true);
    }

    /** Gives a chart the numbers of some cells, for programs that draw before they reckon. */
    void cache(CTNumData cache, CellRangeAddress range) {
        cache.setFormatCode("General");
        cache.addNewPtCount().setVal(grid.names().size());
        for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
            Cell cell = sheet.getRow(row).getCell(range.getFirstColumn());
            if (cell != null && cell.getCellType() == CellType.NUMERIC) {
                CTNumVal point = cache.addNewPt();
                point.setIdx(row - range.getFirstRow());
                point.setV(Double.toString(cell.getNumericCellValue()));
            }
        }
    }

    private static int column(int series) {
        return series + 1;
    }

    private int firstLimit(int series) {
        long before = grid.series().subList(0, series).stream()
                .filter(one -> one.limits().isPresent())
                .count();
        return 1 + grid.series().size() + REACH.size() * (int) before;
    }

    private CellRangeAddress range(int column) {
        return new CellRangeAddress(top + 1, top + grid.names().size(), column, column);
    }

    private void figures(int column, List<Optional<Double>> figures) {
        for (int row = 0; row < figures.size(); row++) {
            Optional<Double> one = figures.get(row);
            if (one.isPresent()) {
                Cell cell = row(row + 1).createCell(column);
                cell.setCellValue(one.get());
                cell.setCellStyle(figure);
            }
        }
    }

    private void write(int row, int column, String words) {
        Cell cell = row(row).createCell(column);
        cell.setCellValue(words);
        cell.setCellStyle(column == 0 ? text : heading);
    }

    private Row row(int row) {
        return sheet.getRow(top + row);
    }
}
