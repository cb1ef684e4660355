package se.kvinnofrid.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who does the work.
 *
 * @param group what the work is; contenders of one group are compared
 * @param name what readers see
 * @param command how it is run
 * @param environment what it needs to know besides
 * @param from the store whose copy it works in; nothing if it needs none, or goes on with another's
 * @param goesOn whether it goes on with the store and the reports that others have left
 * @param cells the file or folder in which its exact cells stand afterwards; if it computes any
 * @param once whether one run must do, since it takes so long
 */
record Contender(
        String group,
        String name,
        List<String> command,
        Map<String, String> environment,
        Optional<Path> from,
        boolean goesOn,
        Optional<Path> cells,
        boolean once) {

    Journal.Name journalName() {
        return new Journal.Name(group, name);
    }

    boolean isOurs() {
        return name.startsWith(Benchmark.OURS);
    }

    /** Whether it goes on with what another has left that worked before it: the run with reports, or one that itself goes on with that. */
    boolean goesOnWith(Contender before) {
        return goesOn && (before.goesOn || before.group.equals(Benchmark.REPORTS));
    }
}
