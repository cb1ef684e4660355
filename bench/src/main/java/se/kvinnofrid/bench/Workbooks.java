package se.kvinnofrid.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** Reads every cell of workbooks' first sheets and does nothing with them: by fastexcel's stream, or by POI's usermodel. */
final class Workbooks {

    private Workbooks() {}

    /** Arguments: {@code fastexcel} or {@code poi}, and the file, or a folder of files. */
    public static void main(String[] arguments) throws IOException {
        long characters = 0;
        try (Stream<Path> files = Files.walk(Path.of(arguments[1]))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                characters += arguments[0].equals("poi") ? withPoi(file) : withFastexcel(file);
            }
        }
        System.out.println(characters + " characters");
    }

    private static long withFastexcel(Path file) throws IOException {
        long characters = 0;
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, true));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        workbook.getFirstSheet().openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> all = rows.iterator();
            while (all.hasNext()) {
                for (org.dhatim.fastexcel.reader.Cell cell : all.next()) {
                    characters += cell == null || cell.getRawValue() == null
                            ? 0
                            : cell.getRawValue().length();
                }
            }
        }
        return characters;
    }

    private static long withPoi(Path file) throws IOException {
        long characters = 0;
        DataFormatter formatter = new DataFormatter();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    characters += formatter.formatCellValue(cell).length();
                }
            }
        }
        return characters;
    }
}
