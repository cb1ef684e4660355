package se.kvinnofrid.ingest.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.rule.Limits;
import se.kvinnofrid.ingest.finding.PersonalTexts;
import se.kvinnofrid.ingest.read.Rows;
import se.kvinnofrid.ingest.read.Source;
import se.kvinnofrid.ingest.read.UnreadableFile;

/** Matches column headers with the codebook, without regard to case, spacing, punctuation, diacritics or order. */
public final class Matcher {

    /** Fewer columns than this that happen to be named like the codebook's do not make a row a header. */
    private static final int LEAST_KNOWN = 2;

    private final Map<String, Field> fields = new HashMap<>();
    private final AnswerHeaders answers;
    private final List<GroupSheet> groupSheets;
    private final Limits limits;

    public Matcher(Codebook codebook, Limits limits) {
        this.limits = limits;
        for (Field field : codebook.fields()) {
            field.headers().forEach(header -> fields.putIfAbsent(Folding.fold(header), field));
        }
        this.answers = new AnswerHeaders(fields);
        this.groupSheets = codebook.groups().stream()
                .map(group -> new GroupSheet(codebook, group))
                .toList();
    }

    /** Whether a text is one of the codebook's headers. */
    public boolean isHeader(String text) {
        return find(text).isPresent() || answers.find(text).isPresent();
    }

    /** The field that a header, which is none of the codebook's, was probably meant to name. */
    public Optional<Field> findMeant(String header) {
        return Nearest.find(header, fields);
    }

    /**
     * The header of each sheet that has one: of its first rows the one with the most of the codebook's headers, the upper one on a tie.
     *
     * @throws UnreadableFile if the file is damaged
     */
    public List<Header> headers(Source source) throws UnreadableFile {
        List<Header> headers = new ArrayList<>();
        for (int sheet = 0; sheet < source.sheets().size(); sheet++) {
            String name = tidy(source.sheets().get(sheet));
            Optional<GroupSheet> groupSheet =
                    groupSheets.stream().filter(s -> s.isNamed(name)).findFirst();
            try (Rows rows = source.rows(sheet)) {
                find(rows, sheet, name, groupSheet).ifPresent(headers::add);
            }
        }
        return List.copyOf(headers);
    }

    private Optional<Header> find(Rows rows, int sheet, String sheetName, Optional<GroupSheet> groupSheet)
            throws UnreadableFile {
        Optional<Group> group = groupSheet.map(GroupSheet::group);
        Header best = new Header(sheet, sheetName, 0, group, List.of());
        for (int i = 0; i < limits.headerRows() && rows.next(); i++) {
            Header header = new Header(sheet, sheetName, rows.number(), group, columns(rows, groupSheet));
            if (header.known() > best.known()) {
                best = header;
            }
        }
        return best.known() < LEAST_KNOWN ? Optional.empty() : Optional.of(best);
    }

    private List<Column> columns(Rows rows, Optional<GroupSheet> groupSheet) {
        List<Column> columns = new ArrayList<>();
        Set<Object> taken = new HashSet<>();
        int last = 0;
        for (int i = 0; i < rows.size(); i++) {
            String text = tidy(rows.cell(i));
            Optional<Column> special = groupSheet.flatMap(s -> s.find(text)).filter(taken::add);
            columns.add(special.isPresent() ? special.get() : column(text, taken));
            last = text.isEmpty() ? last : i + 1;
        }
        return columns.subList(0, last);
    }

    private Column column(String header, Set<Object> taken) {
        Optional<Field> field = find(header);
        if (field.isPresent()) {
            return taken.add(field.get()) ? new Column.Known(header, field.get()) : new Column.Unread(header);
        }
        Optional<Column.Answer> answer = answers.find(header);
        if (answer.isPresent()) {
            Object named = List.of(answer.get().field(), answer.get().code());
            return taken.add(named) ? answer.get() : new Column.Unread(header);
        }
        return header.isEmpty() ? new Column.Unread(header) : new Column.Local(header);
    }

    private Optional<Field> find(String header) {
        String folded = header.isEmpty() ? "" : Folding.fold(header);
        return folded.isEmpty() ? Optional.empty() : Optional.ofNullable(fields.get(folded));
    }

    /** The header as it may be shown: white space tidied, and nothing of one that holds a number or address of a person. */
    private static String tidy(String header) {
        return PersonalTexts.isContactOrNumber(header) ? "" : header.strip().replaceAll("\\s+", " ");
    }
}
