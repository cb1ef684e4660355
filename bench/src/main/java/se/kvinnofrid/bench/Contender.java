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
 * @param store the store that it works in, made anew from the empty one each time; if it needs one
 * @param cells the file or folder in which its exact cells stand afterwards; if it computes any
 */
record Contender(
        String group,
        String name,
        List<String> command,
        Map<String, String> environment,
        Optional<Path> store,
        Optional<Path> cells) {}
