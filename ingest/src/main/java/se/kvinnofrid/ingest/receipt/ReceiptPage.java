package se.kvinnofrid.ingest.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.rule.Severity;
import se.kvinnofrid.config.sender.Dialects;
import se.kvinnofrid.config.sender.SenderFile;
import se.kvinnofrid.ingest.intake.Judgement;
import se.kvinnofrid.ingest.intake.Recognition;
import se.kvinnofrid.ingest.intake.Recognition.ColumnUse;

/** What the template of the receipt's page shows, in words; the template itself only arranges. */
public final class ReceiptPage {

    /** A thing and what is said of it. */
    public record Fact(String name, String value) {}

    /** The findings of one severity. */
    public record Section(String severity, String heading, List<Remark> remarks) {}

    private static final int PERCENT = 100;

    private final Receipt receipt;
    private final Configuration configuration;
    private final Round round;
    private final Words words;

    ReceiptPage(Receipt receipt, Configuration configuration, Round round, Words words) {
        this.receipt = receipt;
        this.configuration = configuration;
        this.round = round;
        this.words = words;
    }

    public Receipt receipt() {
        return receipt;
    }

    /** The language of the page, for its lang attribute. */
    public String language() {
        return words.language().name().toLowerCase(Locale.ROOT);
    }

    /** The status as a style of its own. */
    public String style() {
        return receipt.status().name().toLowerCase(Locale.ROOT);
    }

    public String word(String key) {
        return words.of(key);
    }

    public String number(long number) {
        return words.number(number);
    }

    /** Which submission this is about. */
    public List<Fact> subject() {
        String sender = receipt.sender().isEmpty()
                ? words.of("unknown_sender")
                : (receipt.senderName() + " (" + receipt.sender() + ")").strip();
        return List.of(
                fact("file", receipt.file()),
                fact("sender", sender),
                fact("round", words.in(round.title())),
                fact("codebook", receipt.codebook()),
                fact("check_sum", receipt.sha256()));
    }

    /** How the file was read. */
    public List<Fact> recognised() {
        Recognition recognised = receipt.recognised();
        List<Fact> facts = new ArrayList<>();
        if (recognised.type().isEmpty()) {
            return facts;
        }
        facts.add(fact("format", words.of("format_" + recognised.type())));
        if (!recognised.encoding().isEmpty()) {
            facts.add(fact("encoding", recognised.encoding()));
            facts.add(fact("delimiter", delimiter(recognised.delimiter())));
        }
        if (recognised.dates1904()) {
            facts.add(fact("date_system", words.of("date_system_1904")));
        }
        if (!recognised.sheet().isEmpty()) {
            facts.add(fact("sheet", recognised.sheet()));
        }
        if (!recognised.joined().isEmpty()) {
            facts.add(fact("joined_sheets", String.join(", ", recognised.joined())));
        }
        if (!recognised.system().isEmpty()) {
            facts.add(fact("system", recognised.system()));
        }
        if (recognised.headerRow() > 0) {
            facts.add(fact("header_row", words.of("row_n", "n", Integer.toString(recognised.headerRow()))));
        }
        return facts;
    }

    /** What a column was read as. */
    public String readAs(ColumnUse column) {
        return switch (column.use()) {
            case VARIABLE -> field(column.field());
            case ANSWER -> answer(column.field());
            case FREE_TEXT -> words.of("column_free_text", "variable", field(column.field()));
            case DROPPED -> words.of("column_dropped");
            case LOCAL -> words.of("column_local");
            case UNREAD -> words.of("column_ignored");
        };
    }

    /** The columns of the codebook that the file does not have. */
    public String absent() {
        Set<String> present = receipt.recognised().columns().stream()
                .map(column -> column.field().replaceFirst("=.*", ""))
                .collect(Collectors.toSet());
        return configuration.codebook().fields().stream()
                .filter(field -> field.variable().kind() != Kind.DROPPED)
                .filter(field -> !present.contains(field.id()))
                .map(this::header)
                .collect(Collectors.joining(", "));
    }

    /** What became of the rows; the last fact is the sum of the others. */
    public List<Fact> rows() {
        Judgement.RowCounts rows = receipt.rows();
        return List.of(
                count("rows_accepted", rows.counted()),
                count("rows_merged", rows.merged()),
                count("rows_set_aside", rows.setAside()),
                count("rows_outside", rows.outside()),
                count("rows_read", rows.read()));
    }

