package se.kvinnofrid.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.kvinnofrid.app.backup.Backup;
import se.kvinnofrid.app.run.DatabaseException;
import se.kvinnofrid.app.run.Session;

/** Copies the program's own store to a folder. */
@Command(
        name = "backup",
        description = "Säkerhetskopierar programmets eget lager till en ny mapp. En kopia skrivs aldrig över.")
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "MAPP", description = "ny eller tom mapp")
    private Path folder = Path.of("");

    @Option(
            names = "--with-keys",
            description = "tar med nycklarna för pseudonymer och signaturer; annars ska de förvaras för sig")
    private boolean withKeys;

    @Override
    public Integer call() {
        try (Session session = Session.openOfAnyVersion(common.projectFolder(), common.findConfigurationFolder())) {
            Path secrets = session.secrets();
            session.lock();
            long rows = new Backup(session.dataSource(), Commands.version())
                    .write(folder, Optional.of(secrets).filter(ignored -> withKeys));
            common.tell(
                    spec,
                    "Säkerhetskopian i " + folder + " har " + rows + " rader. "
                            + (withKeys
                                    ? "Nycklarna ligger i den: förvara den så att ingen annan kommer åt den."
                                    : "Nycklarna är inte med; förvara dem för sig: " + secrets + "."));
            return ExitCode.DONE.number();
        } catch (SQLException e) {
            throw new DatabaseException("Säkerhetskopian kunde inte göras: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Säkerhetskopian kunde inte skrivas: " + e.getMessage(), e);
        }
    }
}
