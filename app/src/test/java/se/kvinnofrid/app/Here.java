package se.kvinnofrid.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import se.kvinnofrid.app.command.Commands;

/** Runs commands of the program in this very process: as an operator would, but without the time that a new process takes. */
public final class Here {

    private static final String HOME = "kvinnofrid.home";

    private Here() {}

    /** Runs a command in a project folder, with settings as they are named in application.yaml. */
    public static ChildProgram.Ending run(Path project, Map<String, String> settings, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Map<String, String> properties = new TreeMap<>(settings);
        properties.put(HOME, project.toString());
        properties.forEach(System::setProperty);
        try {
            int exitCode = Commands.run(new PrintWriter(out), new PrintWriter(err), arguments);
            return new ChildProgram.Ending(exitCode, out.toString(), err.toString());
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }
    }
}
