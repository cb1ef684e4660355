package se.kvinnofrid.app.store;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL refuses to run as root. On Linux its programs can be run in a user namespace of their own, where root is nobody. */
final class StepDown {

    private static final List<String> UNSHARE = List.of("unshare", "--user");

    private StepDown() {}

    /**
     * What to put before the command line of a PostgreSQL program.
     *
     * @throws StoreException if the program runs as root and the system does not let it step down
     */
    static List<String> prefix() {
        if (Binaries.isWindows() || new UnixSystem().getUid() != 0) {
            return List.of();
        }
        if (!works()) {
            throw new StoreException(
                    "PostgreSQL går inte att köra som root, och det här systemet tillåter inte att programmet"
                            + " kliver ned från root (unshare nekas). Det finns två vägar ut: kör programmet som en vanlig"
                            + " användare, eller ange en PostgreSQL-server med SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME"
                            + " och SPRING_DATASOURCE_PASSWORD.");
        }
        return UNSHARE;
    }

    /** Whether a folder belongs to the user that the program runs as; where users have no numbers, the system's rules hold. */
    static boolean ownedByThisUser(Path folder) throws IOException {
        return Binaries.isWindows()
                || Long.valueOf(new UnixSystem().getUid())
                        .equals(((Number) Files.getAttribute(folder, "unix:uid")).longValue());
    }

    private static boolean works() {
        try {
            Process process = new ProcessBuilder("unshare", "--user", "id", "-u")
                    .redirectErrorStream(true)
                    .start();
            String user = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).trim();
            return process.waitFor() == 0 && !user.equals("0");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
