package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Variable;

/** Files of a hundred thousand rows are judged by a process that has 256 MB of memory. */
class LargeFilesTest {

    private static final int ROWS = 100_000;
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final List<Field> FIELDS =
            TestConfiguration.OWN.codebook().fields().stream().limit(30).toList();

    @TempDir
    private Path folder;

    /** What runs in the process: prints how many cases count. */
    static final class Judge {
        private Judge() {}

        public static void main(String[] file) {
            Check check = new Check(TestConfiguration.OWN, TestConfiguration.OWN.latestRound());
            System.out.println(
                    check.judge(Path.of(file[0]), Optional.of("0581")).receipt().cases());
        }
    }

    @Test
    void a_workbook_with_shared_texts() throws Exception {
        assertThat(judged(workbook(folder.resolve("stor.xlsx")))).isEqualTo(ROWS + "");
    }

    @Test
    void a_text_file() throws Exception {
        assertThat(judged(text(folder.resolve("stor.csv")))).isEqualTo(ROWS + "");
    }

    private static String judged(Path file) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(java, "-Xmx256m", "-cp", classes, Judge.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as("the process succeeded").isZero();
        return printed;
    }

    static Path text(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(";", FIELDS.stream().map(Field::header).toList()));
            for (int row = 1; row <= ROWS; row++) {
                out.write("\r\n");
                for (int i = 0; i < FIELDS.size(); i++) {
                    out.write((i > 0 ? ";" : "") + value(FIELDS.get(i).variable(), row));
                }
            }
        }
        return file;
    }

    /** As spreadsheet programs write it: every text once, cells refer to it. */
    static Path workbook(Path file) throws IOException {
        Map<String, Integer> texts = new LinkedHashMap<>();
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out);
                Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            part(zip, writer, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                    <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""");
            part(
                    zip,
                    writer,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                            + "\"><sheets><sheet name=\"Ärenden\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    writer,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"" + RELATIONS
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            writer.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
            for (int row = 0; row <= ROWS; row++) {
                row(writer, row, texts);
            }
            writer.write("</sheetData></worksheet>");
            writer.flush();
            zip.closeEntry();
            StringBuilder shared = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
            texts.keySet().forEach(text -> shared.append("<si><t>").append(text).append("</t></si>"));
            part(zip, writer, "xl/sharedStrings.xml", shared.append("</sst>").toString());
        }
        return file;
    }

    private static void row(Writer writer, int row, Map<String, Integer> texts) throws IOException {
        writer.write("<row r=\"" + (row + 1) + "\">");
        for (Field field : FIELDS) {
            String text = row == 0 ? field.header() : value(field.variable(), row);
            Integer index = texts.computeIfAbsent(text, t -> texts.size());
            writer.write("<c t=\"s\"><v>" + index + "</v></c>");
        }
        writer.write("</row>");
    }

    private static void part(ZipOutputStream zip, Writer writer, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        writer.write(content);
        writer.flush();
        zip.closeEntry();
    }

    private static String value(Variable variable, int row) {
        return switch (variable.kind()) {
            case MUNICIPALITY -> "0581";
            case PSEUDONYM -> "K-" + row;
            case DROPPED, TEXT, FREE_TEXT -> "Mottagningen " + row % 7;
            case DATE -> LocalDate.of(2022, 1, 1).plusDays(row % 600).toString();
            case CLASSED_NUMBER -> Integer.toString(18 + row % 60);
            case CODE, CODES ->
                variable.codes().get(row % variable.codes().size()).label().sv();
        };
    }
}
