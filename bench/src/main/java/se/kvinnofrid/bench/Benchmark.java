package se.kvinnofrid.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.kvinnofrid.app.store.EmbeddedDatabase;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.round.Round;

/** Makes the data, lets the contenders work in turn several times, holds their cells against ours, and writes down what came out. */
@Command(
        name = "bench/run",
        mixinStandardHelpOptions = true,
        description = "Measures kvinnofrid beside what people would use instead.")
final class Benchmark implements java.util.concurrent.Callable<Integer> {

    private static final String INGEST = "From files to staging";
    private static final String WHOLE = "From files to exact cells";
    private static final String EXCEL = "One workbook";

    @Option(names = "--cases", defaultValue = "1000000", description = "cases (default ${DEFAULT-VALUE})")
    private long cases;

    @Option(names = "--municipalities", defaultValue = "290", description = "files (default ${DEFAULT-VALUE})")
    private int municipalities;

    @Option(
            names = "--workbook-rows",
            defaultValue = "100000",
            description = "rows of the workbook (default ${DEFAULT-VALUE})")
    private long workbookRows;

    @Option(
            names = "--times",
            defaultValue = "3",
            description = "how often each works; medians are told (default ${DEFAULT-VALUE})")
    private int times;

    @Option(
            names = "--dir",
            defaultValue = "bench/target/work",
            description = "where data and stores lie (default ${DEFAULT-VALUE})")
    private Path folder = Path.of("");

    @Option(names = "--only", split = ",", description = "only contenders whose name has one of these words in it")
    private List<String> only = List.of();

    @Option(names = "--write", description = "write the results to bench/RESULTS.md")
    private boolean write;

    private final Configuration configuration = Configuration.read(ConfigurationFiles.packed());

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, java.sql.SQLException {
        folder = folder.toAbsolutePath().normalize();
        Files.createDirectories(folder);
        prepare();
        Map<Contender, List<Watched>> runs = new LinkedHashMap<>();
        List<Contender> contenders = contenders().stream()
                .filter(one -> only.isEmpty() || only.stream().anyMatch(one.name()::contains))
                .toList();
        for (int i = 1; i <= times; i++) {
            for (Contender contender : contenders) {
                say(contender.group() + ": " + contender.name() + ", " + i + " of " + times);
                runs.computeIfAbsent(contender, c -> new ArrayList<>()).add(run(contender));
            }
        }
        Results results = new Results(runs, differences(contenders), cases, municipalities, workbookRows);
        System.out.println(results.markdown());
        if (write) {
            Files.writeString(Path.of("bench/RESULTS.md"), results.markdown());
            Files.writeString(Path.of("bench/results.svg"), results.chart());
        }
        return 0;
    }

    /** Data, the empty store, and the staged rows that the program comes to. */
    private void prepare() throws IOException, InterruptedException, java.sql.SQLException {
        Path done = folder.resolve("prepared-" + cases + "-" + municipalities + "-" + workbookRows);
        if (Files.exists(done)) {
            return;
        }
        clear(folder);
        Files.createDirectories(folder);
        say("making " + cases + " cases in " + municipalities + " files");
        ours(
                Map.of(),
                "sample",
                "--uniform",
                "--format",
                "csv",
                "--cases",
                "" + cases,
                "--municipalities",
                "" + municipalities,
                "--dir",
                "" + folder.resolve("inbox"));
        ours(
                Map.of(),
                "sample",
                "--uniform",
                "--format",
                "xlsx",
                "--cases",
                "" + workbookRows,
                "--municipalities",
                "1",
                "--dir",
                "" + folder.resolve("workbook"));
        codes();
        Files.createDirectories(folder.resolve("nothing"));
        say("making an empty store and finding the staged rows");
        ours(store("empty"), "ingest", "--inbox", "" + folder.resolve("nothing"), "--out", "" + folder.resolve("out"));
        copy(folder.resolve("empty"), folder.resolve("staged-store"));
        ours(
                store("staged-store"),
                "ingest",
                "--inbox",
                "" + folder.resolve("inbox"),
                "--out",
                "" + folder.resolve("out"));
        try (EmbeddedDatabase store = EmbeddedDatabase.open(folder.resolve("staged-store"));
                var connection = Staged.connect(store)) {
            Staged.dump(connection, folder.resolve("staged"));
        }
        Files.createFile(done);
    }

    /** What other programs need to know of the configuration. */
    private void codes() throws IOException {
        StringBuilder codes = new StringBuilder("variable,code\n");
        for (Variable variable : configuration.codebook().variables()) {
            for (Code code : variable.codesInBase()) {
                codes.append(variable.id()).append(',').append(code.id()).append('\n');
            }
        }
        Files.writeString(folder.resolve("codes.csv"), codes);
        Round round = configuration.latestRound();
        Files.writeString(
                folder.resolve("round.csv"),
                String.join(",", round.id(), "" + round.from(), "" + round.to(), String.join(" ", round.expected()))
                        + "\n");
    }

