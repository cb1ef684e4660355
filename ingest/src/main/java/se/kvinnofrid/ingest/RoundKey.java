package se.kvinnofrid.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Which key the pseudonyms of a round are hashed with. All of a round must be hashed with one key, or the same client would look like two; so
 * the round remembers the fingerprint of its key, and another is refused until somebody has said that the round is to have a new one.
 */
public final class RoundKey {

    private final DataSource dataSource;
    private final String round;

    public RoundKey(DataSource dataSource, String round) {
        this.dataSource = dataSource;
        this.round = round;
    }

    /** The fingerprint of the round's key, if the round has begun. */
    public Optional<String> findFingerprint() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select fingerprint from staging.pseudonym_key where round = ?")) {
            select.setString(1, round);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /**
     * Lets go of the round's key: the next run takes a new one, and reads anew every submission that still lies in the inbox. Of the others
     * the old hashes stay, which can then not be compared with the new.
     *
     * @return how many submissions are to be read anew
     */
    public int forget() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from staging.pseudonym_key where round = ?")) {
            delete.setString(1, round);
            delete.executeUpdate();
            return readAnew(connection);
        }
    }

    /**
     * Makes sure that a key is the round's, and takes it for a round that has none.
     *
     * @throws WrongKeyException if the round has another
     */
    void take(String fingerprint, Instant since) throws SQLException {
        Optional<String> known = findFingerprint();
        if (known.isPresent()) {
            if (!known.get().equals(fingerprint)) {
                throw new WrongKeyException("Nyckeln för pseudonymer är inte den som omgång " + round
                        + " påbörjades med (fingeravtryck " + fingerprint + ", väntade " + known.get()
                        + "). Lägg tillbaka den rätta nyckeln, eller byt nyckel med kommandot rotate-key.");
            }
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into staging.pseudonym_key (round, fingerprint, since) values (?, ?, ?)")) {
            insert.setString(1, round);
            insert.setString(2, fingerprint);
            insert.setObject(3, since.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
            // Whatever is staged already was hashed with a key that nobody knows of.
            readAnew(connection);
        }
    }

    private int readAnew(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update staging.submission set intake_configuration = null
                where round = ? and intake_configuration is not null
                """)) {
            update.setString(1, round);
            return update.executeUpdate();
        }
    }
}
