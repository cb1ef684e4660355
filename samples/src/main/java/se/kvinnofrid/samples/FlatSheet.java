package se.kvinnofrid.samples;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Role;

/** The flat layout: one row per case, one column per field. */
final class FlatSheet implements Closeable {

    private record Column(String header, int field, Wording wording) {}

    private final List<Column> columns;
    private final Rows rows;
    private long written;

    /** Opens the file and writes the header. */
    FlatSheet(Path file, Dialect dialect, Codebook codebook, Profile profile, Dice dice) {
        columns = columns(dialect, codebook, profile, dice);
        rows = switch (dialect.format()) {
            case CSV -> new CsvRows(file, dialect);
            case XLSX -> new WorkbookRows(file, dialect);
        };
        columns.forEach(column -> rows.text(column.header()));
        rows.end();
    }

    /** Writes a case as a row. */
    void write(MadeUpCase made) {
        for (Column column : columns) {
            made.answer(column.field()).write(column.wording(), rows);
        }
        rows.end();
        written++;
    }

    /** How many rows there are, without the header. */
    long written() {
        return written;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static List<Column> columns(Dialect dialect, Codebook codebook, Profile profile, Dice dice) {
        Set<String> drawn = profile.draws().stream().map(Draw::name).collect(Collectors.toCollection(HashSet::new));
        Stream.of(Role.MUNICIPALITY, Role.CLIENT)
                .map(role -> codebook.with(role).id())
                .forEach(drawn::add);
        if (dialect.unit() == Dialect.Presence.GIVEN) {
            drawn.add(codebook.with(Role.UNIT).id());
        }
        Map<LocalDate, String> days = new HashMap<>();
        List<Column> columns = new ArrayList<>();
        List<Field> fields = codebook.fields();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            boolean isLeftOut =
                    field.variable().kind() == Kind.DROPPED && dialect.caseworker() == Dialect.Presence.LEFT_OUT;
            if (drawn.contains(field.id()) && !isLeftOut) {
                columns.add(new Column(
                        letters(header(field, dialect, dice), dialect),
                        i,
                        new Wording(dialect, field.variable().codes(), days, dice)));
            }
        }
        dialect.local()
                .ifPresent(header ->
                        columns.add(new Column(header, fields.size(), new Wording(dialect, List.of(), days, dice))));
        if (dialect.order() == Dialect.Order.SHUFFLED) {
            dice.shuffle(columns);
        }
        return List.copyOf(columns);
    }

    private static String header(Field field, Dialect dialect, Dice dice) {
        String code = field.phase()
                .map(phase -> field.variable().id() + " (" + phase.id() + ")")
                .orElse(field.variable().id());
        List<String> synonyms = field.headers().stream()
                .filter(header -> !Set.of(field.headerInEnglish(), code).contains(header))
                .toList();
        return switch (dialect.headers()) {
            case LABEL -> field.header();
            case CODE -> code;
            case ENGLISH -> field.headerInEnglish();
            case SYNONYM -> synonyms.isEmpty() ? field.header() : dice.oneOf(synonyms);
        };
    }

    private static String letters(String header, Dialect dialect) {
        return switch (dialect.letters()) {
            case AS_WRITTEN -> header;
            case UPPER -> header.toUpperCase(Locale.ROOT);
            case LOWER -> header.toLowerCase(Locale.ROOT);
        };
    }
}
