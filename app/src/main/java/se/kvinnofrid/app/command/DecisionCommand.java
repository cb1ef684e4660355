package se.kvinnofrid.app.command;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.kvinnofrid.app.run.Desk;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.ingest.Decisions.Change;
import se.kvinnofrid.ingest.Decisions.Kind;

/** A person's decision about a submission. */
abstract class DecisionCommand extends Deed {

    private final Kind kind;

    @Parameters(paramLabel = "ID", description = "leveransens nummer, som i kvinnofrid status")
    private long id;

    @Mixin
    private final OperatorOptions operator = new OperatorOptions();

    @Option(
            names = "--also-final",
            description =
                    "också när en fastställd utgåva vilar på leveransen; utgåvan ändras inte, men kommande skiljer sig")
    private boolean alsoFinal;

    DecisionCommand(Kind kind) {
        this.kind = kind;
    }

    @Override
    ExitCode perform(Configuration configuration) {
        String reason = operator.reason();
        try (Pipeline pipeline = Pipeline.open(common(), configuration)) {
            Desk desk = pipeline.desk();
            List<Change> changes = desk.decide(kind, id, reason, operator.operator(), alsoFinal);
            tell(inWords(changes));
            return ExitCode.DONE;
        }
    }

    private static String inWords(List<Change> changes) {
        return changes.stream().map(DecisionCommand::line).collect(Collectors.joining(System.lineSeparator()))
                + System.lineSeparator() + "Kör kvinnofrid run för ny utgåva och nya kvittenser.";
    }

    private static String line(Change change) {
        return change.submission() + " " + change.sender() + " " + change.fileName() + ": "
                + Words.standing(change.before())
                + " → " + Words.standing(change.after())
                + (change.after().equals("counts") ? ", ärenden: " + change.cases() : "") + ".";
    }

    /** Counts a held submission, or takes up again one that was refused or withdrawn. */
    @Command(name = "accept", description = "Godtar en vilande leverans, så att den räknas.")
    static final class Accept extends DecisionCommand {
        Accept() {
            super(Kind.ACCEPT);
        }
    }

    /** Does not count a held submission, ever. */
    @Command(
            name = "refuse",
            description = "Avvisar en vilande leverans; inget av den sparas utom namn och kontrollsumma.")
    static final class Refuse extends DecisionCommand {
        Refuse() {
            super(Kind.REFUSE);
        }
    }

    /** Counts a submission no more. */
    @Command(
            name = "withdraw",
            description = "Återkallar en leverans, också en som räknas; den som den hade ersatt räknas igen.")
    static final class Withdraw extends DecisionCommand {
        Withdraw() {
            super(Kind.WITHDRAW);
        }
    }
}
