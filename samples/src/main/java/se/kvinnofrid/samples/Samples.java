package se.kvinnofrid.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationException;
import se.kvinnofrid.config.Progress;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes up submissions: an inbox with a file of cases for each of a number of municipalities, in many dialects. The same request and
 * configuration give the same bytes on every machine. Nobody real is in them.
 */
public final class Samples {

    private static final String TRUTH = ".truth.json";

    private final Configuration configuration;
    private final Profile profile;
    private final Progress progress;
    private final int workers;

    /**
     * Samples after the configuration's codebook, municipalities and latest round.
     *
     * @throws ConfigurationException with all in the profile that does not fit the configuration
     */
    public Samples(Configuration configuration, Progress progress) {
        this(
                configuration,
                ProfileReader.packed(configuration),
                progress,
                Runtime.getRuntime().availableProcessors());
    }

    /** Samples after another profile, made by so many threads. */
    Samples(Configuration configuration, Profile profile, Progress progress, int workers) {
        this.configuration = configuration;
        this.profile = profile;
        this.progress = progress;
        this.workers = workers;
    }

    /**
     * Makes what was asked for. Messy samples have a file beside their folder ({@code <folder>.truth.json}) that tells what counts and
     * what was planted.
     *
     * @throws IllegalArgumentException if the folder is not empty, or more is asked for than there can be
     * @throws UncheckedIOException if the files cannot be written
     */
    public SampleSummary make(SampleRequest request) {
        List<Plan> plans = new Planner(configuration, profile, request).plans();
        refuseUsed(request.folder());
        List<SubmissionMaker.Made> made = makeAll(request, plans);
        Optional<Path> truth =
                request.wishes(SampleRequest.Wish.MESSY) ? Optional.of(writeTruth(request, made)) : Optional.empty();
        return new SampleSummary(
                made.stream().mapToInt(one -> one.files().size()).sum(),
                request.cases(),
                made.stream().mapToLong(SubmissionMaker.Made::rows).sum(),
                truth);
    }

    private static void refuseUsed(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new IllegalArgumentException(
                            "the folder " + folder + " is not empty; samples need one of their own");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be made", e);
        }
    }

    private List<SubmissionMaker.Made> makeAll(SampleRequest request, List<Plan> plans) {
        long steps = plans.stream()
                .mapToLong(plan -> (plan.cases() + SubmissionMaker.STEP - 1) / SubmissionMaker.STEP)
                .sum();
        SubmissionMaker maker = new SubmissionMaker(
                configuration, profile, request, dealt(request), progress.begin("Hittar på leveranser", steps));
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<SubmissionMaker.Made>> futures = new ArrayList<>();
            plans.forEach(plan -> futures.add(threads.submit(() -> maker.make(plan))));
            List<SubmissionMaker.Made> made = new ArrayList<>();
            for (Future<SubmissionMaker.Made> future : futures) {
                made.add(future.get());
            }
            return made;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException cause) {
                throw new UncheckedIOException(cause.getMessage(), cause.getCause());
            }
            throw new IllegalStateException("a submission could not be made up", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while making up submissions", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<int[]> dealt(SampleRequest request) {
        return request.wishes(SampleRequest.Wish.EXACT)
                ? profile.dealOut(Math.toIntExact(request.cases()), Dice.of(request.seed(), "cases"))
                : List.of();
    }

    private Path writeTruth(SampleRequest request, List<SubmissionMaker.Made> made) {
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("round", configuration.latestRound().id());
        truth.put("seed", request.seed());
        truth.put("cases", request.cases());
        truth.put("files", made.stream().flatMap(one -> one.files().stream()).toList());
        truth.put(
                "answers",
                Tally.answers(
                        made.stream().map(SubmissionMaker.Made::tally).toList(),
                        configuration.codebook().fields()));
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        String json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
                .build()
                .writeValueAsString(truth);
        Path file = request.folder().resolveSibling(request.folder().getFileName() + TRUTH);
        try {
            Files.writeString(file, json + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return file;
    }
}
