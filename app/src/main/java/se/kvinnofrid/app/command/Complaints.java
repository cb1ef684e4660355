package se.kvinnofrid.app.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import se.kvinnofrid.app.backup.BackupException;
import se.kvinnofrid.app.run.DatabaseException;
import se.kvinnofrid.app.run.JobFailedException;
import se.kvinnofrid.app.run.LockHeldException;
import se.kvinnofrid.app.run.SettingException;
import se.kvinnofrid.app.store.StoreException;
import se.kvinnofrid.config.ConfigurationException;

/** Says what went wrong, in words for the person who ran the command, and turns it into an exit code. */
final class Complaints implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final boolean debug;
    private final boolean toLog;

    /**
     * Prepares to complain.
     *
     * @param debug whether to tell where in the code
     * @param toLog whether complaints go to the log, when all that is said is to be in its form
     */
    Complaints(boolean debug, boolean toLog) {
        this.debug = debug;
        this.toLog = toLog;
    }

    @Override
    public int handleParseException(ParameterException complaint, String[] arguments) {
        CommandLine command = complaint.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("Fel i kommandot: " + complaint.getMessage());
        err.println(
                "Hjälp: kvinnofrid " + (command.getParent() == null ? "" : command.getCommandName() + " ") + "--help");
        return ExitCode.USAGE.number();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (toLog) {
            // Only here, since most commands never log and start sooner without.
            LoggerFactory.getLogger(Complaints.class).error(inWords(failure), failure);
            return exitCode(failure).number();
        }
        err.println(inWords(failure));
        ExitCode code = exitCode(failure);
        if (failure instanceof JobFailedException) {
            err.println("Tidigare utgåvor är orörda. Kör igen för att fortsätta där det avbröts.");
        }
        if (debug) {
            failure.printStackTrace(err);
        }
        return code.number();
    }

    static ExitCode exitCode(Exception failure) {
        if (failure instanceof ConfigurationException
                || failure instanceof SettingException
                || failure instanceof BackupException) {
            return ExitCode.USAGE;
        }
        return failure instanceof LockHeldException ? ExitCode.LOCKED : ExitCode.FAILED;
    }

    /** What went wrong, without Java's words for it where they can be avoided. */
    static String inWords(Exception failure) {
        if (failure instanceof ConfigurationException faults) {
            return faults.faults().stream()
                    .map(fault -> System.lineSeparator() + "  " + fault)
                    .collect(Collectors.joining("", "Konfigurationen kan inte användas:", ""));
        }
        return isExplained(failure)
                ? String.valueOf(failure.getMessage())
                : "Något oväntat hände (" + failure.getClass().getSimpleName() + "): " + failure.getMessage()
                        + ". Med --debug syns var.";
    }

    private static boolean isExplained(Exception failure) {
        return failure instanceof SettingException
                || failure instanceof BackupException
                || failure instanceof UncheckedIOException
                || failure instanceof LockHeldException
                || failure instanceof JobFailedException
                || failure instanceof DatabaseException
                || failure instanceof StoreException;
    }
}
