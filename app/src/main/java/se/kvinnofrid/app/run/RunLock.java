package se.kvinnofrid.app.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time on a database: an advisory lock of PostgreSQL on a connection of its own, which the server gives back by itself when
 * the program dies. The holder's process and computer stand in the name of the connection, so that the one who must wait can be told.
 */
public final class RunLock implements AutoCloseable {

    /** "kvinnofr" as a number: the lock's name among the advisory locks of the database. */
    private static final long KEY = 0x6b76_696e_6e6f_6672L;

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Pattern HOLDER = Pattern.compile("kvinnofrid (\\d+)@(.*)");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Connection connection;

    private RunLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the lock.
     *
     * @param dataSource gives a connection that nobody else uses
     * @throws LockHeldException if another run holds it
     */
    static RunLock take(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        boolean taken = false;
        try {
            name(connection);
            taken = tryTake(connection);
            if (!taken) {
                throw new LockHeldException(describeHolder(connection));
            }
            return new RunLock(connection);
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }

    /**
     * Makes sure that the lock is still held, before something is done that must not be done twice at a time.
     *
     * @throws DatabaseException if the connection, and with it the lock, has been lost
     */
    void check() {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select 1")) {
            answer.next();
        } catch (SQLException e) {
            throw new DatabaseException("Förbindelsen med databasen har brutits, och därmed låset för körningen.", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DatabaseException("Låset för körningen kunde inte lämnas tillbaka.", e);
        }
    }

    /** Waits at most a moment: the server may not yet have noticed that the last holder was killed. */
    private static boolean tryTake(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '1s'");
            statement.execute("select pg_advisory_lock(" + KEY + ")");
            return true;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static void name(Connection connection) throws SQLException {
        String name = "kvinnofrid " + ProcessHandle.current().pid() + "@" + computer();
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('application_name', ?, false)")) {
            statement.setString(1, name);
            statement.execute();
        }
    }

    private static String describeHolder(Connection connection) throws SQLException {
        String query = """
                select a.application_name, a.backend_start
                from pg_locks l join pg_stat_activity a on a.pid = l.pid
                where l.locktype = 'advisory' and l.granted and l.objsubid = 1
                  and l.database = (select oid from pg_database where datname = current_database())
                  and (l.classid::bigint << 32 | l.objid::bigint) = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, KEY);
            try (ResultSet holder = statement.executeQuery()) {
                String who =
                        holder.next() ? describe(holder.getString(1), holder.getObject(2, OffsetDateTime.class)) : "";
                return "En annan körning pågår redan" + who + ". Ingenting har gjorts; försök igen när den är klar.";
            }
        }
    }

    private static String describe(@Nullable String name, @Nullable OffsetDateTime since) {
        // Both are hidden from users who may not see each other's connections.
        Matcher holder = HOLDER.matcher(name == null ? "" : name);
        return (holder.matches() ? ": process " + holder.group(1) + " på " + holder.group(2) : "")
                + (since == null ? "" : ", sedan " + MINUTE.format(since.atZoneSameInstant(ZoneId.systemDefault())));
    }

    private static String computer() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "?";
        }
    }
}