    private List<Contender> contenders() throws IOException, InterruptedException {
        Path inbox = folder.resolve("inbox");
        Path out = folder.resolve("out");
        Path staged = folder.resolve("staged");
        List<Contender> all = new ArrayList<>();
        all.add(new Contender(
                INGEST,
                "kvinnofrid ingest",
                program("ingest", "--inbox", "" + inbox, "--out", "" + out),
                store("store"),
                Optional.of(folder.resolve("store")),
                Optional.empty()));
        all.add(own(
                INGEST,
                "COPY of the same rows (floor)",
                "Floor",
                "store",
                null,
                "" + folder.resolve("store"),
                "" + staged));
        all.add(own(
                INGEST,
                "textbook Spring Batch job",
                "Textbook",
                "store",
                null,
                "" + folder.resolve("store"),
                "" + staged,
                "" + inbox));
        Path exact = folder.resolve("exact");
        all.add(new Contender(
                WHOLE,
                "kvinnofrid run",
                program("run", "--inbox", "" + inbox, "--out", "" + out, "--internal", "" + exact),
                store("store"),
                Optional.of(folder.resolve("store")),
                Optional.of(exact)));
        all.add(own(
                WHOLE,
                "COPY and the same statements (floor)",
                "Floor",
                "store",
                folder.resolve("floor"),
                "" + folder.resolve("store"),
                "" + staged,
                "" + folder.resolve("floor")));
        all.add(own(
                WHOLE,
                "textbook Spring Batch job",
                "Textbook",
                "store",
                folder.resolve("textbook"),
                "" + folder.resolve("store"),
                "" + staged,
                "" + inbox,
                "" + folder.resolve("textbook")));
        all.add(own(
                WHOLE,
                "DuckDB",
                "Statements",
                null,
                folder.resolve("duckdb.csv"),
                "bench/contenders/counts.sql",
                "" + folder));
        if (works("Rscript", "-e", "library(data.table)")) {
            all.add(new Contender(
                    WHOLE,
                    "R data.table",
                    List.of("Rscript", "bench/contenders/counts.R", "" + folder),
                    Map.of(),
                    Optional.empty(),
                    Optional.of(folder.resolve("datatable.csv"))));
        }
        for (String python : List.of("/usr/bin/python3", "python3")) {
            if (all.stream().noneMatch(one -> one.name().equals("pandas")) && works(python, "-c", "import pandas")) {
                all.add(new Contender(
                        WHOLE,
                        "pandas",
                        List.of(python, "-W", "ignore", "bench/contenders/counts.py", "" + folder),
                        Map.of(),
                        Optional.empty(),
                        Optional.of(folder.resolve("pandas.csv"))));
            }
        }
        Path workbook = file(folder.resolve("workbook"));
        all.add(new Contender(
                EXCEL,
                "kvinnofrid check, 256 MB",
                java("-Xmx256m", "-jar", "app/target/kvinnofrid.jar", "check", "" + workbook),
                Map.of(),
                Optional.empty(),
                Optional.empty()));
        all.add(own(EXCEL, "fastexcel-reader, bare reading", "Workbooks", null, null, "fastexcel", "" + workbook));
        all.add(own(EXCEL, "POI usermodel, bare reading", "Workbooks", null, null, "poi", "" + workbook));
        return all;
    }

    private Contender own(
            String group, String name, String main, @Nullable String store, @Nullable Path cells, String... arguments) {
        List<String> command = new ArrayList<>(
                java("-Xmx4g", "-cp", System.getProperty("java.class.path"), "se.kvinnofrid.bench." + main));
        command.addAll(List.of(arguments));
        return new Contender(
                group,
                name,
                command,
                Map.of(),
                Optional.ofNullable(store).map(folder::resolve),
                Optional.ofNullable(cells));
    }

    private Watched run(Contender contender) throws IOException, InterruptedException {
        if (contender.store().isPresent()) {
            clear(contender.store().get());
            copy(folder.resolve("empty"), contender.store().get());
        }
        clear(folder.resolve("out"));
        contender.cells().ifPresent(Benchmark::clear);
        return Watched.run(
                contender.command(), contender.environment(), folder.resolve("store"), folder.resolve("log.txt"));
    }

    private Map<Contender, List<String>> differences(List<Contender> contenders) throws IOException {
        Map<Contender, List<String>> differences = new LinkedHashMap<>();
        Optional<Cells> ours = Optional.empty();
        for (Contender contender : contenders) {
            if (contender.cells().isPresent()) {
                Cells cells = Cells.read(file(contender.cells().get()));
                ours = ours.or(() -> Optional.of(cells));
                differences.put(contender, ours.orElseThrow().differences(cells));
            }
        }
        return differences;
    }

    private static Path file(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }

    private Map<String, String> store(String name) {
        return Map.of("KVINNOFRID_DATA", folder.resolve(name).toString());
    }

    private static List<String> program(String... arguments) {
        List<String> command = new ArrayList<>(java("-Xmx512m", "-jar", "app/target/kvinnofrid.jar"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private void ours(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program(arguments));
        command.set(1, "-Xmx4g");
        Watched.run(command, environment, folder.resolve("store"), folder.resolve("log.txt"));
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            say(command[0] + " not run: " + e.getMessage());
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void clear(Path place) {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(place + " cannot be cleared", e);
        }
    }

    private static void say(String text) {
        System.err.println(String.format(Locale.ROOT, "bench: %s", text));
    }
}
