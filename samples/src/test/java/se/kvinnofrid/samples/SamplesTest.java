package se.kvinnofrid.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Progress;
import se.kvinnofrid.config.codebook.Kind;

class SamplesTest {

    private static final Configuration CONFIGURATION = CommittedSamplesTest.CONFIGURATION;
    private static final Profile PROFILE = ProfileReader.packed(CONFIGURATION);

    private final SubmissionReader reader = new SubmissionReader(CONFIGURATION);

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({"tr-TR, Asia/Tokyo, 1", "sv-SE, America/St_Johns, 4"})
    void the_bytes_are_the_same_under_any_locale_time_zone_and_number_of_threads(
            String locale, String zone, int workers) throws IOException {
        Path here = make(SampleRequest.of(600, 25, 5, temporary.resolve("here")).with(SampleRequest.Wish.MESSY));
        Path elsewhere = temporary.resolve("elsewhere");
        Locale defaultLocale = Locale.getDefault();
        TimeZone defaultZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            new Samples(CONFIGURATION, PROFILE, Progress.SILENT, workers)
                    .make(SampleRequest.of(600, 25, 5, elsewhere).with(SampleRequest.Wish.MESSY));
        } finally {
            Locale.setDefault(defaultLocale);
            TimeZone.setDefault(defaultZone);
        }

