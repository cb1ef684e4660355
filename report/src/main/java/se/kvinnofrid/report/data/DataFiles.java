package se.kvinnofrid.report.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.cell.CellFile;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.edition.PublishedTables;
import se.kvinnofrid.report.table.Vocabulary;

/** Writes the data files of an edition, one statistic at a time, so that memory does not grow with the number of municipalities. */
public final class DataFiles {

    private static final String CELLS = "cells.csv";
    private static final String CELLS_FOR_EXCEL = "cells-excel.csv";

    private final Configuration configuration;
    private final PublishedTables tables;
    private final CellsForExcel excel;
    private final Cubes cubes;
    private final PxFile px;
    private final JsonStatFile jsonStat;
    private final DataPackage description;
    private final Catalogue catalogue;
    private final ViewGuide guide;

    public DataFiles(Configuration configuration, PublishedTables tables, Language language) {
        this.configuration = configuration;
        this.tables = tables;
        this.excel = new CellsForExcel(configuration, language);
        this.cubes = new Cubes(configuration, language);
        Vocabulary words = new Vocabulary(configuration.report(), language);
        this.px = new PxFile(words);
        this.jsonStat = new JsonStatFile(words);
        this.description = new DataPackage(configuration.report(), language);
        this.catalogue = new Catalogue(configuration);
        this.guide = new ViewGuide(configuration);
    }

    /**
     * Writes the files into an existing folder.
     *
     * @throws IOException if a file cannot be written
     * @throws SQLException if the edition cannot be read
     */
    public void write(Edition edition, Path folder) throws IOException, SQLException {
        tables.forEachCell(edition, rows -> CellFile.write(rows, folder.resolve(CELLS)));
        tables.forEachCell(edition, rows -> excel.write(rows, folder.resolve(CELLS_FOR_EXCEL)));
        List<Path> keyFigures = new ArrayList<>();
        for (Statistic statistic : configuration.statistics().all()) {
            Publication publication = tables.readStatistic(edition, statistic.id());
            write(cubes.findByArea(statistic, publication), edition, folder);
            write(cubes.findByGroup(statistic, publication), edition, folder);
            if (statistic.isByMunicipalityAndYear()) {
                Path file = folder.resolve(statistic.id() + ".csv");
                KeyFigures.write(statistic, publication, file);
                keyFigures.add(file);
            }
        }
        Path cells = folder.resolve(CELLS);
        Path cellsForExcel = folder.resolve(CELLS_FOR_EXCEL);
        write(folder.resolve("datapackage.json"), description.write(edition, cells, cellsForExcel, keyFigures));
        List<Path> files = new ArrayList<>(List.of(cells, cellsForExcel));
        files.addAll(keyFigures);
        write(folder.resolve("dcat.jsonld"), catalogue.write(edition, files));
        Map<String, List<String>> views = tables.views();
        if (!views.isEmpty()) {
            write(folder.resolve("sql-guide.html"), guide.write(edition, views));
        }
    }

    private void write(Optional<Cube> found, Edition edition, Path folder) throws IOException {
        if (found.isPresent()) {
            Cube cube = found.get();
            write(folder.resolve(cube.id() + ".px"), px.write(cube, edition));
            write(folder.resolve(cube.id() + ".json"), jsonStat.write(cube, edition));
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }
}
