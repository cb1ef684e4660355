package se.kvinnofrid.aggregate.protect.figure;

/**
 * What a figure counts, wherever and whenever: cases with some facts, or something of theirs.
 *
 * @param what empty for the cases themselves, otherwise what is summed over them: answers, entries, a number
 * @param facts which cases
 */
record Counted(String what, FactSet facts) {

    static final String CASES = "";
    static final String ENTRIES = "entries of ";

    static Counted cases(FactSet facts) {
        return new Counted(CASES, facts);
    }

    /** Whether what is counted are people or things done for them, and not answers or days. */
    boolean isOfCasesOrEntries() {
        return what.equals(CASES) || what.startsWith(ENTRIES);
    }
}
