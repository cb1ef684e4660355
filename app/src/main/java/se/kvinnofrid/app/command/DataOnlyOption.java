package se.kvinnofrid.app.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.report.ReportRequest;

/** Whether reports, which take longer than everything else, are left for later. */
final class DataOnlyOption {

    @Option(
            names = "--data-only",
            description = "skriver bara datafilerna, inga rapporter; kvinnofrid report skriver dem")
    private boolean dataOnly;

    ReportRequest request(Round round, Path out) {
        return new ReportRequest(round.id(), out, dataOnly);
    }
}
