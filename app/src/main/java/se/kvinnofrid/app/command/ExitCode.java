package se.kvinnofrid.app.command;

/** How a command ends, for those that call it from a script or a schedule. */
enum ExitCode {
    DONE(0),
    /** Done, but a refused or held submission waits for a person. */
    WAITING(1),
    /** The command line or the configuration is wrong; nothing has been touched. */
    USAGE(2),
    /** Another run is under way; nothing has been touched. */
    LOCKED(3),
    /** Failed; earlier editions are untouched, and running again resumes. */
    FAILED(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
