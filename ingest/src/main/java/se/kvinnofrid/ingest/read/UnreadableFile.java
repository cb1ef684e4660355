package se.kvinnofrid.ingest.read;

import se.kvinnofrid.config.rule.Condition;

/**
 * The file, or the rest of it, cannot be read. A fault of the file and not of ours: whoever reads turns it into a finding. Holds nothing of
 * the file's content.
 */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final Condition condition;
    private final String limit;

    /**
     * Says why.
     *
     * @param condition what is wrong with the file
     * @param limit what was expected: a text, or the key of one with @ before it
     */
    public UnreadableFile(Condition condition, String limit) {
        super(condition + " " + limit);
        this.condition = condition;
        this.limit = limit;
    }

    /** What is wrong with the file. */
    public Condition condition() {
        return condition;
    }

    /** What was expected: a text, or the key of one with @ before it. */
    public String limit() {
        return limit;
    }

    static UnreadableFile damaged() {
        return new UnreadableFile(Condition.UNREADABLE_FILE, "@intake.whole_file");
    }

    static UnreadableFile tooLarge(String key, int most) {
        return new UnreadableFile(Condition.TOO_LARGE, "@intake." + key + ":" + most);
    }
}
