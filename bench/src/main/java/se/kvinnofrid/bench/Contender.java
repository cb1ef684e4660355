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
 * @param from the store whose copy it works in; nothing if it needs none, or goes on with the one that the contender before it left
 * @param cells the file or folder in which its exact cells stand afterwards; if it computes any
 * @param once whether one run must do, since it takes so long
 */
record Contender(
        String group,
        String name,
        List<String> command,
        Map<String, String> environment,
        Optional<Path> from,
        Optional<Path> cells,
        boolean once) {

    Journal.Name journalName() {
        return new Journal.Name(group, name);
    }
}
