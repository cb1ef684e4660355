package se.kvinnofrid.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.Progress;
import se.kvinnofrid.config.report.Completeness;
import se.kvinnofrid.config.report.Template.CellReference;
import se.kvinnofrid.report.ReportFiles.Scope;
import se.kvinnofrid.report.content.MunicipalContents;
import se.kvinnofrid.report.content.NationalContents;
import se.kvinnofrid.report.content.Quality;
import se.kvinnofrid.report.content.Report;
import se.kvinnofrid.report.data.DataFiles;
import se.kvinnofrid.report.edition.Comparisons;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.edition.PublishedTables;
import se.kvinnofrid.report.edition.Spread;

/**
 * Writes the files of an edition, several reports at a time. The national report is written in every language, a municipality's in those
 * that the configuration names. A report that says what it said before is not rendered again.
 */
final class EditionFiles {

    /** The folder of data files in that of an edition. */
    static final String DATA = "data";

    private final Configuration configuration;
    private final PublishedTables tables;
    private final String program;
    private final ReportFiles files;
    private final DataFiles data;

    /**
     * For the published tables.
     *
     * @param program a text that changes whenever the program or its configuration does
     */
    EditionFiles(Configuration configuration, PublishedTables tables, String program) {
        this.configuration = configuration;
        this.tables = tables;
        this.program = program;
        this.files = new ReportFiles(configuration.report());
        this.data = new DataFiles(configuration, tables, ReportFiles.OWN);
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
        List<Language> all = List.of(Language.values());
        for (Language language : all) {
            pieces.add(() -> write(
                    new NationalContents(configuration, language).of(nation),
                    Scope.NATIONAL,
                    "report",
                    language,
                    all,
                    folder));
        }
        pieces.add(() -> writeData(edition, folder, source));
        SortedMap<String, Comparisons> compared = tables.comparisons(edition, municipalities, spreads);
        for (Map.Entry<String, Comparisons> entry : compared.entrySet()) {
            pieces.add(() -> writeMunicipal(edition, entry.getKey(), entry.getValue(), folder));
        }
        Works.doAll(pieces, progress.begin("Skriver rapporter", pieces.size()));
    }

    /** Writes the data files, as {@link #write} does, and nothing else; the same source makes the same data files for both. */
    void writeDataOnly(Edition edition, Unfinished folder, String source, Progress progress)
            throws IOException, SQLException {
        tables.refuseTellingCells(edition);
        Works.doAll(List.of(() -> writeData(edition, folder, source)), progress.begin("Skriver datafiler", 1));
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

    /** In every language of municipalities' reports, of figures that are read once. */
    private void writeMunicipal(Edition edition, String code, Comparisons with, Unfinished folder)
            throws IOException, SQLException {
        Publication own =
                tables.readWholeRound(edition, MunicipalContents.areas(code)).comparedWith(with);
        List<Language> languages = configuration.report().municipalLanguages();
        for (Language language : languages) {
            Report report = new MunicipalContents(configuration, language).of(own, code);
            write(report, Scope.ALL, "municipalities/" + code, language, languages, folder);
        }
    }

    /** A report is all that its files are made of, beside the program and its words. */
    private void write(
            Report report, Scope scope, String name, Language language, List<Language> languages, Unfinished folder)
            throws IOException {
        Unfinished.Part part = folder.part(String.join("\n", name, language.name(), program) + report);
        if (!part.takeOver()) {
            files.write(report, scope, name, language, languages, part);
        }
    }

    private void writeData(Edition edition, Unfinished folder, String source) throws IOException, SQLException {
        Unfinished.Part part = folder.part(DATA + "\n" + source);
        if (part.takeOver()) {
            return;
        }
        Path place = Files.createDirectories(part.place(DATA));
        data.write(edition, place);
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.sorted().toList()) {
                part.add(file);
            }
        }
    }
}
