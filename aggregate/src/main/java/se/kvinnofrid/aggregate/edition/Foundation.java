package se.kvinnofrid.aggregate.edition;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.round.Round;

/**
 * What an edition rests on: the same foundation gives the same cells.
 *
 * @param round the round
 * @param settled the submissions that count
 * @param configuration the files that decide what is counted, computed and published, by path
 * @param configurationHash hash of those that decide what is computed and published
 * @param programVersion the program
 */
public record Foundation(
        Round round,
        Settled settled,
        SortedMap<String, String> configuration,
        String configurationHash,
        String programVersion) {

    /** By which submissions were read and judged; what that came to is in the submissions' own fingerprints. */
    private static final String[] OF_INTAKE = {"rules/", "sources/"};

    /** Takes the part of the configuration that bears on the cells; texts of reports, for one, do not. */
    public static Foundation of(Round round, Settled settled, ConfigurationFiles files, String programVersion) {
        String[] parts = {
            "codebook/",
            "municipalities.csv",
            "population/",
            "protection/",
            "rounds/" + round.id() + ".yaml",
            "statistics/"
        };
        SortedMap<String, String> copy = new TreeMap<>();
        for (String part : Stream.concat(Stream.of(parts), Stream.of(OF_INTAKE)).toList()) {
            files.contents().forEach((path, content) -> {
                if (path.startsWith(part)) {
                    copy.put(path, content);
                }
            });
        }
        return new Foundation(round, settled, copy, files.hash(parts), programVersion);
    }

    /** A hash of all of it. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder();
        text.append(round.id()).append('\n');
        text.append(configurationHash).append('\n');
        text.append(programVersion).append('\n');
        for (Settled.Submission submission : settled.submissions()) {
            text.append(submission.sender()).append(' ');
            text.append(submission.sha256()).append(' ');
            text.append(submission.intakeConfiguration()).append('\n');
        }
        return Fingerprint.of(text.toString());
    }
}
