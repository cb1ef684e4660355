package se.kvinnofrid.ingest;

import java.nio.file.Path;
import javax.crypto.SecretKey;

/**
 * What a run of the intake needs to know.
 *
 * @param inbox the folder with submissions; only read
 * @param out the folder under which {@code receipts/} is written
 * @param round identifier of the round
 * @param workers how many submissions are read at the same time
 * @param pseudonymKey the key of the hashes that stand for clients
 */
public record IngestRequest(Path inbox, Path out, String round, int workers, SecretKey pseudonymKey) {

    public IngestRequest {
        if (workers < 1) {
            throw new IllegalArgumentException("at least one worker is needed, not " + workers);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "IngestRequest[inbox=" + inbox + ", out=" + out + ", round=" + round + ", workers=" + workers + "]";
    }
}
