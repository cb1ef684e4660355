package se.kvinnofrid.config;

/** How far long work has come, for somebody who watches. Stages report to it and know nothing of terminals. Safe for several threads. */
public interface Progress {

    /** Shows nothing. */
    Progress SILENT = (what, total) -> () -> {};

    /** One piece of long work that is under way. */
    interface Work {
        /** One more of the announced units is done. */
        void advance();
    }

    /**
     * Announces a piece of work.
     *
     * @param what a few Swedish words for the person who waits, such as "Läser leveranser"
     * @param total number of units of work to come
     */
    Work begin(String what, long total);
}
