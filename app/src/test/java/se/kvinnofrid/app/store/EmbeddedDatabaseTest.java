package se.kvinnofrid.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.app.ChildProgram;

class EmbeddedDatabaseTest {

    /** For the system to take note of an end that has been seen to. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** One folder for all: unpacking is slow, and each test must leave a store that the next can use. */
    @TempDir
    private static Path data;

    @Test
    void what_is_stored_is_there_the_next_time() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            execute(database, "create table kept (word text)", "insert into kept values ('åäö')");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThat(ask(database, "select word from kept")).containsExactly("åäö");
            execute(database, "drop table kept");
        }
    }

    @Test
    void the_server_is_durable_and_sorts_by_bytes_unless_told_otherwise() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThat(ask(database, "show fsync")).containsExactly("on");
            assertThat(ask(database, "show synchronous_commit")).containsExactly("on");
            assertThat(ask(database, "show full_page_writes")).containsExactly("on");
            assertThat(ask(database, "show server_encoding")).containsExactly("UTF8");
            String words = "select w from (values ('z'), ('å'), ('Z'), ('a')) v (w) order by w";
            assertThat(ask(database, words)).containsExactly("Z", "a", "z", "å");
            assertThat(ask(database, words + " collate \"sv-SE-x-icu\"")).containsExactly("a", "z", "Z", "å");
        }
    }

    @Test
    void nobody_gets_in_without_the_password_that_only_the_operator_can_read() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.readString(data.resolve("secrets/database-password")))
                    .isEqualTo(database.password());
            assertThat(permissions("secrets")).isEqualTo("rwx------");
            assertThat(permissions("secrets/database-password")).isEqualTo("rw-------");
            assertThat(permissions("cluster")).isEqualTo("rwx------");
            assertThat(permissions("postgresql.log")).isEqualTo("rw-------");
            for (InetAddress address : otherAddressesOfThisMachine()) {
                assertThatThrownBy(() -> new Socket(address, portOf(database)).close())
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    @Test
    void a_killed_server_loses_nothing_that_was_committed() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            execute(database, "create table survivors (n int)", "insert into survivors values (1), (2)");
            ProcessHandle server = Postmaster.find(data.toRealPath().resolve("cluster"))
                    .orElseThrow()
                    .process();
            server.destroyForcibly();
            server.onExit().get();
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThat(ask(database, "select n from survivors order by n")).containsExactly("1", "2");
            execute(database, "drop table survivors");
        }
    }

    @Test
    void a_server_that_a_killed_program_left_running_is_taken_over() throws Exception {
        ProcessHandle leftRunning;
        try (ChildProgram program = startUser()) {
            leftRunning = server().orElseThrow().process();
            program.kill();
        }
        assertThat(leftRunning.isAlive()).isTrue();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThat(leftRunning.onExit()).succeedsWithin(PATIENCE);
            assertThat(ask(database, "select 1")).containsExactly("1");
        }
        assertThat(server()).isEmpty();
    }

    @Test
    void a_program_that_is_asked_to_end_stops_its_server() throws Exception {
        try (ChildProgram program = startUser()) {
            assertThat(server()).isPresent();
            program.terminate();
        }
        assertThat(server()).isEmpty();
    }

    @Test
    void two_programs_share_one_server_and_the_last_one_stops_it() throws Exception {
        try (ChildProgram program = startUser()) {
            ProcessHandle shared = server().orElseThrow().process();
            try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
                assertThat(ask(database, "select 1")).containsExactly("1");
                assertThat(server().orElseThrow().process()).isEqualTo(shared);
            }
            assertThat(shared.isAlive()).isTrue();
            program.letGo();
            program.end();
            assertThat(shared.onExit()).succeedsWithin(PATIENCE);
        }
    }

    @Test
    void a_stranger_whose_process_number_stands_in_an_old_note_is_left_alone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            EmbeddedDatabase.open(data).close();
            Path note = data.resolve("cluster").resolve(Postmaster.FILE);
            Files.writeString(
                    note, stranger.pid() + "\n" + data.resolve("cluster") + "\n1700000000\n54321\n\n127.0.0.1\n");
            try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
                assertThat(ask(database, "select 1")).containsExactly("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void what_a_killed_first_use_left_half_made_is_made_again(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("cluster.part/base"));
        Files.writeString(other.resolve("cluster.part/PG_VERSION"), "1");
        Path halfUnpacked = other.resolve(Binaries.in(data).folder().getFileName() + ".part/bin");
        Files.createDirectories(halfUnpacked);
        Files.writeString(halfUnpacked.resolve("postgres"), "half of it");

        try (EmbeddedDatabase database = EmbeddedDatabase.open(other)) {
            assertThat(ask(database, "select 1")).containsExactly("1");
        }
        assertThat(other.resolve("cluster.part")).doesNotExist();
    }

    @Test
    void data_of_another_version_of_postgresql_is_refused_in_plain_words() throws IOException {
        EmbeddedDatabase.open(data).close();
        Path version = data.resolve("cluster/PG_VERSION");
        String trueVersion = Files.readString(version);
        try {
            Files.writeString(version, "15\n");
            assertThatThrownBy(() -> EmbeddedDatabase.open(data))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("hör till PostgreSQL 15");
        } finally {
            Files.writeString(version, trueVersion);
        }
    }

    @Test
    @EnabledIf("runsAsRoot")
    void root_that_may_not_step_down_is_told_the_two_ways_out(@TempDir Path other) throws Exception {
        ChildProgram.Ending ending =
                ChildProgram.run(StoreUser.class, other, Map.of("PATH", other.toString()), other.toString());

        assertThat(ending.exitCode()).isNotZero();
        assertThat(ending.err()).contains("som en vanlig användare").contains("SPRING_DATASOURCE_URL");
    }

    @Test
    @EnabledIf("runsAsRoot")
    void data_of_another_user_are_left_to_that_user() throws IOException {
        EmbeddedDatabase.open(data).close();
        Files.setAttribute(data.resolve("cluster"), "unix:uid", 54_321);
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.open(data))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("hör till en annan användare (54321)");
        } finally {
            Files.setAttribute(data.resolve("cluster"), "unix:uid", 0);
        }
    }

    static boolean runsAsRoot() {
        return !Binaries.isWindows() && new UnixSystem().getUid() == 0;
    }

    @Test
    void a_folder_that_cannot_be_used_is_named(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedDatabase.open(file.resolve("data")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString());
    }

    private static ChildProgram startUser() throws IOException {
        ChildProgram program = ChildProgram.start(StoreUser.class, data, Map.of(), data.toString());
        program.awaitLine(StoreUser.READY);
        return program;
    }

    private static Optional<Postmaster> server() throws IOException {
        return Postmaster.find(data.toRealPath().resolve("cluster"));
    }

    private static String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name)));
    }

    private static List<InetAddress> otherAddressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
                .toList();
    }

    private static int portOf(EmbeddedDatabase database) {
        return URI.create(database.url().substring("jdbc:".length())).getPort();
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> ask(EmbeddedDatabase database, String query) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
