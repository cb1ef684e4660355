package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kvinnofrid.config.Configuration;
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
                .containsExactly("K002");
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

    @Test
    void a_nul_anywhere_in_a_text_or_a_cell_refuses_the_file() throws Exception {
        Path late = Files.writeString(
                folder.resolve("nul.csv"), SOUND + "0581;B;2023-01-01\n".repeat(5000) + "0581;C\0;2023-01-01\n");
        assertThat(judge(late)).extracting(Remark::rule).containsExactly("K002");
    }

    @Test
    void a_cell_of_32_megabytes_is_refused_in_every_format() throws Exception {
        String text = "x".repeat(32 << 20);
        Path csv = Files.writeString(folder.resolve("cell.csv"), SOUND + "0581;" + text + ";2023-01-01\n");
        assertThat(judge(csv)).extracting(Remark::rule).contains("K002");
        assertThat(judge(Files.writeString(
                        folder.resolve("stor.csv"), SOUND + "0581;" + text.substring(0, 200_000) + ";2023-01-01\n")))
                .extracting(Remark::rule)
                .containsExactly("K003");
        assertThat(judge(raw(
                        "cell.xlsx",
                        Map.of(
                                "xl/worksheets/sheet1.xml",
                                cellsXml("<c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>")))))
                .extracting(Remark::rule)
                .containsExactly("K003");
    }

    @Test
    void a_shared_text_that_is_used_a_million_times_is_refused_when_it_comes_to_too_much() throws Exception {
        Configuration configuration =
                TestConfiguration.with("rules/reading.yaml", "text_megabytes: 6000", "text_megabytes: 5");
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 1000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\" t=\"s\"><v>0</v></c></row>");
        }
        Path file = raw(
                "delad.xlsx",
                Map.of(
                        "xl/worksheets/sheet1.xml",
                                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                        + rows + "</sheetData></worksheet>",
                        "xl/sharedStrings.xml",
                                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>"
                                        + "y".repeat(90_000) + "</t></si></sst>"));

        Receipt receipt = new Check(configuration, configuration.latestRound())
                .judge(file, Optional.of("0581"))
                .receipt();
        assertThat(receipt.findings()).extracting(Remark::rule).startsWith("K003");
        assertThat(receipt.findings().get(0).expected()).isEqualTo("högst 5 MB");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            xl/worksheets/sheet1.xml; <!DOCTYPE x [<!ENTITY a "b">]><worksheet/>; K002
            xl/worksheets/sheet1.xml; <worksheet><!ENTITY a "b"></worksheet>; K002
            xl/styles.xml; <!DOCTYPE lolz [<!ENTITY lol "lol">]><styleSheet/>; K002
            xl/workbook.xml; <!DOCTYPE x SYSTEM "http://localhost/x.dtd"><workbook/>; K002
            xl/vbaProject.bin; x; K071
            xl/macrosheets/sheet1.xml; x; K071
            xl/externalLinks/externalLink1.xml; x; K072
            xl/workbook.bin; x; K001
            word/document.xml; x; K001
            XL/Worksheets/Sheet1.xml; <worksheet/>; K002
            xl/worksheets/sheet2.xml; <worksheet><sheetData><row><c r="ZZZZZZ1"/></row></sheetData></worksheet>; K003
            """)
    void a_workbook_with_parts_that_no_delivery_has_is_refused(String part, String content, String rule)
            throws Exception {
        List<Remark> findings = judge(raw("bok.xlsx", Map.of(part, content)));

        assertThat(findings).extracting(Remark::rule).containsExactly(rule);
        assertThat(findings.get(0).remedy()).isNotBlank();
    }

    @Test
    void tags_within_tags_without_end_and_cells_without_end_are_refused() throws Exception {
        assertThat(judge(raw("djup.xlsx", Map.of("xl/worksheets/sheet1.xml", "<worksheet>" + "<a>".repeat(100_000)))))
                .extracting(Remark::rule)
                .containsExactly("K002");
        assertThat(judge(raw(
                        "bred.xlsx", Map.of("xl/worksheets/sheet1.xml", cellsXml("<c><v>1</v></c>".repeat(50_000))))))
                .extracting(Remark::rule)
                .containsExactly("K003");
    }

    @Test
    void workbooks_protected_by_passwords_are_refused() throws Exception {
        Path book = folder.resolve("last.xlsx");
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
            Encryptor encryptor = info.getEncryptor();
            encryptor.confirmPassword("hemligt");
            try (OutputStream out = encryptor.getDataStream(file)) {
                out.write(Files.readAllBytes(workbook(3, "x")));
            }
            try (OutputStream out = Files.newOutputStream(book)) {
                file.writeFilesystem(out);
            }
        }
        assertThat(judge(book)).extracting(Remark::rule).containsExactly("K070");

        Path old = folder.resolve("last.xls");
        Biff8EncryptionKey.setCurrentUserPassword("hemligt");
        try {
            TestFiles.workbook(old, workbook -> TestFiles.sheet(workbook, "Blad1", "Kommun;Klient"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(judge(old)).extracting(Remark::rule).containsExactly("K070");
    }

    @Test
    void an_old_workbook_with_macros_or_links_and_another_document_are_refused() throws Exception {
        Path sound = TestFiles.workbook(
                folder.resolve("bok.xls"),
                workbook -> TestFiles.sheet(
                        workbook, "Blad1", "Kommun;Klient;Datum för aktualisering", "0581;A;2023-01-01"));
        Path macros = folder.resolve("makro.xls");
        try (POIFSFileSystem file = new POIFSFileSystem(Files.newInputStream(sound));
                OutputStream out = Files.newOutputStream(macros)) {
            file.getRoot().createDirectory("_VBA_PROJECT_CUR");
            file.writeFilesystem(out);
        }
        assertThat(judge(macros)).extracting(Remark::rule).containsExactly("K071");

        Path linked = TestFiles.workbook(folder.resolve("lank.xls"), workbook -> {
            TestFiles.sheet(workbook, "Blad1", "Kommun;Klient;Datum för aktualisering", "0581;A;2023-01-01");
            ((HSSFWorkbook) workbook).linkExternalWorkbook("annan.xls", new HSSFWorkbook());
        });
        assertThat(judge(linked)).extracting(Remark::rule).containsExactly("K072");

        Path letter = folder.resolve("brev.xls");
        try (POIFSFileSystem file = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(letter)) {
            file.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            file.writeFilesystem(out);
        }
        assertThat(judge(letter)).extracting(Remark::rule).containsExactly("K001");
    }

    @Test
    void archives_that_trick_or_unfold_to_very_much_are_refused() throws Exception {
        byte[] sound = SOUND.getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("../../etc/x.csv", "/x.csv", "C:\\x.csv", "a/..\\..\\x.csv", "rad\nbrytning.csv")) {
            assertThat(judge(TestFiles.zip(folder.resolve("spar.zip"), Map.of(name, sound))))
                    .as(name)
                    .extracting(Remark::rule)
                    .containsExactly("K002");
        }
        assertThat(judge(TestFiles.zip(folder.resolve("bomb.zip"), Map.of("a.csv", new byte[40 << 20]))))
                .extracting(Remark::rule)
                .containsExactly("K003");
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 201; i++) {
            many.put(i + ".csv", sound);
        }
        assertThat(judge(TestFiles.zip(folder.resolve("manga.zip"), many)))
                .extracting(Remark::rule)
                .containsExactly("K003");
        Path inner = TestFiles.zip(folder.resolve("inre.zip"), Map.of("a.csv", sound));
        assertThat(judge(TestFiles.zip(
                        folder.resolve("yttre.zip"),
                        Map.of("inre.zip", Files.readAllBytes(inner), "b.csv", Files.readAllBytes(inner)))))
                .extracting(Remark::rule)
                .containsExactly("K005", "K084", "K084");
        byte[] locked = Files.readAllBytes(inner);
        locked[6] |= 1;
        for (int i = 0; i < locked.length - 4; i++) {
            if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2) {
                locked[i + 8] |= 1;
            }
        }
        assertThat(judge(Files.write(folder.resolve("last.zip"), locked)))
                .extracting(Remark::rule)
                .containsExactly("K070");
    }

    @Test
    void more_rows_of_one_case_than_any_case_has_are_refused_and_fewer_are_merged_in_no_time() throws Exception {
        String row = "0581;A;2023-01-01;Stödsamtal;2023-%02d-%02d\n";
        StringBuilder rows = new StringBuilder("Kommun;Klient;Datum för aktualisering;Stöd och insatser;Datum\n");
        for (int i = 0; i < 9_000; i++) {
            rows.append(row.formatted(1 + i % 12, 1 + i / 12 % 28));
        }
        Path file = Files.writeString(folder.resolve("manga.csv"), rows);
        assertThat(check.judge(file, Optional.of("0581")).receipt().rows().merged())
                .isEqualTo(8_999);

        rows.append(row.formatted(1, 1).repeat(2_000));
        assertThat(judge(Files.writeString(folder.resolve("flera.csv"), rows)))
                .extracting(Remark::rule)
                .containsExactly("K003");
    }

    private static String cellsXml(String cells) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + cells + "</row></sheetData></worksheet>";
    }

    /** The least that is a workbook, with parts put in or replaced. */
    private Path raw(String name, Map<String, String> parts) throws IOException {
        String types = "http://schemas.openxmlformats.org/package/2006/content-types";
        String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        String document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + types + "\"><Override PartName=\"/xl/workbook.xml\" "
                        + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/sharedStrings.xml\" "
                        + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
        all.put("_rels/.rels", "<Relationships xmlns=\"" + relations + "\"/>");
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + document
                        + "\"><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        all.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"rId1\" Type=\"" + document
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        all.put("xl/worksheets/sheet1.xml", cellsXml("<c r=\"A1\"><v>1</v></c>"));
        all.putAll(parts);
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        all.forEach((part, content) -> bytes.put(part, TestFiles.utf8(content)));
        return TestFiles.zip(folder.resolve(name), bytes);
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

    private List<Remark> judge(Path file) {
        Receipt receipt = check.judge(file, Optional.of("0581")).receipt();
        assertThat(receipt.cases()).isZero();
        return receipt.findings();
    }
}
