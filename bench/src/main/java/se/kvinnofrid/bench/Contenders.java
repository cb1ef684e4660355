package se.kvinnofrid.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who does the work, in the order in which they do it. */
final class Contenders {

    private static final String HALF_A_GIGABYTE = "-Xmx512m";

    private final Data data;
    private final List<Contender> all = new ArrayList<>();

    Contenders(Data data) {
        this.data = data;
    }

    List<Contender> all() throws IOException, InterruptedException {
        staging();
        whole();
        others();
        reports();
        night();
        computing();
        excel();
        slow();
        return List.copyOf(all);
    }

    private void staging() {
        Path empty = data.in("empty");
        ours(
                Benchmark.INGEST,
                "kvinnofrid ingest",
                empty,
                null,
                "ingest",
                "--inbox",
                path("inbox"),
                "--out",
                path("out"));
        other(Benchmark.INGEST, "COPY of the same rows (floor)", "Floor", empty, null, path("store"), path("staged"));
    }

    private void whole() {
        ours(
                Benchmark.WHOLE,
                "kvinnofrid run, data files only",
                data.in("empty"),
                data.in("exact"),
                "run",
                "--data-only",
                "--inbox",
                path("inbox"),
                "--out",
                path("out"),
                "--internal",
                path("exact"));
    }

    /** The same with reports; leaves the store and the folder that the night goes on with. */
    private void reports() {
        ours(
                Benchmark.REPORTS,
                "kvinnofrid run",
                data.in("empty"),
                data.in("exact"),
                "run",
                "--inbox",
                path("inbox"),
                "--out",
                path("out"),
                "--internal",
                path("exact"));
    }

    private void others() throws InterruptedException {
        Path empty = data.in("empty");
        other(
                Benchmark.WHOLE,
                "DuckDB",
                "Statements",
                null,
                data.in("duckdb.csv"),
                "bench/contenders/counts.sql",
                data.in("").toString());
        if (works("Rscript", "-e", "library(data.table)")) {
            script("R data.table", "datatable.csv", "Rscript", "bench/contenders/counts.R");
        }
        for (String python : List.of("/usr/bin/python3", "python3")) {
            if (all.stream().noneMatch(one -> one.name().equals("pandas")) && works(python, "-c", "import pandas")) {
                script("pandas", "pandas.csv", python, "-W", "ignore", "bench/contenders/counts.py");
            }
        }
        other(
                Benchmark.WHOLE,
                "COPY and the same statements (floor)",
                "Floor",
                empty,
                data.in("floor"),
                path("store"),
                path("staged"),
                path("floor"));
    }

    /** Goes on with what the run with reports has left, each with what the one before it has. */
    private void night() throws IOException {
        all.addAll(List.of(
                going("kvinnofrid run, nothing new", "run", "--inbox", path("inbox"), "--out", path("out")),
                going("kvinnofrid status", "status"),
                contender(
                        Benchmark.NIGHT,
                        "kvinnofrid check, one small file",
                        program("check", "" + Data.file(data.in("another-inbox"))),
                        data.environment("store", HALF_A_GIGABYTE),
                        null,
                        null),
                going("kvinnofrid run, one of 290 new", "run", "--inbox", path("another-inbox"), "--out", path("out")),
                going(
                        "kvinnofrid run, one of 290 new, data files only",
                        "run",
                        "--data-only",
                        "--inbox",
                        path("third-inbox"),
                        "--out",
                        path("out"))));
    }

    private Contender going(String name, String... arguments) {
        return new Contender(
                Benchmark.NIGHT,
                name,
                program(arguments),
                data.environment("store", HALF_A_GIGABYTE),
                Optional.empty(),
                true,
                Optional.empty(),
                false);
    }

    private void computing() {
        Path staged = data.in("staged-store");
        ours(Benchmark.COMPUTING, "kvinnofrid aggregate", staged, null, "aggregate");
        all.add(contender(
                Benchmark.COMPUTING,
                "kvinnofrid, cells without protection",
                computingAsLaunched(),
                Map.of(),
                staged,
                null));
        other(Benchmark.COMPUTING, "full scan of staging", "Scan", staged, null, path("store"));
    }

