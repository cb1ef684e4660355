package se.kvinnofrid.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the data, lets the contenders work in turn several times, holds their cells against ours, and writes down what came out. */
@Command(
        name = "bench/run",
        mixinStandardHelpOptions = true,
        description = "Measures kvinnofrid beside what people would use instead. Cut off, it goes on where it was.")
final class Benchmark implements java.util.concurrent.Callable<Integer> {

    static final String OURS = "kvinnofrid";
    static final String INGEST = "From files to staging";
    static final String WHOLE = "From files to exact cells";
    static final String REPORTS = "From files to reports";
    static final String COMPUTING = "Computing";
    static final String NIGHT = "A night";
    static final String EXCEL = "One workbook";
    static final String EXCELS = "290 workbooks";
    static final long WORKBOOK_ROWS = 100_000;
    static final long WORKBOOKS_ROWS = 290_000;

    @Option(names = "--cases", defaultValue = "1000000", description = "cases (default ${DEFAULT-VALUE})")
    private long cases;

    @Option(
            names = "--times",
            defaultValue = "3",
            description = "how often each works in all, runs of earlier calls included (default ${DEFAULT-VALUE})")
    private int times;

    @Option(
            names = "--minutes",
            defaultValue = "600",
            description = "no further contender begins after so many minutes (default ${DEFAULT-VALUE})")
    private long minutes;

    @Option(
            names = "--dir",
            defaultValue = "bench/target/work",
            description = "where data and stores lie (default ${DEFAULT-VALUE})")
    private Path folder = Path.of("");

    @Option(
            names = "--only",
            split = ",",
            description = "only contenders whose name or group has one of these words in it")
    private List<String> only = List.of();

    @Option(names = "--anew", description = "forget the runs of earlier calls")
    private boolean anew;

    @Option(
            names = "--write",
            description = "write the page and chart of all results: bench/RESULTS.md, bench/results.svg")
    private boolean write;

    @Option(names = "--guard", description = "end with 1 if a target of bench/targets.csv does not hold")
    private boolean guard;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, java.sql.SQLException {
        Instant end = Instant.now().plus(Duration.ofMinutes(minutes));
        folder = folder.toAbsolutePath().normalize().resolve(Long.toString(cases));
        Path file = Path.of("bench/results", cases + ".csv");
        if (anew) {
            Files.deleteIfExists(file);
        }
        Journal journal = new Journal(file, Machine.described());
        Data data = new Data(folder, cases);
        data.prepare();
        measure(new Contenders(data).all(), journal, data, end);
        Results results = new Results(journals(), Target.read(Path.of("bench/targets.csv")));
        System.out.println(results.markdown());
        if (write) {
            Files.writeString(Path.of("bench/RESULTS.md"), results.markdown());
            Files.writeString(Path.of("bench/results.svg"), results.chart());
        }
        return guard && !holds(results, journal) ? 1 : 0;
    }

    private void measure(List<Contender> contenders, Journal journal, Data data, Instant end)
            throws IOException, InterruptedException {
        for (int round = 1; round <= times; round++) {
            for (Contender contender : contenders) {
                List<Contender> due = due(contenders, journal, round);
                if (!due.contains(contender) && !isNeeded(contender, after(contender, contenders, due), data)) {
                    continue;
                }
                if (Instant.now().isAfter(end)) {
                    say("the time is up");
                    return;
                }
                say(contender.group() + ": " + contender.name() + ", " + round + " of " + times);
                Watched watched = data.run(contender);
                String cells = data.cells(contender);
                if (!isDone(contender, journal, round)) {
                    journal.note(contender.journalName(), new Journal.Entry(watched, cells));
                }
            }
        }
    }

    /** Those who are asked for and have not yet run as often as they are to. */
    private List<Contender> due(List<Contender> contenders, Journal journal, int round) {
        return contenders.stream()
                .filter(one -> only.isEmpty()
                        || only.stream()
                                .anyMatch(word ->
                                        one.name().contains(word) || one.group().contains(word)))
                .filter(one -> !isDone(one, journal, round))
                .toList();
    }

    private static List<Contender> after(Contender contender, List<Contender> contenders, List<Contender> due) {
        List<Contender> later = contenders.subList(contenders.indexOf(contender) + 1, contenders.size());
        return due.stream().filter(later::contains).toList();
    }

    /** Some can work only when another has worked before them in this call, and others' cells are held against ours. */
    private static boolean isNeeded(Contender contender, List<Contender> later, Data data) {
        boolean givesCells = contender.isOurs() && contender.cells().isPresent() && !data.holdsOurCells();
        return later.stream()
                .anyMatch(one -> one.goesOnWith(contender)
                        || (givesCells && !one.isOurs() && one.cells().isPresent()));
    }

    private static boolean isDone(Contender contender, Journal journal, int round) {
        return journal.times(contender.journalName()) >= (contender.once() ? 1 : round);
    }

    private static SortedMap<Long, Journal> journals() throws IOException {
        SortedMap<Long, Journal> journals = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("bench/results"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                String name = String.valueOf(file.getFileName());
                journals.put(Long.valueOf(name.substring(0, name.indexOf('.'))), new Journal(file, ""));
            }
        }
        return journals;
    }

    private static boolean holds(Results results, Journal journal) {
        Results.Medians medians = new Results.Medians(journal.entries());
        boolean holds = true;
        for (Target target : results.targets()) {
            Optional<Double> measured = target.measured(medians);
            if (measured.isPresent() && !target.holds(measured.get())) {
                say(String.format(Locale.ROOT, "%s: %.2f, at most %.2f", target.what(), measured.get(), target.most()));
                holds = false;
            }
        }
        return holds;
    }

    static void say(String text) {
        System.err.println("bench: " + text);
    }
}
