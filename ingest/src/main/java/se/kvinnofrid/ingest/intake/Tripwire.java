package se.kvinnofrid.ingest.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.codebook.Markers;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.finding.Findings;
import se.kvinnofrid.ingest.finding.PersonalTexts;
import se.kvinnofrid.ingest.finding.PersonalTexts.Trace;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.match.Column;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.read.Rows;

/**
 * Looks for personal data in every cell of a sheet. Gathers evidence by column while rows are read and decides at the end. What it finds
 * is told by its place and never repeated.
 */
final class Tripwire {

    private static final int LATELY = 1 << 5;

    private final PersonalTexts texts;
    private final Markers markers;
    private final String sheet;
    private final List<Column> columns;
    private final List<Evidence> evidence = new ArrayList<>();
    private final int longestMarker;
    private final BitSet firstOfMarker = new BitSet();

    /**
     * Begins with a sheet.
     *
     * @param header what its columns are; without columns where that is not known
     */
    Tripwire(Header header, PersonalTexts texts, Markers markers) {
        this.texts = texts;
        this.markers = markers;
        this.sheet = header.sheetName();
        this.columns = header.columns();
        this.longestMarker =
                markers.missing().stream().mapToInt(String::length).max().orElse(0);
        markers.missing().stream()
                .filter(marker -> !marker.isEmpty())
                .forEach(marker -> firstOfMarker.set(marker.charAt(0)));
    }

    /** Looks at a row of data. */
    void look(Rows rows) {
        for (int i = 0; i < rows.size(); i++) {
            String text = rows.cell(i);
            if (!text.isEmpty()) {
                evidence(i).add(text, rows.number());
            }
        }
    }

    /** Looks at a row that is no data, such as a title or the header itself: nothing of it is kept but the headers. */
    void lookAside(Rows rows, boolean header) {
        for (int i = 0; i < rows.size(); i++) {
            String text = rows.cell(i);
            if (!text.isEmpty()) {
                evidence(i).addAside(text, rows.number(), header);
            }
        }
    }

    /** Notes what the evidence comes to. */
    void conclude(Findings findings) {
        evidence.forEach(column -> column.conclude(findings));
    }

    /** Most texts are longer than any word for a missing answer, or begin otherwise, and need no looking up. */
    private boolean isMissing(String text) {
        char first = text.charAt(0);
        boolean bare = first > ' ' && first <= '~' && text.charAt(text.length() - 1) > ' ';
        boolean other = text.length() > longestMarker || !firstOfMarker.get(Character.toLowerCase(first));
        return !(bare && other) && markers.isMissing(text);
    }

    private Evidence evidence(int column) {
        while (evidence.size() <= column) {
            evidence.add(new Evidence(evidence.size()));
        }
        return evidence.get(column);
    }

    /** What a column is, with regard to what it must not hold. */
    private enum Use {
        /** Fixed answers. */
        ANSWERS,
        /** What tells cases apart. */
        PSEUDONYM,
        /** Names of operations. */
        NAME,
        /** The sender's own, kept. */
        LOCAL,
        /** Not kept. */
        NOT_KEPT
    }

    /** What was found in one column. */
    private final class Evidence {

        private final Spot spot;
        private final Use use;
        private final boolean personalHeader;
        private final Optional<Column> column;
        private @Nullable Set<String> answers;
        private final Map<Trace, List<Integer>> rows = new EnumMap<>(Trace.class);
        private final Map<Condition, List<Integer>> sure = new EnumMap<>(Condition.class);
        private final Set<String> names = new HashSet<>();
        private final Set<String> longTexts = new HashSet<>();
        private final List<Integer> filledRows = new ArrayList<>();
        private final @Nullable String[] harmless = new @Nullable String[LATELY];
        private int filled;

        Evidence(int position) {
            this.column = position < columns.size() ? Optional.of(columns.get(position)) : Optional.empty();
            String header = column.map(Column::header).orElse("");
            this.use = column.map(Tripwire::use).orElse(Use.NOT_KEPT);
            this.spot = new Spot(sheet, position, header, "");
            this.personalHeader = use == Use.LOCAL && texts.isPersonalHeader(header);
        }

        /** Most texts come as the same object again and again, and need not be looked at twice. */
        @SuppressWarnings("ReferenceEquality")
        void add(String text, int row) {
            int hash = text.hashCode();
            int place = (hash ^ (hash >>> 5)) & (LATELY - 1);
            boolean known = harmless[place] == text;
            if (!known && isMissing(text)) {
                return;
            }
            filled++;
            if (personalHeader) {
                filledRows.add(row);
            }
            if (known) {
                return;
            }
            Set<Trace> traces = texts.traces(text);
            if (traces.isEmpty()) {
                harmless[place] = text;
                return;
            }
            for (Trace trace : traces) {
                if (counts(trace, text)) {
                    rows.computeIfAbsent(trace, t -> new ArrayList<>()).add(row);
                }
            }
        }

        void addAside(String text, int row, boolean header) {
            Set<Trace> traces = texts.traces(text);
            if (traces.contains(Trace.NUMBER)) {
                sure(Condition.PERSONAL_NUMBER, row);
            }
            boolean contact = traces.contains(Trace.EMAIL) || traces.contains(Trace.PHONE);
            if (header && (contact || (use != Use.NOT_KEPT && traces.contains(Trace.NAME)))) {
                sure(
                        traces.contains(Trace.EMAIL)
                                ? Condition.EMAIL_ADDRESS
                                : contact ? Condition.PHONE_NUMBER : Condition.PERSON_NAME,
                        row);
            } else if (contact) {
                sure(Condition.PERSONAL_IN_FREE_TEXT, row);
            }
        }

