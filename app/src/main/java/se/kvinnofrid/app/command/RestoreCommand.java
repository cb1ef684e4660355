package se.kvinnofrid.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.kvinnofrid.app.backup.Restore;
import se.kvinnofrid.app.run.DatabaseException;
import se.kvinnofrid.app.run.Session;

/** Reads a backup into the program's own store, which must be empty. */
@Command(name = "restore", description = "Läser in en säkerhetskopia i programmets eget lager, som ska vara tomt.")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "MAPP", description = "säkerhetskopia som backup har gjort")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        try (Session session = Session.open(common.projectFolder(), common.findConfigurationFolder())) {
            Path secrets = session.secrets();
            Restore restore = Restore.of(folder, session.dataSource());
            session.lock();
            long rows = restore.read(session::migrateTo);
            SortedMap<String, String> awaited = restore.keys(secrets);
            common.tell(spec, "Säkerhetskopian är inläst: " + rows + " rader." + inWords(awaited, secrets));
            return ExitCode.DONE.number();
        } catch (SQLException e) {
            throw new DatabaseException(
                    "Säkerhetskopian kunde inte läsas in: " + e.getMessage() + ". Kör restore igen.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Säkerhetskopian kunde inte läsas: " + e.getMessage(), e);
        }
    }

    private static String inWords(SortedMap<String, String> awaited, Path secrets) {
        return awaited.isEmpty()
                ? ""
                : " Nycklarna är inte med: lägg tillbaka " + secrets
                        + " före nästa körning. Väntade fingeravtryck: "
                        + awaited.entrySet().stream()
                                .map(key -> "omgång " + key.getKey() + " " + key.getValue())
                                .collect(Collectors.joining(", "))
                        + ".";
    }
}
