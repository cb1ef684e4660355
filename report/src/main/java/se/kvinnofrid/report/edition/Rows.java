package se.kvinnofrid.report.edition;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.report.edition.Figure.Absent;
import se.kvinnofrid.report.edition.Figure.Hidden;
import se.kvinnofrid.report.edition.Figure.Shown;

/** Reads the rows of a question to the database. */
final class Rows {

    private final DataSource dataSource;

    Rows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is made of each row, in order. */
    <T> List<T> list(String sql, RowReader<T> reader, Parameters parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        }
    }

    /** The same with texts as parameters. */
    <T> List<T> list(String sql, RowReader<T> reader, String... texts) throws SQLException {
        return list(sql, reader, statement -> {
            for (int i = 0; i < texts.length; i++) {
                statement.setString(i + 1, texts[i]);
            }
        });
    }

    /** What an empty figure is in a row with the given protection. */
    static Figure ifEmpty(@Nullable String protection) {
        return protection == null || protection.isEmpty() ? Absent.ABSENT : Hidden.HIDDEN;
    }

    static Figure figure(@Nullable BigDecimal number, Figure ifEmpty) {
        return number == null ? ifEmpty : new Shown(number);
    }

    /** Makes one thing of the row that a result stands on. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Fills the places of a statement. */
    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }
}
