package se.kvinnofrid.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself; every deed is a subcommand. */
@Command(
        name = "kvinnofrid",
        mixinStandardHelpOptions = true,
        resourceBundle = "se.kvinnofrid.app.command.help",
        scope = ScopeType.INHERIT,
        synopsisHeading = "Användning: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nVal:%n",
        commandListHeading = "%nKommandon:%n",
        synopsisSubcommandLabel = "KOMMANDO",
        description = "Den nationella statistiken för SU-Kvinnofrid, från kommunernas filer till rapporten.",
        subcommands = {
            RunCommand.class,
            IngestCommand.class,
            AggregateCommand.class,
            ReportCommand.class,
            CheckCommand.class,
            StatusCommand.class,
            DecisionCommand.Accept.class,
            DecisionCommand.Refuse.class,
            DecisionCommand.Withdraw.class,
            EditionsCommand.class,
            FinaliseCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            SampleCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            PurgeCommand.class,
            RotateKeyCommand.class
        })
final class KvinnofridCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "det saknas ett kommando");
    }
}
