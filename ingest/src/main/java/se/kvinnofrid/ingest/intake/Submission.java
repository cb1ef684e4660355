package se.kvinnofrid.ingest.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file to judge.
 *
 * @param file where it lies
 * @param sender code of the municipality that sends it, as the inbox tells; where nothing tells it, all rows must belong to one municipality
 * @param received the day on which it was received, in Sweden
 */
public record Submission(Path file, Optional<String> sender, LocalDate received) {}