    /** What stood in the cells; the last fact is the sum of the others. */
    public List<Fact> cells() {
        Judgement.Cells cells = receipt.cells();
        return List.of(
                count("cells_valid", cells.valid()),
                count("cells_missing", cells.missing()),
                count("cells_unknown", cells.unknown()),
                count("cells_invalid", cells.invalid()),
                count("cells_read", cells.read()));
    }

    /** The findings by severity, those without any left out. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            String name = severity.name().toLowerCase(Locale.ROOT);
            List<Remark> remarks = receipt.findings().stream()
                    .filter(remark -> remark.severity().equals(name))
                    .toList();
            if (!remarks.isEmpty()) {
                sections.add(new Section(name, words.of("heading_" + name), remarks));
            }
        }
        return sections;
    }

    /** The key figures. */
    public List<FigureInWords> figures() {
        return receipt.figures();
    }

    public String percent(FigureInWords.Row row) {
        return words.percent(row.share());
    }

    /** How wide the bar of a share is, in per cent of the widest. */
    public long width(FigureInWords.Row row) {
        return Math.round(row.share().orElse(0) * PERCENT);
    }

    /** The base of a figure. */
    public String base(FigureInWords figure) {
        boolean asked = figure.rows().stream().noneMatch(row -> row.code().isEmpty());
        return asked
                ? words.count("base_one", "base_many", figure.base())
                : words.count("base_all_one", "base_all_many", figure.base());
    }

    /** The statistics that a remark touches, by their titles. */
    public String touched(Remark remark) {
        return remark.statistics().stream().map(words::statistic).collect(Collectors.joining(", "));
    }

    /** What to do with suggestions that are right. */
    public String suggestionsNote() {
        return words.of("suggestions_note", "file", mappingFile());
    }

    private String mappingFile() {
        return Dialects.fileOf(receipt.sender().isEmpty() ? words.of("sender_code") : receipt.sender());
    }

    /** The lines that confirm the suggestions, as they stand in that file. */
    public String mappingLines() {
        return SenderFile.lines(confirmed());
    }

    private List<SenderFile.Confirmed> confirmed() {
        return receipt.suggestions().stream()
                .map(s -> new SenderFile.Confirmed(s.variable(), s.own(), s.means()))
                .toList();
    }

    /** The column, and the sheet if there are any. */
    public String place(Remark remark) {
        List<String> parts = new ArrayList<>();
        if (!remark.sheet().isEmpty()) {
            parts.add(words.of("sheet") + " " + remark.sheet());
        }
        if (!remark.header().isEmpty()) {
            parts.add(remark.header() + (remark.column().isEmpty() ? "" : " (" + remark.column() + ")"));
        } else if (!remark.column().isEmpty()) {
            parts.add(words.of("column_n", "n", remark.column()));
        } else {
            variable(remark).ifPresent(parts::add);
        }
        return String.join(", ", parts);
    }

    /** The numbers of the rows. */
    public String rows(Remark remark) {
        if (remark.rows().isEmpty()) {
            return "";
        }
        String rows = remark.rows().stream().map(String::valueOf).collect(Collectors.joining(", "));
        int more = remark.count() - remark.rows().size();
        String listed = words.of(more > 0 ? "rows_more" : "rows_n", "rows", rows);
        return listed.replace("{more}", words.number(more));
    }

    /** The text that was found. */
    public String found(Remark remark) {
        return remark.otherValues() ? words.of("other_values") : remark.found();
    }

    private Optional<String> variable(Remark remark) {
        return configuration.codebook().find(remark.variable()).map(variable -> words.in(variable.label()));
    }

    private String field(String id) {
        return configuration.codebook().fields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .map(this::header)
                .orElse(id);
    }

    private String answer(String fieldAndCode) {
        String id = fieldAndCode.substring(0, fieldAndCode.indexOf('='));
        String code = fieldAndCode.substring(id.length() + 1);
        return configuration.codebook().fields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .flatMap(field -> field.variable().findCode(code))
                .map(found -> field(id) + ": " + words.in(found.label()))
                .orElse(fieldAndCode);
    }

    private String header(Field field) {
        return switch (words.language()) {
            case SV -> field.header();
            case EN -> field.headerInEnglish();
        };
    }

    private String delimiter(String delimiter) {
        return switch (delimiter) {
            case ";" -> words.of("delimiter_semicolon");
            case "," -> words.of("delimiter_comma");
            case "\t" -> words.of("delimiter_tab");
            case "|" -> words.of("delimiter_bar");
            default -> delimiter;
        };
    }

    private Fact fact(String key, String value) {
        return new Fact(words.of(key), value);
    }

    private Fact count(String key, long number) {
        return new Fact(words.of(key), words.number(number));
    }
}
