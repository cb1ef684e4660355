package se.kvinnofrid.ingest.intake;

import java.util.List;
import se.kvinnofrid.ingest.judge.Case;

/** Receives the cases of one submission that count. */
public interface CaseSink {

    /**
     * Begins, or begins anew: what was received before is to be forgotten.
     *
     * @param locals the names of the sender's own columns, different from each other
     */
    void begin(List<String> locals);

    /** One case that counts. */
    void accept(Case c);

    /** The submission is refused: what was received is to be forgotten. */
    void discard();

    /** Receives the cases and forgets them, for those who only judge. */
    CaseSink NONE = new CaseSink() {
        @Override
        public void begin(List<String> locals) {
            // Nothing is kept.
        }

        @Override
        public void accept(Case c) {
            // Nothing is kept.
        }

        @Override
        public void discard() {
            // Nothing is kept.
        }
    };
}
