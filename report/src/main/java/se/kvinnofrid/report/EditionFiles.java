package se.kvinnofrid.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.report.content.NationalContents;
import se.kvinnofrid.report.content.NationalReport;
import se.kvinnofrid.report.data.DataFiles;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.edition.PublishedTables;
import se.kvinnofrid.report.html.HtmlPage;
import se.kvinnofrid.report.table.Vocabulary;
import se.kvinnofrid.report.workbook.ReportWorkbook;

/** Writes the files of an edition into a folder. */
final class EditionFiles {

    private final PublishedTables tables;
    private final NationalContents contents;
    private final HtmlPage page;
    private final ReportWorkbook workbook;
    private final DataFiles data;

    EditionFiles(Configuration configuration, PublishedTables tables, Language language) {
        this.tables = tables;
        this.contents = new NationalContents(configuration, language);
        Vocabulary words = new Vocabulary(configuration.report(), language);
        this.page = new HtmlPage(words);
        this.workbook = new ReportWorkbook(words);
        this.data = new DataFiles(configuration, tables, language);
    }

    void write(Edition edition, Path folder) throws IOException, SQLException {
        tables.refuseTellingCells(edition);
        List<String> areas = new ArrayList<>(tables.areas(edition, "county"));
        areas.add(Publication.NATION);
        NationalReport report = contents.of(tables.read(edition, areas));
        Files.writeString(folder.resolve("report.html"), page.write(report), StandardCharsets.UTF_8);
        Files.write(folder.resolve("report.xlsx"), workbook.write(report));
        data.write(edition, Files.createDirectories(folder.resolve("data")));
    }
}
