package se.kvinnofrid.ingest.match;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Group;

/**
 * The row that names the columns of a sheet.
 *
 * @param sheet the sheet's place among the sheets, from 0
 * @param sheetName the sheet's name; empty in text files
 * @param row the row's number as senders see it
 * @param group the group whose entries stand on the sheet, as its name tells
 * @param columns what each column holds, from the left; trailing columns without header are left out
 */
public record Header(int sheet, String sheetName, int row, Optional<Group> group, List<Column> columns) {

    public Header {
        columns = List.copyOf(columns);
    }

    /** The first column that holds a field, or one answer to it, from 0. */
    public OptionalInt findColumn(Field field) {
        return IntStream.range(0, columns.size())
                .filter(i -> findField(i).filter(field::equals).isPresent())
                .findFirst();
    }

    /** The field that a column holds, or holds one answer to. */
    public Optional<Field> findField(int column) {
        if (column >= columns.size()) {
            return Optional.empty();
        }
        Column found = columns.get(column);
        if (found instanceof Column.Answer answer) {
            return Optional.of(answer.field());
        }
        return found instanceof Column.Known known ? Optional.of(known.field()) : Optional.empty();
    }

    /** How many columns are the codebook's. */
    public long known() {
        return IntStream.range(0, columns.size())
                .filter(i -> findField(i).isPresent())
                .count();
    }
}
