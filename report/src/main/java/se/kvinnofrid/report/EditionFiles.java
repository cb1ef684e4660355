package se.kvinnofrid.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.Progress;
import se.kvinnofrid.config.report.Completeness;
import se.kvinnofrid.config.report.Template.CellReference;
import se.kvinnofrid.report.content.MunicipalContents;
import se.kvinnofrid.report.content.NationalContents;
import se.kvinnofrid.report.content.Quality;
import se.kvinnofrid.report.content.Report;
import se.kvinnofrid.report.data.DataFiles;
import se.kvinnofrid.report.document.ReportDocument;
import se.kvinnofrid.report.edition.Comparisons;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.edition.PublishedTables;
import se.kvinnofrid.report.edition.Spread;
import se.kvinnofrid.report.html.HtmlPage;
import se.kvinnofrid.report.pdf.PdfReport;
import se.kvinnofrid.report.table.Vocabulary;
import se.kvinnofrid.report.workbook.ReportWorkbook;

/**
 * Writes the files of an edition, several reports at a time. The national report is written in every language, a municipality's in
 * Swedish. A report that says what it said before is not rendered again.
 */
final class EditionFiles {

    /** The language of municipalities and of data files. */
    private static final Language OWN = Language.SV;

    private final Configuration configuration;
    private final PublishedTables tables;
    private final String program;
    /** The forms of the national report. */
    private final List<Form> national = new ArrayList<>();

    /** The forms of a municipality's report. */
    private final List<Form> municipal = new ArrayList<>();

    private final DataFiles data;

    /**
     * A form of a report.
     *
     * @param extension how the names of its files end
     */
    private record Form(Language language, String extension, Writer writer) {}

    /** Makes the content of a file of a report; safe for several threads. */
    private interface Writer {
        byte[] write(Report report) throws IOException;
    }

    /**
     * For the published tables.
     *
     * @param program a text that changes whenever the program or its configuration does
     */
    EditionFiles(Configuration configuration, PublishedTables tables, String program) {
        this.configuration = configuration;
        this.tables = tables;
        this.program = program;
        for (Language language : Language.values()) {
            Vocabulary words = new Vocabulary(configuration.report(), language);
            HtmlPage page = new HtmlPage(words);
            List<Form> forms = List.of(
                    new Form(language, "html", report -> page.write(report).getBytes(StandardCharsets.UTF_8)),
                    new Form(language, "pdf", new PdfReport(words)::write),
                    new Form(language, "xlsx", new ReportWorkbook(words)::write));
            national.addAll(forms);
            national.add(new Form(language, "docx", new ReportDocument(words)::write));
            if (language == OWN) {
                municipal.addAll(forms);
            }
        }
        this.data = new DataFiles(configuration, tables, OWN);
    }

    /**
     * Writes everything; one piece of work is done for each municipality, one for the nation in each language and one for the data files.
     *
     * @param source a text that changes whenever anything does that the edition's files are made of
     */
    void write(Edition edition, Unfinished folder, String source, Progress progress) throws IOException, SQLException {
        tables.refuseTellingCells(edition);
        List<String> municipalities = tables.areas(edition, "municipality");
        List<Works.Piece> pieces = new ArrayList<>();
        List<Spread> spreads = spreads(edition);
        Publication nation = nation(edition, spreads);
        for (Language language : Language.values()) {
            pieces.add(() -> write(
                    new NationalContents(configuration, language).of(nation),
                    national.stream()
                            .filter(form -> form.language() == language)
                            .toList(),
                    folder,
                    "report"));
        }
        pieces.add(() -> writeData(edition, folder.part("data\n" + source)));
        SortedMap<String, Comparisons> compared = tables.comparisons(edition, municipalities, spreads);
        for (Map.Entry<String, Comparisons> entry : compared.entrySet()) {
            pieces.add(() -> {
                Report report = municipal(edition, entry.getKey(), entry.getValue());
                write(report, municipal, folder, "municipalities/" + entry.getKey());
            });
        }
        Works.doAll(pieces, progress.begin("Skriver rapporter", pieces.size()));
    }

    private List<Spread> spreads(Edition edition) throws SQLException {
        List<Spread> spreads = new ArrayList<>();
        for (Completeness completeness : configuration.report().completeness()) {
            List<CellReference> answers = completeness.statistics().stream()
                    .flatMap(id -> configuration.statistics().find(id).stream())
                    .map(Quality::answered)
                    .toList();
            spreads.addAll(tables.spreads(edition, completeness.of(), answers));
        }
        return spreads;
    }

    private Publication nation(Edition edition, List<Spread> spreads) throws SQLException {
        List<String> areas = new ArrayList<>(tables.areas(edition, "county"));
        areas.add(Publication.NATION);
        return tables.read(edition, areas).comparedWith(tables.comparisons(edition, spreads));
    }

    private Report municipal(Edition edition, String code, Comparisons with) throws SQLException {
        return new MunicipalContents(configuration, OWN)
                .of(
                        tables.readWholeRound(edition, MunicipalContents.areas(code))
                                .comparedWith(with),
                        code);
    }

    /** A report is all that its files are made of, beside the program and its words. */
    private void write(Report report, List<Form> forms, Unfinished folder, String name) throws IOException {
        Unfinished.Part part = folder.part(name + "\n" + program + report);
        if (!part.takeOver()) {
            for (Form form : forms) {
                part.write(name + ending(form), form.writer().write(report));
            }
        }
    }

    private static String ending(Form form) {
        String language =
                form.language() == OWN ? "" : "." + form.language().name().toLowerCase(Locale.ROOT);
        return language + "." + form.extension();
    }

    private void writeData(Edition edition, Unfinished.Part part) throws IOException, SQLException {
        if (part.takeOver()) {
            return;
        }
        Path folder = Files.createDirectories(part.place("data"));
        data.write(edition, folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                part.add(file);
            }
        }
    }
}