        assertThat(Inbox.bytes(elsewhere)).hasSizeGreaterThan(25).isEqualTo(Inbox.bytes(here));
        assertThat(temporary.resolve("elsewhere.truth.json"))
                .hasSameTextualContentAs(temporary.resolve("here.truth.json"));
    }

    @Test
    void another_seed_gives_other_samples() throws IOException {
        Path one = make(SampleRequest.of(200, 5, 1, temporary.resolve("one")).only(Format.CSV));
        Path other =
                make(SampleRequest.of(200, 5, 2, temporary.resolve("other")).only(Format.CSV));

        assertThat(Inbox.bytes(other).values())
                .doesNotContainAnyElementsOf(Inbox.bytes(one).values());
    }

    @Test
    void uniform_samples_are_all_written_alike() throws IOException {
        Path folder = make(SampleRequest.of(80, 5, 1, temporary.resolve("uniform"))
                .with(SampleRequest.Wish.UNIFORM)
                .only(Format.CSV));

        assertThat(Inbox.bytes(folder).values())
                .extracting(bytes -> new String(HexFormat.of().parseHex(bytes), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .hasSize(5)
                .containsOnly(String.join(
                        ";",
                        CONFIGURATION.codebook().fields().stream()
                                .filter(field -> field.variable().kind() != Kind.DROPPED)
                                .map(field -> field.variable().id()
                                        + field.phase()
                                                .map(phase -> " (" + phase.id() + ")")
                                                .orElse(""))
                                .toList()));
        assertThat(reader.readAll(folder)).hasSize(80);
    }

    @Test
    void cases_fall_out_as_the_profile_says() {
        Path folder =
                make(SampleRequest.of(12_000, 40, 3, temporary.resolve("many")).only(Format.CSV));
        List<ReadCase> cases = reader.readAll(folder);

        assertThat(cases).hasSize(12_000);
        assertThat(perCent(cases, "gender", "woman")).isCloseTo(93.7, within(0.8));
        assertThat(perCent(cases, "honour_context", "yes")).isCloseTo(10.1, within(1.0));
        assertThat(perCent(cases, "violence_degree", "very_serious")).isCloseTo(20.0, within(1.2));
        assertThat(perCent(cases, "support_importance", "decisive", "great")).isCloseTo(60.0, within(2.5));
        assertThat(perCent(cases, "cooperation", "none")).isCloseTo(34.2, within(1.5));
        assertThat(cases.stream().filter(one -> !one.one("closed_on").isEmpty()).count() / 12_000.0)
                .isCloseTo(2163 / 3070.0, within(0.015));
    }

    @Test
    void every_case_is_of_the_latest_round_and_of_an_adult() {
        List<ReadCase> cases = reader.readAll(make(SampleRequest.of(3000, 60, 4, temporary.resolve("cases"))));

        assertThat(cases).allSatisfy(one -> {
            assertThat(one.one("opened_on")).isBetween("2022-01-01", "2023-12-31");
            assertThat(one.one("age"))
                    .satisfiesAnyOf(
                            age -> assertThat(age).isIn("", "18-24", "25-34", "35-44", "45-54", "55-64", "65+"),
                            age -> assertThat(Integer.parseInt(age)).isBetween(18, 110));
        });
    }

    @Test
    void nothing_looks_like_a_personal_identity_number() throws IOException {
        Path folder = make(SampleRequest.of(3000, 60, 6, temporary.resolve("cases")));

        for (String file : Inbox.bytes(folder).keySet()) {
            assertThat(reader.rows(folder.resolve(file)).stream().flatMap(List::stream))
                    .noneMatch(IdentityNumber::isPossible);
        }
    }

    @Test
    void some_clients_come_back_after_their_case_was_closed() {
        Path folder = make(SampleRequest.of(4000, 1, 8, temporary.resolve("one")));
        var returning =
                reader.readAll(folder).stream()
                        .collect(Collectors.groupingBy(one -> one.one("client")))
                        .values()
                        .stream()
                        .filter(cases -> cases.size() > 1)
                        .toList();

        assertThat(returning).hasSizeBetween(20, 120).allSatisfy(cases -> {
            assertThat(cases)
                    .extracting(one -> one.one("gender"))
                    .containsOnly(cases.get(0).one("gender"));
            assertThat(cases).extracting(one -> one.one("opened_on")).doesNotHaveDuplicates();
        });
    }

    @Test
    void the_expected_municipalities_come_first_and_each_has_a_case() throws IOException {
        Path folder = make(SampleRequest.of(60, 50, 9, temporary.resolve("few")));
        List<String> senders = Inbox.bytes(folder).keySet().stream()
                .map(name -> name.substring(0, 4))
                .toList();

        assertThat(senders).hasSize(50).containsAll(CONFIGURATION.latestRound().expected());
        assertThat(reader.readAll(folder).stream()
                        .map(one -> one.one("municipality"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(senders);
    }

    @Test
    void sizes_are_skewed() {
        Path folder =
                make(SampleRequest.of(29_000, 290, 10, temporary.resolve("all")).only(Format.CSV));
        List<Long> sizes = reader.readAll(folder).stream()
                .collect(Collectors.groupingBy(one -> one.one("municipality"), Collectors.counting()))
                .values()
                .stream()
                .sorted()
                .toList();

        assertThat(sizes).hasSize(290);
        assertThat(sizes.get(289)).isGreaterThan(20 * sizes.get(145));
    }

    @Test
    void progress_reaches_what_was_announced() {
        AtomicLong announced = new AtomicLong();
        AtomicLong done = new AtomicLong();
        Progress progress = (what, total) -> {
            announced.set(total);
            return done::incrementAndGet;
        };
        new Samples(CONFIGURATION, PROFILE, progress, 2)
                .make(SampleRequest.of(2500, 3, 11, temporary.resolve("watched"))
                        .with(SampleRequest.Wish.MESSY));

        assertThat(done.get()).isEqualTo(announced.get()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_used_folder_is_left_alone() throws IOException {
        Files.writeString(temporary.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> make(SampleRequest.of(10, 2, 1, temporary)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not empty");
        assertThat(temporary).isDirectoryContaining("glob:**mine.txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 | 0 | at least one municipality",
                "10 | 11 | every municipality needs a case: asked for 10 cases in 11 municipalities",
                "400 | 291 | there are 290 municipalities, asked for 291"
            })
    void more_than_there_can_be_is_refused(long cases, int municipalities, String message) {
        assertThatThrownBy(() -> make(SampleRequest.of(cases, municipalities, 1, temporary.resolve("none"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private Path make(SampleRequest request) {
        new Samples(CONFIGURATION, PROFILE, Progress.SILENT, 2).make(request);
        return request.folder();
    }

    private static double perCent(List<ReadCase> cases, String field, String... answers) {
        List<ReadCase> base = cases.stream().filter(one -> one.isInBase(field)).toList();
        return 100.0 * base.stream().filter(one -> one.has(field, answers)).count() / base.size();
    }
}
