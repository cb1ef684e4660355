package se.kvinnofrid.ingest.finding;

/**
 * Where in a file something stands, rows apart.
 *
 * @param sheet the sheet's name; empty in text files and for the file as a whole
 * @param column the column, from 0; -1 where no column is meant
 * @param header the column's header as the sender wrote it
 * @param variable identifier of the codebook's variable; empty if there is none
 */
public record Spot(String sheet, int column, String header, String variable) {

    private static final int LETTERS = 26;

    /** The file as a whole. */
    public static final Spot FILE = new Spot("", -1, "", "");

    /** The file as a whole, with regard to a variable. */
    public static Spot of(String variable) {
        return new Spot("", -1, "", variable);
    }

    /** The column as spreadsheet programs name it (A, B … AA); empty where no column is meant. */
    public String letters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
