package se.kvinnofrid.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** All commands of the program. */
public final class Commands {

    private Commands() {}

    /**
     * Runs one command.
     *
     * @param out takes its result
     * @param err takes what is wrong
     * @return the exit code: 0 done, 1 done but something waits for a person, 2 command or configuration wrong, 3 another run is under
     *     way, 4 failed
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commands = new CommandLine(new KvinnofridCommand());
        commands.getCommandSpec().version("kvinnofrid " + version());
        return prepared(commands, out, err).execute(arguments);
    }

    /**
     * Runs {@code check} as a program of its own, which needs no other part of this one.
     *
     * @return the exit code: 0 done, 1 a file is refused, 2 command or configuration wrong, 4 failed
     */
    public static int check(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine check = new CommandLine(new CheckCommand());
        check.getCommandSpec().mixinStandardHelpOptions(true).version("kvinnofrid-check " + version());
        check.setCommandName("java -jar kvinnofrid-check.jar");
        check.setResourceBundle(ResourceBundle.getBundle("se.kvinnofrid.app.command.help"));
        return prepared(check, out, err).execute(arguments);
    }

    /** The version of the program, as it stands with every edition. */
    static String version() {
        Properties properties = new Properties();
        try (InputStream in = Commands.class.getResourceAsStream("/se/kvinnofrid/app/program.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own properties cannot be read", e);
        }
        return properties.getProperty("version", "?");
    }

    private static CommandLine prepared(CommandLine commands, PrintWriter out, PrintWriter err) {
        commands.setOut(out).setErr(err).setUsageHelpWidth(110).setCaseInsensitiveEnumValuesAllowed(true);
        commands.setParameterExceptionHandler(new Complaints(false, false));
        commands.setExecutionStrategy(parsed -> execute(commands, parsed));
        return commands;
    }

    private static int execute(CommandLine commands, ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        last.commandSpec().mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(CommonOptions.class::isInstance)
                .map(CommonOptions.class::cast)
                .forEach(options -> {
                    options.tellLog();
                    commands.setExecutionExceptionHandler(new Complaints(options.debug(), options.logsJson()));
                });
        return new CommandLine.RunLast().execute(parsed);
    }
}
