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
import se.kvinnofrid.report.edition.Comparisons;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.edition.PublishedTables;
import se.kvinnofrid.report.html.HtmlPage;
import se.kvinnofrid.report.table.Vocabulary;
import se.kvinnofrid.report.workbook.ReportWorkbook;

/** Writes the files of an edition into a folder. */
final class EditionFiles {

    private final PublishedTables tables;
    private final NationalContents national;
    private final MunicipalContents municipal;
    private final HtmlPage page;
    private final ReportWorkbook workbook;
    private final DataFiles data;

    EditionFiles(Configuration configuration, PublishedTables tables, Language language) {
        this.tables = tables;
        this.national = new NationalContents(configuration, language);
        this.municipal = new MunicipalContents(configuration, language);
        Vocabulary words = new Vocabulary(configuration.report(), language);
        this.page = new HtmlPage(words);
        this.workbook = new ReportWorkbook(words);
        this.data = new DataFiles(configuration, tables, language);
    }

    /** Writes everything; one piece of work is done for each municipality and one for the nation. */
    void write(Edition edition, Path folder, Progress progress) throws IOException, SQLException {
        tables.refuseTellingCells(edition);
        List<String> municipalities = tables.areas(edition, "municipality");
        Progress.Work work = progress.begin("Skriver rapporter", 1L + municipalities.size());
        List<String> areas = new ArrayList<>(tables.areas(edition, "county"));
        areas.add(Publication.NATION);
        Publication nation = tables.read(edition, areas).comparedWith(tables.comparisons(edition));
        write(national.of(nation), folder, "report");
        data.write(edition, Files.createDirectories(folder.resolve("data")));
        work.advance();
        Path each = Files.createDirectories(folder.resolve("municipalities"));
        SortedMap<String, List<String>> byCounty = municipalities.stream()
                .collect(Collectors.groupingBy(MunicipalContents::county, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<String>> county : byCounty.entrySet()) {
            SortedMap<String, Comparisons> compared = tables.comparisons(edition, county.getKey(), county.getValue());
            for (Map.Entry<String, Comparisons> one : compared.entrySet()) {
                Publication publication = tables.readWholeRound(edition, MunicipalContents.areas(one.getKey()))
                        .comparedWith(one.getValue());
                write(municipal.of(publication, one.getKey()), each, one.getKey());
                work.advance();
            }
        }
    }

    private void write(Report report, Path folder, String name) throws IOException {
        Files.writeString(folder.resolve(name + ".html"), page.write(report), StandardCharsets.UTF_8);
        Files.write(folder.resolve(name + ".xlsx"), workbook.write(report));
    }
}
