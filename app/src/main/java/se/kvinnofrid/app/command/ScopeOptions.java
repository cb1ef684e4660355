package se.kvinnofrid.app.command;

import picocli.CommandLine.Option;
import se.kvinnofrid.aggregate.diff.Differences.Scope;
import se.kvinnofrid.app.run.SettingException;

/** Which figures a comparison lists. */
final class ScopeOptions {

    @Option(
            names = "--area",
            paramLabel = "KOD",
            defaultValue = "00",
            description = "riket 00, län eller kommun vars tal visas (annars ${DEFAULT-VALUE})")
    private String area = "00";

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "hur många tal av varje statistik, störst ändring först (annars ${DEFAULT-VALUE})")
    private int most;

    Scope scope() {
        if (most < 0) {
            throw new SettingException("--top ska vara 0 eller mer.");
        }
        return new Scope(area, most);
    }
}
