package se.kvinnofrid.aggregate.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** A connection in use; statements run in the transaction that surrounds it. */
public final class Session implements AutoCloseable {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]*");

    private static final int ROWS_AT_A_TIME = 2000;

    /** What stands before the first row of a binary copy: a mark of eleven bytes, and two numbers, both 0 as it is asked for here. */
    private static final int COPY_HEADING = 11 + 2 * Integer.BYTES;

    /** What stands in place of the number of fields after the last row. */
    private static final int END_OF_COPY = -1;

    private final Connection connection;

    private Session(Connection connection) {
        this.connection = connection;
    }

    /** Makes one object of one row. */
    public interface Row<T> {
        /** Reads the current row. */
        T read(ResultSet row) throws SQLException;
    }

    /** Takes a connection; closing gives it back. */
    public static Session of(DataSource database) throws SQLException {
        return new Session(database.getConnection());
    }

    /** Uses a connection that belongs to somebody else, who closes it. */
    public static Session on(Connection connection) {
        return new Session(connection);
    }

    /** Runs a statement with its parameters bound, in order; collections of texts or longs become arrays. Returns the rows it changed. */
    public int execute(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    /** Runs a statement once for each row of parameters. */
    public void executeAll(String sql, Collection<@Nullable Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** All rows of a query. */
    public <T> List<T> query(String sql, Row<T> row, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        }
    }

    /** The first row of a query, if it has any. */
    public <T> Optional<T> findFirst(String sql, Row<T> row, @Nullable Object... parameters) throws SQLException {
        return query(sql, row, parameters).stream().findFirst();
    }

    /**
     * Reads the rows of a query in the binary form of the database's copies: of each row the number of its fields in two bytes, and of each
     * field the number of its bytes in four, -1 for NULL, and these. The query has no parameters; its workers take part.
     *
     * @param row is given each row's bytes; they are its own
     */
    public void copyOut(String query, Consumer<ByteBuffer> row) throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)");
        try {
            // A message is a row, but for the heading before the first and the mark after the last.
            boolean first = true;
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                ByteBuffer bytes =
                        ByteBuffer.wrap(message, first ? COPY_HEADING : 0, message.length - (first ? COPY_HEADING : 0));
                first = false;
                if (bytes.hasRemaining() && bytes.getShort(bytes.position()) != END_OF_COPY) {
                    row.accept(bytes);
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Copies lines into a table: fields that need no escape, parted by tabs, as many as the table has columns. */
    public void copyIn(String table, Stream<String> lines) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        try {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                byte[] line = (each.next() + '\n').getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** A query whose rows are read one by one; closing the statement closes them. */
    public PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            statement.setFetchSize(ROWS_AT_A_TIME);
            bind(statement, parameters);
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** A name of a table or column; names come from the codebook and the configuration only. */
    public static String quoted(String identifier) {
        return '"' + checked(identifier) + '"';
    }

    /** The same without quotation marks, to stand within a longer name or a text. */
    public static String checked(String identifier) {
        if (!IDENTIFIER.matcher(identifier).matches()) {
            throw new IllegalArgumentException("'" + identifier + "' cannot be a name in the database");
        }
        return identifier;
    }

    /** The statement in a resource file beside a class. */
    public static String resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file " + name + " cannot be read", e);
        }
    }

    private void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            if (parameter instanceof Collection<?> many) {
                boolean numbers = !many.isEmpty() && many.iterator().next() instanceof Number;
                statement.setArray(i + 1, connection.createArrayOf(numbers ? "bigint" : "text", many.toArray()));
            } else {
                statement.setObject(i + 1, parameter);
            }
        }
    }
}