    /** The step of the program, by a Java started as the launcher starts it. */
    private List<String> computingAsLaunched() {
        List<String> command = java(HALF_A_GIGABYTE, "Computing", path("store"));
        command.add(1, "@app/java-options");
        return command;
    }

    private void excel() throws IOException {
        Path workbook = Data.file(data.in("workbook"));
        all.add(contender(
                Benchmark.EXCEL,
                "kvinnofrid check, 256 MB",
                program("check", "" + workbook),
                data.environment("store", "-Xmx256m"),
                null,
                null));
        other(Benchmark.EXCEL, "fastexcel-reader, bare reading", "Workbooks", null, null, "fastexcel", "" + workbook);
        ours(
                Benchmark.EXCELS,
                "kvinnofrid ingest of workbooks",
                data.in("empty"),
                null,
                "ingest",
                "--inbox",
                path("workbooks"),
                "--out",
                path("out"));
        other(
                Benchmark.EXCELS,
                "fastexcel-reader, bare reading of all",
                "Workbooks",
                null,
                null,
                "fastexcel",
                path("workbooks"));
    }

    /** Once each and at the end: they take longer than all others together. */
    private void slow() throws IOException {
        Path empty = data.in("empty");
        Path workbook = Data.file(data.in("workbook"));
        once(other(Benchmark.EXCEL, "POI usermodel, bare reading", "Workbooks", null, null, "poi", "" + workbook));
        once(other(
                Benchmark.INGEST,
                "textbook Spring Batch job",
                "Textbook",
                empty,
                null,
                path("store"),
                path("staged"),
                path("inbox")));
        once(other(
                Benchmark.WHOLE,
                "textbook Spring Batch job",
                "Textbook",
                empty,
                data.in("textbook"),
                path("store"),
                path("staged"),
                path("inbox"),
                path("textbook")));
    }

    private Contender ours(String group, String name, Path from, @Nullable Path cells, String... arguments) {
        Contender one =
                contender(group, name, program(arguments), data.environment("store", HALF_A_GIGABYTE), from, cells);
        all.add(one);
        return one;
    }

    private Contender other(
            String group, String name, String main, @Nullable Path from, @Nullable Path cells, String... arguments) {
        Contender one = contender(group, name, java("-Xmx4g", main, arguments), Map.of(), from, cells);
        all.add(one);
        return one;
    }

    /** A class beside this one, run as a program of its own. */
    private static List<String> java(String heap, String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                "se.kvinnofrid.bench." + main));
        command.addAll(List.of(arguments));
        return command;
    }

    private void script(String name, String cells, String... command) {
        List<String> whole = new ArrayList<>(List.of(command));
        whole.add(data.in("").toString());
        all.add(contender(Benchmark.WHOLE, name, whole, Map.of(), null, data.in(cells)));
    }

    private void once(Contender contender) {
        all.set(
                all.indexOf(contender),
                new Contender(
                        contender.group(),
                        contender.name(),
                        contender.command(),
                        contender.environment(),
                        contender.from(),
                        contender.goesOn(),
                        contender.cells(),
                        true));
    }

    private static Contender contender(
            String group,
            String name,
            List<String> command,
            Map<String, String> environment,
            @Nullable Path from,
            @Nullable Path cells) {
        return new Contender(
                group, name, command, environment, Optional.ofNullable(from), false, Optional.ofNullable(cells), false);
    }

    private static List<String> program(String... arguments) {
        List<String> command = new ArrayList<>(List.of("./kvinnofrid"));
        command.addAll(List.of(arguments));
        return command;
    }

    private String path(String name) {
        return data.in(name).toString();
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
            Benchmark.say(command[0] + " not run: " + e.getMessage());
            return false;
        }
    }
}
