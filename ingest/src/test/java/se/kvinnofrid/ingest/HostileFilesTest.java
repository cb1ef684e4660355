package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.ingest.receipt.Receipt;
import se.kvinnofrid.ingest.receipt.Remark;

/** Files that would harm whoever reads them carelessly are answered like any other. */
class HostileFilesTest {

    private static final String SOUND = "Kommun;Klient;Datum för aktualisering\n0581;A;2023-01-01\n";

    @TempDir
    private Path folder;

    private final Check check = new Check(TestConfiguration.OWN, TestConfiguration.OWN.latestRound());

    @Test
    void a_workbook_whose_parts_unfold_to_very_much_is_refused_before_it_is_opened() throws Exception {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 110; i++) {
                zip.write(zeros);
            }
        }

        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(judge(file)).extracting(Remark::rule).containsExactly("K003");
    }

    @Test
    void a_workbook_with_a_document_type_is_refused_or_read_without_what_it_names() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hemligt");
        Path file = folder.resolve("entity.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                            + "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"&e;\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        }

        assertThat(judge(file)).extracting(Remark::rule).containsExactly("K002");
    }

    @Test
    void a_sheet_with_more_columns_than_anything_needs_is_refused() throws Exception {
        Path text = Files.writeString(folder.resolve("bred.csv"), SOUND + ";".repeat(5000) + "x\n");
        assertThat(judge(text)).extracting(Remark::rule).containsExactly("K003");

        Path workbook = workbook(16_384, "x");
        assertThat(judge(workbook)).extracting(Remark::rule).containsExactly("K003");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_does_not_swallow_the_file() throws Exception {
        Path file = Files.writeString(
                folder.resolve("citat.csv"), SOUND + "0581;\"B;2023-01-01\n" + "x;y;z\n".repeat(500_000));

        assertThat(judge(file)).extracting(Remark::rule).containsExactly("K002");
    }

    @Test
    void what_is_no_text_is_not_read_as_text() throws Exception {
        assertThat(judge(bytes("%PDF-1.7 Kommun;Klient")))
                .extracting(Remark::rule)
                .containsExactly("K001");
        assertThat(judge(bytes("Kommun;Klient\0;Datum")))
                .extracting(Remark::rule)
                .containsExactly("K001");
        assertThat(judge(bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1\0\0")))
                .extracting(Remark::rule)
                .containsExactly("K001");
        assertThat(judge(bytes("PK\u0003\u0004nothing")))
                .extracting(Remark::rule)
                .containsExactly("K002");
    }

    @Test
    void a_file_that_is_cut_off_is_refused() throws Exception {
        byte[] whole = Files.readAllBytes(workbook(3, "x"));
        Path file = Files.write(folder.resolve("halv.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(judge(file)).extracting(Remark::rule).containsExactly("K002");
    }

    private Path workbook(int columns, String text) throws IOException {
        Path file = folder.resolve("bok.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet();
            Row header = sheet.createRow(0);
            String[] headers = {"Kommun", "Klient", "Datum för aktualisering"};
            for (int i = 0; i < headers.length; i++) {
                header.createCell(i).setCellValue(headers[i]);
            }
            sheet.createRow(1).createCell(columns - 1).setCellValue(text);
            workbook.write(out);
        }
        return file;
    }

    private Path bytes(String latin) throws IOException {
        return Files.write(folder.resolve("fil.csv"), latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private java.util.List<Remark> judge(Path file) {
        Receipt receipt = check.judge(file, Optional.of("0581")).receipt();
        assertThat(receipt.cases()).isZero();
        return receipt.findings();
    }
}
