package se.kvinnofrid.report.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import se.kvinnofrid.report.chart.CountyTile;
import se.kvinnofrid.report.chart.CountyTile.Shade;
import se.kvinnofrid.report.content.Report.CountyMap;
import se.kvinnofrid.report.drawing.CountyTiles;
import se.kvinnofrid.report.table.Vocabulary;

/**
 * Writes the map of counties as a table of coloured cells: sharp at any size, the same in every editor, and its words can be edited and
 * read aloud. Widths in twentieths of a point.
 */
final class TileTable {

    private static final int TILE_WIDTH = 1480;
    private static final int TILE_HEIGHT = 860;
    private static final int KEY_WIDTH = 3200;
    private static final int SIGN_WIDTH = 400;
    private static final String PAPER = "FFFFFF";

    /** Lines in eighths of a point; of two that meet, the wider is drawn. */
    private static final int OUTLINE = 24;

    private static final int GAP = 18;

    private final XWPFDocument document;
    private final CountyTiles tiles;

    TileTable(XWPFDocument document, Vocabulary words) {
        this.document = document;
        this.tiles = new CountyTiles(words);
    }

    void write(CountyMap map) {
        map(map);
        key(map);
    }

    private void map(CountyMap map) {
        List<CountyTile> all = tiles.of(map);
        int columns = 1 + all.stream().mapToInt(CountyTile::column).max().orElse(0);
        int rows = 1 + all.stream().mapToInt(CountyTile::row).max().orElse(0);
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            widths.add(TILE_WIDTH);
        }
        XWPFTable made = empty(widths, map.caption(), map.caption() + ". " + map.description());
        for (int row = 0; row < rows; row++) {
            XWPFTableRow line = made.createRow();
            line.setHeight(TILE_HEIGHT);
            line.setCantSplitRow(true);
            for (int column = 0; column < columns; column++) {
                XWPFTableCell cell = next(line, column);
                width(cell, TILE_WIDTH);
                Optional<CountyTile> here = at(all, column, row);
                if (here.isPresent()) {
                    tile(cell, here.get());
                } else {
                    paragraph(cell, 0);
                }
            }
        }
    }

    private static Optional<CountyTile> at(List<CountyTile> tiles, int column, int row) {
        return tiles.stream()
                .filter(tile -> tile.column() == column && tile.row() == row)
                .findFirst();
    }

    private static void tile(XWPFTableCell cell, CountyTile tile) {
        shade(cell, tile.shade());
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        write(cell, 0, tile.name(), tile.shade(), false);
        write(cell, 1, tile.figure(), tile.shade(), true);
        if (!tile.detail().isEmpty()) {
            write(cell, 2, tile.detail(), tile.shade(), false);
        }
    }

    private void key(CountyMap map) {
        document.createParagraph().setStyle(Style.CELL.id());
        XWPFTable made = empty(List.of(SIGN_WIDTH, KEY_WIDTH), map.caption(), map.description());
        for (Map.Entry<Shade, String> entry : tiles.key().entrySet()) {
            XWPFTableRow row = made.createRow();
            row.setCantSplitRow(true);
            XWPFTableCell sign = next(row, 0);
            width(sign, SIGN_WIDTH);
            shade(sign, entry.getKey());
            paragraph(sign, 0);
            XWPFTableCell meaning = next(row, 1);
            width(meaning, KEY_WIDTH);
            paragraph(meaning, 0).createRun().setText(entry.getValue());
        }
    }

    /** A table without rows, whose cells will stand apart as tiles do. */
    private XWPFTable empty(List<Integer> widths, String title, String description) {
        XWPFTable made = document.createTable();
        made.removeRow(0);
        // White lines part the tiles: not every editor keeps cells apart.
        made.setTopBorder(XWPFBorderType.SINGLE, GAP, 0, PAPER);
        made.setBottomBorder(XWPFBorderType.SINGLE, GAP, 0, PAPER);
        made.setLeftBorder(XWPFBorderType.SINGLE, GAP, 0, PAPER);
        made.setRightBorder(XWPFBorderType.SINGLE, GAP, 0, PAPER);
        made.setInsideHBorder(XWPFBorderType.SINGLE, GAP, 0, PAPER);
        made.setInsideVBorder(XWPFBorderType.SINGLE, GAP, 0, PAPER);
        CTTblPr properties = made.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        properties.addNewTblCaption().setVal(title);
        properties.addNewTblDescription().setVal(description);
        made.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
        CTTblGrid grid = made.getCTTbl().getTblGrid() == null
                ? made.getCTTbl().addNewTblGrid()
                : made.getCTTbl().getTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        return made;
    }

    /** A row is made with as many cells as the one before it. */
    private static XWPFTableCell next(XWPFTableRow row, int place) {
        return place < row.getTableCells().size() ? row.getCell(place) : row.createCell();
    }

    private static void width(XWPFTableCell cell, int width) {
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(Integer.toString(width));
    }

    private static void shade(XWPFTableCell cell, Shade shade) {
        cell.setColor(hex(shade.fill()));
        if (shade.outline().isPresent()) {
            String colour = hex(shade.outline().get());
            CTTcBorders borders = cell.getCTTc().getTcPr().addNewTcBorders();
            for (CTBorder side :
                    List.of(borders.addNewTop(), borders.addNewLeft(), borders.addNewBottom(), borders.addNewRight())) {
                side.setVal(STBorder.SINGLE);
                side.setSz(BigInteger.valueOf(OUTLINE));
                side.setColor(colour);
            }
        }
    }

    private static void write(XWPFTableCell cell, int line, String text, Shade shade, boolean bold) {
        XWPFParagraph paragraph = paragraph(cell, line);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setBold(bold);
        run.setColor(hex(shade.ink()));
    }

    /** Kept with the next, so that the map stands on one page. */
    private static XWPFParagraph paragraph(XWPFTableCell cell, int line) {
        XWPFParagraph paragraph =
                line < cell.getParagraphs().size() ? cell.getParagraphArray(line) : cell.addParagraph();
        paragraph.setStyle(Style.CELL.id());
        paragraph.setKeepNext(true);
        return paragraph;
    }

    private static String hex(String colour) {
        return colour.substring(1).toUpperCase(Locale.ROOT);
    }
}