        private void sure(Condition condition, int row) {
            sure.computeIfAbsent(condition, c -> new ArrayList<>()).add(row);
        }

        /** Whether a trace in the text means anything in this column; different names and texts are told apart. */
        private boolean counts(Trace trace, String text) {
            return switch (trace) {
                case NUMBER, NUMBER_BY_DATE, EMAIL, PHONE -> true;
                case SHORTENED_NUMBER, SHORTENED_PHONE -> use != Use.NOT_KEPT;
                case NAME -> {
                    boolean name = holdsNames() && !isAnswer(text);
                    yield use == Use.LOCAL
                            ? name && remember(names, text, texts.data().localNames())
                            : name;
                }
                case GIVEN_NAME -> holdsNames() && use != Use.LOCAL && !isAnswer(text);
                case RUNNING_TEXT -> holdsAnswers() && !isAllAnswers(text);
                case LONG_TEXT ->
                    holdsAnswers()
                            && !isAllAnswers(text)
                            && remember(longTexts, text, texts.data().differentTexts());
            };
        }

        private boolean holdsNames() {
            return use == Use.ANSWERS || use == Use.PSEUDONYM || use == Use.LOCAL;
        }

        private boolean holdsAnswers() {
            return use == Use.ANSWERS || use == Use.PSEUDONYM;
        }

        private static boolean remember(Set<String> different, String text, int most) {
            if (different.size() < most) {
                different.add(text);
            }
            return true;
        }

        /** Whether the text, or a word or part of it, is one of the variable's own answers. */
        private boolean isAnswer(String text) {
            Set<String> own = answers();
            return own.contains(Folding.fold(text))
                    || Stream.of(text.split("[|;,\\s]+")).anyMatch(part -> own.contains(Folding.fold(part)));
        }

        private boolean isAllAnswers(String text) {
            Set<String> own = answers();
            return own.contains(Folding.fold(text))
                    || Stream.of(text.split("[|;,\\n\\r]+")).allMatch(part -> own.contains(Folding.fold(part)));
        }

        /** Asked for in few columns, and slow to put together. */
        private Set<String> answers() {
            if (answers == null) {
                answers = column.map(Tripwire::answers).orElse(Set.of());
            }
            return answers;
        }

        void conclude(Findings findings) {
            PersonalDataEvidence found = new PersonalDataEvidence(texts.data(), rows, filled);
            sure.forEach((condition, at) -> note(findings, condition, at));
            note(findings, Condition.PERSONAL_NUMBER, found.numbers());
            boolean kept = use != Use.NOT_KEPT;
            note(findings, kept ? Condition.EMAIL_ADDRESS : Condition.PERSONAL_IN_FREE_TEXT, found.of(Trace.EMAIL));
            note(findings, kept ? Condition.PHONE_NUMBER : Condition.PERSONAL_IN_FREE_TEXT, found.phones());
            boolean fewNames = use == Use.LOCAL && names.size() < texts.data().localNames();
            note(findings, fewNames ? Condition.PERSONAL_IN_FREE_TEXT : Condition.PERSON_NAME, found.of(Trace.NAME));
            note(findings, Condition.PERSON_NAME, found.givenNames());
            note(findings, Condition.FREE_TEXT, found.of(Trace.RUNNING_TEXT));
            if (longTexts.size() >= texts.data().differentTexts()) {
                note(findings, Condition.FREE_TEXT, found.of(Trace.LONG_TEXT));
            }
            note(findings, Condition.PERSONAL_COLUMN, filledRows);
        }

        private void note(Findings findings, Condition condition, List<Integer> at) {
            at.forEach(row -> findings.note(condition, spot, "", "", row));
        }
    }

    private static Use use(Column column) {
        if (column instanceof Column.Known known) {
            return switch (known.field().variable().kind()) {
                case FREE_TEXT, DROPPED -> Use.NOT_KEPT;
                case PSEUDONYM -> Use.PSEUDONYM;
                case TEXT -> Use.NAME;
                case MUNICIPALITY, DATE, CODE, CODES, CLASSED_NUMBER -> Use.ANSWERS;
            };
        }
        if (column instanceof Column.Answer || column instanceof Column.PhaseName) {
            return Use.ANSWERS;
        }
        return column instanceof Column.Local ? Use.LOCAL : Use.NOT_KEPT;
    }

    /** Everything that an answer to a column's variable may be written as, folded. */
    private static Set<String> answers(Column column) {
        Optional<Field> field = column instanceof Column.Known known
                ? Optional.of(known.field())
                : column instanceof Column.Answer answer ? Optional.of(answer.field()) : Optional.empty();
        return field.stream()
                .flatMap(f -> f.variable().codes().stream())
                .flatMap(Tripwire::spellings)
                .map(Folding::fold)
                .collect(Collectors.toSet());
    }

    private static Stream<String> spellings(Code code) {
        return Stream.concat(
                Stream.of(code.id(), code.label().sv(), code.label().en()), code.synonyms().stream());
    }
}
