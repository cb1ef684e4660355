package se.kvinnofrid.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.app.store.EmbeddedDatabase;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.round.Round;

/** The files and stores that the contenders work on. Made once, and kept for the next call. */
final class Data {

    /** How the note of a run ends that computed something else. */
    static final String DOES_NOT_COUNT = "does not count";

    private static final String MUNICIPALITIES = "290";
    private static final String OUR_CELLS = "our-cells.csv";
    private static final String ANOTHER_INBOX = "another-inbox";
    private static final String THIRD_INBOX = "third-inbox";

    private final Path folder;
    private final long cases;
    private final Configuration configuration = Configuration.read(ConfigurationFiles.packed());
    private @Nullable Cells ours;

    Data(Path folder, long cases) {
        this.folder = folder;
        this.cases = cases;
    }

    Path in(String name) {
        return folder.resolve(name);
    }

    /** Data, the empty store, and the staged rows that the program comes to. */
    void prepare() throws IOException, InterruptedException, SQLException {
        if (!Files.exists(in("prepared"))) {
            make();
        }
        // Data that were made for an earlier version of this program may lack them.
        shorten("inbox", ANOTHER_INBOX, 0);
        shorten(ANOTHER_INBOX, THIRD_INBOX, 1);
    }

    private void make() throws IOException, InterruptedException, SQLException {
        clear(folder);
        Files.createDirectories(folder);
        Benchmark.say("making " + cases + " cases in " + MUNICIPALITIES + " files");
        sample("inbox", "csv", cases, MUNICIPALITIES);
        sample("workbook", "xlsx", Benchmark.WORKBOOK_ROWS, "1");
        sample("workbooks", "xlsx", Benchmark.WORKBOOKS_ROWS, MUNICIPALITIES);
        codes();
        Files.createDirectories(in("nothing"));
        Benchmark.say("making an empty store and finding the staged rows");
        ours("empty", "ingest", "--inbox", "" + in("nothing"), "--out", "" + in("out"));
        copy(in("empty"), in("staged-store"));
        ours("staged-store", "ingest", "--inbox", "" + in("inbox"), "--out", "" + in("out"));
        try (EmbeddedDatabase store = EmbeddedDatabase.open(in("staged-store"));
                var connection = Staged.connect(store)) {
            Staged.dump(connection, in("staged"));
        }
        Files.createFile(in("prepared"));
    }

    private void sample(String name, String format, long rows, String municipalities)
            throws IOException, InterruptedException {
        ours(
                "store",
                "sample",
                "--uniform",
                "--format",
                format,
                "--cases",
                "" + rows,
                "--municipalities",
                municipalities,
                "--dir",
                "" + in(name));
    }

    /** The same inbox with one more file from which the last case is gone, unless it is there. */
    private void shorten(String from, String to, int which) throws IOException {
        if (Files.exists(in(to))) {
            return;
        }
        Path part = in(to + ".part");
        clear(part);
        Path whole = files(in(from)).get(which);
        for (Path file : files(in(from))) {
            Path there = part.resolve(in(from).relativize(file));
            Files.createDirectories(there.getParent());
            if (!file.equals(whole)) {
                Files.createLink(there, file);
            }
        }
        List<String> lines = Files.readAllLines(whole);
        Files.write(part.resolve(in(from).relativize(whole)), lines.subList(0, lines.size() - 1));
        Files.move(part, in(to));
    }

    /** What other programs need to know of the configuration. */
    private void codes() throws IOException {
        StringBuilder codes = new StringBuilder("variable,code\n");
        for (Variable variable : configuration.codebook().variables()) {
            for (Code code : variable.codesInBase()) {
                codes.append(variable.id()).append(',').append(code.id()).append('\n');
            }
        }
        Files.writeString(in("codes.csv"), codes);
        Round round = configuration.latestRound();
        Files.writeString(
                in("round.csv"),
                String.join(",", round.id(), "" + round.from(), "" + round.to(), String.join(" ", round.expected()))
                        + "\n");
    }

    /** Lets a contender work on what it needs. */
    Watched run(Contender contender) throws IOException, InterruptedException {
        Optional<Path> from = contender.from();
        if (from.isPresent()) {
            clear(in("store"));
            copy(from.get(), in("store"));
            clear(in("out"));
        }
        contender.cells().ifPresent(Data::clear);
        // Otherwise what was written before is brought to the disk at the next contender's cost.
        new ProcessBuilder("sync").inheritIO().start().waitFor();
        return Watched.run(contender.command(), contender.environment(), in("store"), in("log.txt"));
    }

    /** Whether there are cells of ours that those of others can be held against. */
    boolean holdsOurCells() {
        return Files.exists(in(OUR_CELLS));
    }

    /** What the cells of a contender that has just run are beside ours, which come first. */
    String cells(Contender contender) throws IOException {
        if (contender.cells().isEmpty()) {
            return "";
        }
        Cells cells = Cells.read(file(contender.cells().get()));
        if (ours == null && contender.isOurs()) {
            Files.copy(file(contender.cells().get()), in(OUR_CELLS), StandardCopyOption.REPLACE_EXISTING);
            ours = cells;
        }
        if (ours == null) {
            ours = Cells.read(in(OUR_CELLS));
        }
        List<String> differences = ours.differences(cells);
        return differences.isEmpty()
                ? "the same"
                : differences.size() + " differ, such as " + differences.get(0) + ": " + DOES_NOT_COUNT;
    }

    private void ours(String store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./kvinnofrid"));
        command.addAll(List.of(arguments));
        Watched.run(command, environment(store, "-Xmx4g"), in(store), in("log.txt"));
    }

    /** How our own program is told of its store and what it may use. */
    Map<String, String> environment(String store, String java) {
        return new HashMap<>(Map.of("KVINNOFRID_DATA", in(store).toString(), "KVINNOFRID_JAVA_OPTIONS", java));
    }

    /** The first file in a folder. */
    static Path file(Path place) throws IOException {
        return files(place).get(0);
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
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
}
