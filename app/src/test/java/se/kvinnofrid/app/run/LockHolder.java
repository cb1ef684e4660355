package se.kvinnofrid.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import se.kvinnofrid.app.ChildProgram;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Progress;

/** A program that holds the run lock of a project until its standard input is closed. */
public final class LockHolder {

    private static final String HOLDING = "holding";

    private LockHolder() {}

    /** Starts it, and waits until it has the lock. */
    public static ChildProgram start(Path project) throws IOException {
        ChildProgram program = ChildProgram.start(LockHolder.class, project, Map.of(), project.toString());
        program.awaitLine(HOLDING);
        return program;
    }

    public static void main(String[] arguments) throws IOException {
        Configuration configuration = Configuration.read(ConfigurationFiles.packed());
        try (Session session = Session.open(Path.of(arguments[0]), Optional.empty())) {
            Stages.begin(configuration, session, Progress.SILENT);
            System.out.println(HOLDING);
            System.in.transferTo(System.out);
        }
    }
}
