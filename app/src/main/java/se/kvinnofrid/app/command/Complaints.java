package se.kvinnofrid.app.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import se.kvinnofrid.app.run.DatabaseException;
import se.kvinnofrid.app.run.JobFailedException;
import se.kvinnofrid.app.run.LockHeldException;
import se.kvinnofrid.app.run.SettingException;
import se.kvinnofrid.app.store.StoreException;
import se.kvinnofrid.config.ConfigurationException;

/** Says what went wrong, in words for the person who ran the command, and turns it into an exit code. */
final class Complaints implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final boolean debug;

    Complaints(boolean debug) {
        this.debug = debug;
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
        ExitCode code = complain(failure, err);
        if (debug) {
            failure.printStackTrace(err);
        }
        return code.number();
    }

    private static ExitCode complain(Exception failure, PrintWriter err) {
        if (failure instanceof ConfigurationException faults) {
            err.println("Konfigurationen kan inte användas:");
            faults.faults().forEach(fault -> err.println("  " + fault));
            return ExitCode.USAGE;
        }
        if (failure instanceof SettingException) {
            err.println(failure.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof LockHeldException) {
            err.println(failure.getMessage());
            return ExitCode.LOCKED;
        }
        err.println(isExplained(failure) ? failure.getMessage() : unexpected(failure));
        err.println("Tidigare utgåvor är orörda. Kör igen för att fortsätta där det avbröts.");
        return ExitCode.FAILED;
    }

    private static boolean isExplained(Exception failure) {
        return failure instanceof JobFailedException
                || failure instanceof DatabaseException
                || failure instanceof StoreException;
    }

    private static String unexpected(Exception failure) {
        return "Något oväntat hände (" + failure.getClass().getSimpleName() + "): " + failure.getMessage()
                + ". Med --debug syns var.";
    }
}
