package se.kvinnofrid.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Markers;
import se.kvinnofrid.config.codebook.Variable;

/**
 * Reads submissions back for tests, as somebody would who has the codebook and a spreadsheet program: written apart from the intake, so
 * that the two can be held against each other. What it cannot read stops the test.
 */
final class SubmissionReader {

    private static final List<DateTimeFormatter> DAYS = Stream.of("uuuu-MM-dd", "uuuuMMdd", "uuuu/MM/dd", "d.M.uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern("[" + pattern + "][ 00:00:00]", Locale.ROOT))
            .toList();

    private final Configuration configuration;
    private final Map<String, Field> fields = new HashMap<>();
    private final Map<List<String>, String> codes = new HashMap<>();

    SubmissionReader(Configuration configuration) {
        this.configuration = configuration;
        configuration.codebook().fields().forEach(field -> field.headers()
                .forEach(header -> fields.put(Folding.fold(header), field)));
    }

    /** The cases of every file below a folder, in order of the files' names. */
    List<ReadCase> readAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a file. */
    List<ReadCase> read(Path file) {
        List<List<String>> rows = rows(file);
        List<Optional<Field>> columns = rows.get(0).stream()
                .map(header -> Optional.ofNullable(fields.get(Folding.fold(header))))
                .toList();
        return rows.stream().skip(1).map(row -> readCase(columns, row, file)).toList();
    }

    /** The cells of a file as texts, the header first. */
    List<List<String>> rows(Path file) {
        try {
            return file.toString().endsWith(".csv") ? csv(Files.readAllBytes(file)) : workbook(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadCase readCase(List<Optional<Field>> columns, List<String> row, Path file) {
        Map<String, List<String>> answers = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = i < row.size() ? row.get(i) : "";
            columns.get(i).ifPresent(field -> {
                if (answers.put(field.id(), answers(field.variable(), cell)) != null) {
                    throw new AssertionError(file + ": two columns for " + field.id());
                }
            });
        }
        return new ReadCase(answers);
    }

    private List<String> answers(Variable variable, String cell) {
        if (configuration.codebook().markers().isMissing(cell)) {
            return List.of();
        }
        boolean isEntry =
                variable.group().filter(group -> group.phases().isEmpty()).isPresent();
        List<String> parts =
                isEntry || variable.kind() == Kind.CODES ? List.of(cell.split("\\||\n|, ?")) : List.of(cell);
        return parts.stream().map(part -> answer(variable, part)).toList();
    }

    private String answer(Variable variable, String part) {
        if (configuration.codebook().markers().isMissing(part)) {
            return "";
        }
        return switch (variable.kind()) {
            case CODE, CODES -> code(variable, part);
            case CLASSED_NUMBER -> part.matches("\\d+") ? part : code(variable, part);
            case DATE -> day(part);
            case MUNICIPALITY ->
                configuration.municipalities().findWritten(part).orElseThrow().code();
            case TEXT, PSEUDONYM, DROPPED, FREE_TEXT -> part;
        };
    }

    private String code(Variable variable, String part) {
        return codes.computeIfAbsent(List.of(variable.id(), part), known -> variable.codes().stream()
                .filter(code -> isMeant(code, part))
                .map(Code::id)
                .findFirst()
                .orElse("?" + part));
    }

    private boolean isMeant(Code code, String part) {
        Markers markers = configuration.codebook().markers();
        boolean byMarker =
                switch (code.role()) {
                    case YES -> markers.isYes(part);
                    case NO -> markers.isNo(part);
                    default -> false;
                };
        return byMarker || spellings(code).map(Folding::fold).anyMatch(Folding.fold(part)::equals);
    }

    private static Stream<String> spellings(Code code) {
        return Stream.concat(
                Stream.of(code.id(), code.label().sv(), code.label().en()), code.synonyms().stream());
    }

    private static String day(String part) {
        return DAYS.stream()
                .flatMap(form -> findDay(part, form).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no day: " + part))
                .toString();
    }

    private static Optional<LocalDate> findDay(String part, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(part, form));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<List<String>> csv(byte[] bytes) throws IOException {
        String text = text(bytes);
        String header = text.lines().findFirst().orElseThrow();
        char delimiter = header.chars().filter(c -> c == ';').count() > 5 ? ';' : ',';
        try (CSVParser parser = CSVParser.parse(
                text, CSVFormat.RFC4180.builder().setDelimiter(delimiter).get())) {
            return parser.stream().map(record -> record.stream().toList()).toList();
        }
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static List<List<String>> workbook(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = IntStream.range(0, Math.max(0, row.getLastCellNum()))
                        .mapToObj(i -> Optional.ofNullable(row.getCell(i))
                                .map(SubmissionReader::cell)
                                .orElse(""))
                        .toList();
                if (!cells.isEmpty()) {
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    private static String cell(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : Long.toString((long) cell.getNumericCellValue());
            case BLANK -> "";
            case BOOLEAN, FORMULA, ERROR, _NONE -> throw new AssertionError("unexpected cell " + cell.getAddress());
        };
    }
}
