package se.kvinnofrid.ingest.receipt;

import java.util.List;

/**
 * A finding in the words of a language.
 *
 * @param rule the rule's code
 * @param severity {@code file_error}, {@code error}, {@code warning} or {@code info}
 * @param sheet the sheet's name; empty in text files
 * @param column the column's letters; empty where no column is meant
 * @param header the column's header as the sender wrote it; empty where no column is meant
 * @param variable identifier of the codebook's variable; empty if there is none
 * @param title what is wrong
 * @param expected what was expected
 * @param found the text of the cell; empty where it was blank or is not repeated
 * @param otherValues whether the remark stands for further, different texts
 * @param remedy what to do
 * @param count number of rows; 0 where the file as a whole is meant
 * @param rows numbers of the first of the rows
 * @param statistics the statistics it concerns; empty for none in particular
 */
public record Remark(
        String rule,
        String severity,
        String sheet,
        String column,
        String header,
        String variable,
        String title,
        String expected,
        String found,
        boolean otherValues,
        String remedy,
        int count,
        List<Integer> rows,
        List<String> statistics) {

    public Remark {
        rows = List.copyOf(rows);
        statistics = List.copyOf(statistics);
    }
}
