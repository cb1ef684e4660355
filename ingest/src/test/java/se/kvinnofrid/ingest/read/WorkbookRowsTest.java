package se.kvinnofrid.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.rule.Bounds;

/** Rows are read by a thread beside; those who go through them notice nothing of it. */
class WorkbookRowsTest {

    private static final int ROWS = 3_000;
    private static final Bounds BOUNDS = Configuration.read(ConfigurationFiles.ofFolder(Path.of("../config")))
            .rules()
            .bounds();

    @TempDir
    private Path folder;

    @Test
    void all_rows_come_in_order_with_what_stands_in_them() throws Exception {
        Path file = workbook(ROWS, "");

        List<String> read = new ArrayList<>();
        try (Source source = open(file);
                Rows rows = source.rows(0)) {
            while (rows.next()) {
                read.add(rows.number() + ":" + rows.cell(0) + "," + rows.cell(1) + "/" + rows.size());
            }
            assertThat(rows.next()).as("there is none after the last").isFalse();
        }

        List<String> written = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            written.add(row + ":" + row + ",r" + row + "/2");
        }
        assertThat(read).isEqualTo(written);
    }

    @Test
    void a_row_that_cannot_be_read_is_told_of_when_those_before_it_have_been_handed_out() throws Exception {
        Path file = workbook(ROWS, "<row r=\"17\"><c><v>1</v></c></row>");

        try (Source source = open(file);
                Rows rows = source.rows(0)) {
            for (int row = 1; row <= ROWS; row++) {
                assertThat(rows.next()).isTrue();
            }
            assertThatThrownBy(rows::next).isInstanceOf(UnreadableFile.class);
        }
    }

    @Test
    void a_sheet_can_be_left_before_its_end_and_read_again() throws Exception {
        Path file = workbook(ROWS, "");

        try (Source source = open(file)) {
            for (int time = 0; time < 2; time++) {
                try (Rows rows = source.rows(0)) {
                    assertThat(rows.next(ROWS / 2)).isTrue();
                    assertThat(rows.cell(1)).isEqualTo("r" + ROWS / 2);
                }
            }
        }
    }

    private static Source open(Path file) throws UnreadableFile {
        return Source.open(file, new Terms(BOUNDS, 10, text -> false, text -> false, new Deadline(1, () -> 0)));
    }

    /** A sheet of rows with their number and a text, and perhaps something after them. */
    private Path workbook(int rows, String after) throws IOException {
        String namespace = "http://schemas.openxmlformats.org/";
        StringBuilder sheet =
                new StringBuilder("<worksheet xmlns=\"" + namespace + "spreadsheetml/2006/main\"><sheetData>");
        for (int row = 1; row <= rows; row++) {
            sheet.append("<row r=\"" + row + "\"><c><v>" + row + "</v></c><c t=\"inlineStr\"><is><t>r" + row
                    + "</t></is></c></row>");
        }
        Path file = folder.resolve("rader.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="%spackage/2006/content-types"><Override PartName="/xl/workbook.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""".formatted(namespace));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="%1$sspreadsheetml/2006/main" xmlns:r="%1$sofficeDocument/2006/relationships">\
                    <sheets><sheet name="Blad" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(namespace));
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="%1$spackage/2006/relationships"><Relationship Id="rId1" \
                    Type="%1$sofficeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""".formatted(namespace));
            part(zip, "xl/worksheets/sheet1.xml", sheet + after + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
