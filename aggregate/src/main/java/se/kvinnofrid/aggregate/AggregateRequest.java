package se.kvinnofrid.aggregate;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run is asked for.
 *
 * @param round the round's identifier
 * @param editionName name of a new edition; the round and a running number if empty
 * @param internalFolder where the exact cells are written for analysts, in a folder named after the edition; nowhere if empty
 * @param programVersion the program, recorded with the edition
 */
public record AggregateRequest(
        String round, Optional<String> editionName, Optional<Path> internalFolder, String programVersion) {}
