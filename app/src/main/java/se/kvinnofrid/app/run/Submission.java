package se.kvinnofrid.app.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/**
 * A submission as the staging schema knows it.
 *
 * @param id its number in the store
 * @param sender code of the municipality that sent it
 * @param municipality code of the municipality that its rows belong to: not the sender's when it lay in the wrong place
 * @param fileName the file as it lay in the inbox
 * @param state what was decided about it
 * @param counts whether its cases count now
 * @param superseded whether a later submission has replaced it
 * @param waits whether a person has to attend to it: it is held, or refused by no person, and nothing sound has come from the sender in a later run
 * @param rowsRead rows of data in it: the sum of the four that follow
 * @param casesCounted cases that count if the submission does
 * @param rowsMerged rows that went into the case of another row
 * @param rowsSetAside rows with an error that keeps their case from being counted
 * @param casesOutsideRound cases opened in another round
 */
public record Submission(
        long id,
        String sender,
        String municipality,
        String fileName,
        State state,
        boolean counts,
        boolean superseded,
        boolean waits,
        int rowsRead,
        int casesCounted,
        int rowsMerged,
        int rowsSetAside,
        int casesOutsideRound) {

    /** What was decided about a submission. */
    public enum State {
        REGISTERED,
        ACCEPTED,
        HELD,
        REFUSED,
        WITHDRAWN
    }

    static Submission of(ResultSet row) throws SQLException {
        return new Submission(
                row.getLong("id"),
                row.getString("sender"),
                row.getString("municipality"),
                row.getString("file_name"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("counts"),
                row.getBoolean("superseded"),
                row.getBoolean("waits"),
                row.getInt("rows_read"),
                row.getInt("cases_counted"),
                row.getInt("rows_merged"),
                row.getInt("rows_set_aside"),
                row.getInt("cases_outside_round"));
    }
}
