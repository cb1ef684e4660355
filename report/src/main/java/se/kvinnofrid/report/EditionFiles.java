package se.kvinnofrid.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.Progress;
import se.kvinnofrid.report.content.MunicipalContents;
import se.kvinnofrid.report.content.NationalContents;
import se.kvinnofrid.report.content.Report;
import se.kvinnofrid.report.data.DataFiles;
import se.kvinnofrid.report.document.ReportDocument;
import se.kvinnofrid.report.edition.Comparisons;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.edition.PublishedTables;
import se.kvinnofrid.report.html.HtmlPage;
import se.kvinnofrid.report.pdf.PdfReport;
import se.kvinnofrid.report.table.Vocabulary;
import se.kvinnofrid.report.workbook.ReportWorkbook;

/** Writes the files of an edition into a folder, those of several municipalities at a time. */
final class EditionFiles {

    private final PublishedTables tables;
    private final NationalContents national;
    private final MunicipalContents municipal;
    /** The forms that every report has. */
    private final List<Form> forms;

    /** The forms that only the national report has, besides. */
    private final List<Form> forEditors;

    private final DataFiles data;

    /**
     * A form of a report.
     *
     * @param extension how the names of its files end
     */
    private record Form(String extension, Writer writer) {}

    /** Makes the content of a file of a report; safe for several threads. */
    private interface Writer {
        byte[] write(Report report) throws IOException;
    }

    EditionFiles(Configuration configuration, PublishedTables tables, Language language) {
        this.tables = tables;
        this.national = new NationalContents(configuration, language);
        this.municipal = new MunicipalContents(configuration, language);
        Vocabulary words = new Vocabulary(configuration.report(), language);
        HtmlPage page = new HtmlPage(words);
        this.forms = List.of(
                new Form("html", report -> page.write(report).getBytes(StandardCharsets.UTF_8)),
                new Form("pdf", new PdfReport(words)::write),
                new Form("xlsx", new ReportWorkbook(words)::write));
        this.forEditors = List.of(new Form("docx", new ReportDocument(words)::write));
        this.data = new DataFiles(configuration, tables, language);
    }

    /** Writes everything; one piece of work is done for each municipality, one for the nation and one for the data files. */
    void write(Edition edition, Path folder, Progress progress) throws IOException, SQLException {
        tables.refuseTellingCells(edition);
        List<String> municipalities = tables.areas(edition, "municipality");
        Path each = Files.createDirectories(folder.resolve("municipalities"));
        Path forMachines = Files.createDirectories(folder.resolve("data"));
        List<Works.Piece> pieces = new ArrayList<>();
        pieces.add(() -> {
            Report report = national(edition);
            write(report, forms, folder, "report");
            write(report, forEditors, folder, "report");
        });
        pieces.add(() -> data.write(edition, forMachines));
        SortedMap<String, List<String>> byCounty = municipalities.stream()
                .collect(Collectors.groupingBy(MunicipalContents::county, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<String>> county : byCounty.entrySet()) {
            SortedMap<String, Comparisons> compared = tables.comparisons(edition, county.getKey(), county.getValue());
            compared.forEach(
                    (code, with) -> pieces.add(() -> write(municipal(edition, code, with), forms, each, code)));
        }
        Works.doAll(pieces, progress.begin("Skriver rapporter", pieces.size()));
    }

    private Report national(Edition edition) throws SQLException {
        List<String> areas = new ArrayList<>(tables.areas(edition, "county"));
        areas.add(Publication.NATION);
        return national.of(tables.read(edition, areas).comparedWith(tables.comparisons(edition)));
    }

    private Report municipal(Edition edition, String code, Comparisons with) throws SQLException {
        return municipal.of(
                tables.readWholeRound(edition, MunicipalContents.areas(code)).comparedWith(with), code);
    }

    private static void write(Report report, List<Form> forms, Path folder, String name) throws IOException {
        for (Form form : forms) {
            Files.write(
                    folder.resolve(name + "." + form.extension()), form.writer().write(report));
        }
    }
}
