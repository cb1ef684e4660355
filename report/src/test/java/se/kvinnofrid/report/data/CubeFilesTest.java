package se.kvinnofrid.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.MadeUp;
import se.kvinnofrid.report.edition.Cell;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.edition.TableKey;
import se.kvinnofrid.report.table.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CubeFilesTest {

    private static final Statistic GENDER =
            MadeUp.CONFIGURATION.statistics().find("gender_split").orElseThrow();
    private static final Publication PUBLICATION = new MadeUp()
            .cell("gender_split", "woman", 2865, 3048, "0.939961")
            .hidden("gender_split", "man", 3048)
            .cell("gender_split", "honour_context", "yes", "woman", 1280, 1300, "0.984615")
            .publication();

    private final Vocabulary words = new Vocabulary(MadeUp.CONFIGURATION.report(), Language.SV);
    private final Cubes cubes = new Cubes(MadeUp.CONFIGURATION, Language.SV);

    @Test
    void px_gives_hidden_figures_as_two_dots_and_figures_not_made_as_one() {
        String px =
                new PxFile(words).write(cubes.findByArea(GENDER, PUBLICATION).orElseThrow(), PUBLICATION.edition());

        assertThat(px).endsWith("DATA=\n2865 94.0 3048 \n\"..\" \"..\" 3048 \n\".\" \".\" \".\";\n");
        assertThat(px)
                .contains("STUB=\"Område\",\"Svar\",\"Period\";", "HEADING=\"Innehåll\";")
                .contains("CODES(\"Svar\")=\"woman\",\n\"man\",\n\"other\";")
                .contains("OFFICIAL-STATISTICS=NO;", "AGGREGALLOWED=NO;", "CODEPAGE=\"utf-8\";")
                .contains("CREATION-DATE=\"20240301 09:30\";");
        assertThat(px.lines().filter(line -> line.startsWith("MATRIX="))).allMatch(line -> line.length() <= 18);
    }

    @Test
    void json_stat_gives_hidden_figures_as_null_with_a_status_and_never_as_zero() {
        JsonNode json = read(cubes.findByArea(GENDER, PUBLICATION).orElseThrow());

        assertThat(json.get("id").toString()).isEqualTo("[\"area\",\"category\",\"period\",\"content\"]");
        assertThat(json.get("size").toString()).isEqualTo("[1,3,1,3]");
        assertThat(json.get("value").toString()).isEqualTo("[2865,94.0,3048,null,null,3048,null,null,null]");
        assertThat(json.get("status").toString())
                .isEqualTo("{\"3\":\"..\",\"4\":\"..\",\"6\":\".\",\"7\":\".\",\"8\":\".\"}");
        assertThat(json.get("role").toString())
                .isEqualTo("{\"geo\":[\"area\"],\"time\":[\"period\"],\"metric\":[\"content\"]}");
    }

    @Test
    void data_files_say_how_their_figures_are_protected() {
        Cube cube = cubes.findByArea(GENDER, PUBLICATION).orElseThrow();
        JsonNode json = read(cube);

        assertThat(new PxFile(words).write(cube, PUBLICATION.edition()).replace("\"\n\"", ""))
                .containsPattern("NOTEX=\"[^\"]*Skydd: antal på 1–4 ärenden [^\"]*basen är minst 10\\.");
        assertThat(json.get("note").toString()).contains("Skydd: antal på 1–4 ärenden");
        assertThat(json.get("extension").get("protection").toString())
                .isEqualTo("{\"threshold\":5,\"minimum_base\":10}");
    }

    @Test
    void groups_of_clients_stand_in_a_cube_of_their_own() {
        Cube cube = cubes.findByGroup(GENDER, PUBLICATION).orElseThrow();

        assertThat(cube.id()).isEqualTo("gender_split_groups");
        assertThat(cube.dimensions().get(0).values())
                .containsExactly(new Cube.Value("honour_context=yes", "Hederskontext: Ja"));
    }

    @Test
    void a_statistic_of_which_nothing_was_published_has_no_cube() {
        Publication nothing = new MadeUp().publication();

        assertThat(cubes.findByArea(GENDER, nothing)).isEmpty();
        assertThat(cubes.findByGroup(GENDER, nothing)).isEmpty();
    }

    @Test
    void rates_stand_with_their_counts_and_no_share() {
        Cube cube = cubes.findByArea(statistic("kolada"), of("kolada", "0128", "", "2022", "U30750", 20, "15.512345"))
                .orElseThrow();

        assertThat(cube.dimensions().get(3).values())
                .extracting(Cube.Value::code)
                .containsExactly("count", "value");
        assertThat(read(cube).get("value").toString()).startsWith("[20,15.5,");
    }

    @Test
    void differences_between_shares_are_percentage_points() {
        Publication publication =
                of("best_outcome", Publication.NATION, "no_disability", "2022-2023", "difference", 0, "0.020106");
        Cube cube = cubes.findByGroup(statistic("best_outcome"), publication).orElseThrow();

        assertThat(cube.dimensions().get(0).values())
                .extracting(Cube.Value::code)
                .containsExactly("no_disability");
        assertThat(new PxFile(words).write(cube, publication.edition()))
                .contains("UNITS(\"Skillnad, procentenheter\")=\"procentenheter\";", " 2.0 ");
    }

    private static Statistic statistic(String id) {
        return MadeUp.CONFIGURATION.statistics().find(id).orElseThrow();
    }

    private static Publication of(
            String statistic, String area, String breakdown, String period, String category, long count, String value) {
        Figure none = Figure.Absent.ABSENT;
        return new Publication(
                PUBLICATION.edition(),
                List.of(),
                Map.of(
                        new TableKey(statistic, area, breakdown, "", period),
                        List.of(new Cell(
                                category,
                                new Figure.Shown(BigDecimal.valueOf(count)),
                                none,
                                none,
                                none,
                                new Figure.Shown(new BigDecimal(value))))));
    }

    private JsonNode read(Cube cube) {
        return JsonMapper.builder().build().readTree(new JsonStatFile(words).write(cube, PUBLICATION.edition()));
    }
}
