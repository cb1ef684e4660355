package se.kvinnofrid.ingest.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.rule.Limits;
import se.kvinnofrid.config.sender.Dialects;
import se.kvinnofrid.config.sender.SourceSystem;
import se.kvinnofrid.ingest.finding.PersonalTexts;
import se.kvinnofrid.ingest.read.Rows;
import se.kvinnofrid.ingest.read.Source;
import se.kvinnofrid.ingest.read.UnreadableFile;

/**
 * Matches column headers with the codebook, without regard to case, spacing, punctuation, diacritics or order. Safe for several threads,
 * and remembers what it has seen, so it is best kept for many files.
 */
public final class Matcher {

    /** Fewer columns than this that happen to be named like the codebook's do not make a row a header. */
    private static final int LEAST_KNOWN = 2;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Vocabulary vocabulary;
    private final List<GroupSheet> groupSheets;
    private final Limits limits;

    /**
     * What was found in a file.
     *
     * @param system the case system that the file seems to come from, if its headers tell
     * @param headers the header of each sheet that has one
     */
    public record Matched(Optional<SourceSystem> system, List<Header> headers) {
        public Matched {
            headers = List.copyOf(headers);
        }
    }

    /**
     * For the files of a sender.
     *
     * @param codebook the codebook as the sender writes it
     */
    public Matcher(Codebook codebook, Limits limits, Dialects dialects, Optional<String> sender) {
        this.limits = limits;
        this.vocabulary = new Vocabulary(codebook, dialects, sender);
        this.groupSheets = codebook.groups().stream()
                .map(group -> new GroupSheet(codebook, group))
                .toList();
    }

    /** Whether a text is a header that is understood. */
    public boolean isHeader(String text) {
        return vocabulary.find(text, Optional.empty()).isPresent();
    }

    /** The field that a header, which is not understood, was probably meant to name. */
    public Optional<Field> findMeant(String header) {
        return Nearest.find(header, vocabulary.spellings());
    }

    /**
     * The header of each sheet that has one: of its first rows the one with the most headers that are understood, the upper one on a tie.
     *
     * @throws UnreadableFile if the file is damaged
     */
    public Matched match(Source source) throws UnreadableFile {
        List<Header> headers = headers(source, Optional.empty());
        Optional<SourceSystem> system = vocabulary.findSystem(headers.stream()
                .flatMap(header -> header.columns().stream())
                .map(Column::header)
                .toList());
        return new Matched(system, system.isPresent() ? headers(source, system) : headers);
    }

    private List<Header> headers(Source source, Optional<SourceSystem> system) throws UnreadableFile {
        List<Header> headers = new ArrayList<>();
        for (int sheet = 0; sheet < source.sheets().size(); sheet++) {
            String name = tidy(source.sheets().get(sheet));
            Optional<GroupSheet> groupSheet =
                    groupSheets.stream().filter(s -> s.isNamed(name)).findFirst();
            try (Rows rows = source.rows(sheet)) {
                find(rows, new Place(sheet, name, groupSheet, system)).ifPresent(headers::add);
            }
        }
        return List.copyOf(headers);
    }

    /** A sheet, and what its headers may mean. */
    private record Place(int sheet, String name, Optional<GroupSheet> groupSheet, Optional<SourceSystem> system) {}

    private Optional<Header> find(Rows rows, Place place) throws UnreadableFile {
        Optional<Group> group = place.groupSheet().map(GroupSheet::group);
        Header best = new Header(place.sheet(), place.name(), 0, group, List.of());
        for (int i = 0; i < limits.headerRows() && rows.next(); i++) {
            if (rows.size() <= best.known()) {
                continue; // it cannot have more headers: data, as a rule
            }
            Header header = new Header(place.sheet(), place.name(), rows.number(), group, columns(rows, place));
            if (header.known() > best.known()) {
                best = header;
            }
        }
        return best.known() < LEAST_KNOWN ? Optional.empty() : Optional.of(best);
    }

    private List<Column> columns(Rows rows, Place place) {
        List<Column> columns = new ArrayList<>();
        Set<Object> taken = new HashSet<>();
        int last = 0;
        for (int i = 0; i < rows.size(); i++) {
            String text = tidy(rows.cell(i));
            Optional<Column> special = place.groupSheet().isEmpty()
                            || vocabulary.findConfirmed(text).isPresent()
                    ? Optional.empty()
                    : place.groupSheet().flatMap(s -> s.find(text)).filter(taken::add);
            columns.add(special.isPresent() ? special.get() : column(text, place.system(), taken));
            last = text.isEmpty() ? last : i + 1;
        }
        return columns.subList(0, last);
    }

    private Column column(String header, Optional<SourceSystem> system, Set<Object> taken) {
        if (header.isEmpty()) {
            return new Column.Unread(header);
        }
        Column column = vocabulary.find(header, system).orElseGet(() -> new Column.Local(header, false));
        if (column instanceof Column.Known known) {
            return taken.add(known.field()) ? known : new Column.Unread(header);
        }
        if (column instanceof Column.Answer answer) {
            return taken.add(List.of(answer.field(), answer.code())) ? answer : new Column.Unread(header);
        }
        return column;
    }

    /** The header as it may be shown: white space tidied, and nothing of one that holds a number or address of a person. */
    private static String tidy(String header) {
        return PersonalTexts.isContactOrNumber(header)
                ? ""
                : SPACES.matcher(header.strip()).replaceAll(" ");
    }
}
