package se.kvinnofrid.report.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.data.Cube.Dimension;
import se.kvinnofrid.report.data.Cube.Role;
import se.kvinnofrid.report.data.Cube.Value;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Kind;
import se.kvinnofrid.report.table.Vocabulary;

/**
 * Writes a cube as a PX file, the form of Statistics Sweden and of PxWeb (keywords as of AXIS-VERSION 2013, UTF-8). Shares are per cent.
 * Two dots stand for a hidden figure, one dot for one that is not made.
 */
final class PxFile {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd HH:mm", Locale.ROOT).withZone(ZoneId.of("Europe/Stockholm"));
    private static final int PERCENT = 2;
    /** Longest text in one pair of quotation marks. */
    private static final int TEXT_LENGTH = 200;

    private final Vocabulary words;

    PxFile(Vocabulary words) {
        this.words = words;
    }

    /** The file's content. */
    String write(Cube cube, Edition edition) {
        StringBuilder px = new StringBuilder();
        List<Dimension> stub = cube.dimensions().subList(0, cube.dimensions().size() - 1);
        Dimension content = cube.dimensions().get(cube.dimensions().size() - 1);
        String made = TIME.format(edition.createdAt());
        line(px, "CHARSET", quoted("ANSI"));
        line(px, "AXIS-VERSION", quoted("2013"));
        line(px, "CODEPAGE", quoted("utf-8"));
        line(px, "LANGUAGE", quoted(words.languageTag()));
        line(px, "CREATION-DATE", quoted(made));
        line(px, "DECIMALS", "1");
        line(px, "SHOWDECIMALS", "0");
        line(px, "MATRIX", quoted(cube.matrix()));
        line(px, "AGGREGALLOWED", "NO");
        line(px, "SUBJECT-CODE", quoted("SUKF"));
        line(px, "SUBJECT-AREA", quoted(words.word(Word.SUBJECT)));
        line(px, "TITLE", quoted(cube.title()));
        line(px, "CONTENTS", quoted(cube.title()));
        line(px, "UNITS", quoted(words.word(Word.NUMBER_UNIT)));
        line(px, "STUB", labels(stub));
        line(px, "HEADING", labels(List.of(content)));
        line(px, "CONTVARIABLE", quoted(content.label()));
        for (Dimension dimension : cube.dimensions()) {
            line(px, "VALUES(" + quoted(dimension.label()) + ")", list(dimension, Value::label));
        }
        for (Dimension dimension : cube.dimensions()) {
            line(px, "CODES(" + quoted(dimension.label()) + ")", list(dimension, Value::code));
            if (dimension.role() == Role.AREA) {
                line(px, "VARIABLE-TYPE(" + quoted(dimension.label()) + ")", quoted("Geographical"));
            }
        }
        contents(px, cube, content, made);
        line(px, "SOURCE", quoted(words.word(Word.SOURCE)));
        line(px, "OFFICIAL-STATISTICS", "NO");
        line(px, "NOTEX", quoted(notes(cube, edition)));
        line(px, "DATASYMBOL1", quoted("."));
        line(px, "DATASYMBOL2", quoted(".."));
        data(px, cube.entries(), content.values().size());
        return px.toString();
    }

    private void contents(StringBuilder px, Cube cube, Dimension content, String made) {
        for (int i = 0; i < content.values().size(); i++) {
            Kind kind = cube.entries().get(i).kind();
            String value = quoted(content.values().get(i).label());
            Word unit = Content.unit(kind);
            line(px, "LAST-UPDATED(" + value + ")", quoted(made));
            line(px, "UNITS(" + value + ")", quoted(words.word(unit)));
            if (kind == Kind.VALUE || kind == Kind.POINTS) {
                line(px, "PRECISION(" + quoted(content.label()) + "," + value + ")", "1");
            }
        }
    }

    private String notes(Cube cube, Edition edition) {
        return String.join(" ", cube.notes()) + " "
                + ".. = " + words.word(Word.HIDDEN) + ". "
                + ". = " + words.word(Word.NOT_MADE) + ". "
                + words.word(Word.EDITION) + " " + edition.name() + ".";
    }

    private static void data(StringBuilder px, List<Entry> entries, int perLine) {
        px.append("DATA=\n");
        for (int i = 0; i < entries.size(); i++) {
            px.append(written(entries.get(i)));
            boolean last = i == entries.size() - 1;
            // Some readers join the lines as they are: a line ends with a space too.
            px.append(last ? ";\n" : (i + 1) % perLine == 0 ? " \n" : " ");
        }
    }

    private static String written(Entry entry) {
        if (entry.figure() instanceof Shown shown) {
            return number(shown.number(), entry.kind());
        }
        return entry.figure() instanceof Figure.Hidden ? "\"..\"" : "\".\"";
    }

    private static String number(BigDecimal number, Kind kind) {
        return switch (kind) {
            case COUNT -> number.setScale(0, RoundingMode.HALF_UP).toPlainString();
            case SHARE, POINTS ->
                number.movePointRight(PERCENT).setScale(1, RoundingMode.HALF_UP).toPlainString();
            case VALUE -> number.setScale(1, RoundingMode.HALF_UP).toPlainString();
        };
    }

    private static void line(StringBuilder px, String keyword, String value) {
        px.append(keyword).append('=').append(value).append(";\n");
    }

    private static String labels(List<Dimension> dimensions) {
        return dimensions.stream().map(dimension -> quoted(dimension.label())).collect(Collectors.joining(","));
    }

    private static String list(Dimension dimension, Function<Value, String> text) {
        return dimension.values().stream().map(text).map(PxFile::quoted).collect(Collectors.joining(",\n"));
    }

    /** A text in quotation marks, which it may not hold itself; a long one in several pieces. */
    private static String quoted(String text) {
        String plain = text.replace('"', '”').replaceAll("\\s", " ");
        StringBuilder quoted = new StringBuilder();
        for (int from = 0; from < plain.length(); from += TEXT_LENGTH) {
            quoted.append(from > 0 ? "\n" : "")
                    .append('"')
                    .append(plain, from, Math.min(plain.length(), from + TEXT_LENGTH))
                    .append('"');
        }
        return quoted.isEmpty() ? "\"\"" : quoted.toString();
    }
}
