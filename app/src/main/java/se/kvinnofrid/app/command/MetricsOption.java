package se.kvinnofrid.app.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where figures about the run are written for those who watch over it. */
final class MetricsOption {

    private static final String VARIABLE = "KVINNOFRID_METRICS_FILE";

    @Option(
            names = "--metrics",
            paramLabel = "FIL",
            description = "skriver körningens mått för Prometheus (node_exporter) till en fil som slutar på .prom;"
                    + " annars den som " + VARIABLE + " namnger, om någon")
    private @Nullable Path file;

    RunMetrics begin() {
        String variable = System.getenv(VARIABLE);
        Optional<Path> set =
                Optional.ofNullable(variable).filter(name -> !name.isBlank()).map(Path::of);
        return new RunMetrics(Optional.ofNullable(file).or(() -> set));
    }
}
