package se.kvinnofrid.ingest.staging;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.ingest.intake.CaseSink;
import se.kvinnofrid.ingest.judge.Answer;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.CaseForm.GroupForm;
import se.kvinnofrid.ingest.judge.Entry;
import tools.jackson.core.io.JsonStringEncoder;

/** Copies the cases of one submission into staging, within the transaction of its connection. */
public final class CaseCopy implements CaseSink {

    private static final int CHUNK = 1 << 22;

    /** How one variable is written. */
    private record Written(Kind kind, @Nullable CodeNumbers numbers) {}

    /** One table with what is to be copied into it next. */
    private record Target(String statement, CopyText rows) {}

    private final Connection connection;
    private final CaseForm form;
    private final long submission;
    private final int chunk;
    private final int municipality;
    private final Target cases;
    private final List<Target> entries = new ArrayList<>();
    private final List<Written> variables = new ArrayList<>();
    private final List<List<Written>> members = new ArrayList<>();
    private final Savepoint start;
    private List<String> localNames = List.of();
    private int caseNo;

    /** Begins to copy; what the submission had in staging before must be gone already. */
    public CaseCopy(Connection connection, CaseForm form, long submission) throws SQLException {
        this(connection, form, submission, CHUNK);
    }

    /**
     * Begins to copy likewise.
     *
     * @param chunk how many bytes of cases are gathered before they are copied
     */
    public CaseCopy(Connection connection, CaseForm form, long submission, int chunk) throws SQLException {
        this.chunk = chunk;
        this.connection = connection;
        this.form = form;
        this.submission = submission;
        this.municipality = form.place(Role.MUNICIPALITY);
        StagingTables tables = new StagingTables(form.codebook());
        Map<String, Map<String, Integer>> numbers = CodeNumbers.all(connection);
        this.cases = target(StagingTables.CASES, tables.caseColumns());
        for (Variable variable : form.variables()) {
            variables.add(written(variable, numbers));
        }
        for (GroupForm group : form.groups()) {
            entries.add(target(group.group().table(), tables.entryColumns(group)));
            members.add(group.members().stream()
                    .map(member -> written(member, numbers))
                    .toList());
        }
        this.start = connection.setSavepoint();
    }

    @Override
    public void begin(List<String> locals) {
        discard();
        localNames = locals.stream().map(CaseCopy::quoted).toList();
    }

    @Override
    public void discard() {
        try {
            connection.rollback(start);
        } catch (SQLException e) {
            throw new IllegalStateException("staged rows of submission " + submission + " cannot be taken back", e);
        }
        cases.rows().clear();
        entries.forEach(target -> target.rows().clear());
        caseNo = 0;
    }

    @Override
    public void accept(Case c) {
        caseNo++;
        CopyText row = cases.rows();
        String sender = c.answer(municipality).text();
        key(row, sender);
        row.add(c.row());
        for (int place = 0; place < variables.size(); place++) {
            if (place != municipality) {
                write(row, variables.get(place), c.answer(place));
            }
        }
        locals(row, c);
        row.endRow();
        for (int group = 0; group < entries.size(); group++) {
            entries(group, sender, c.groups().get(group));
        }
        if (row.size() > chunk) {
            flush();
        }
    }

    /** Copies what has not been copied yet. */
    public void flush() {
        flush(cases);
        entries.forEach(this::flush);
    }

    private void entries(int group, String sender, List<Entry> groupEntries) {
        CopyText row = entries.get(group).rows();
        GroupForm groupForm = form.groups().get(group);
        for (int i = 0; i < groupEntries.size(); i++) {
            Entry entry = groupEntries.get(i);
            key(row, sender);
            row.add(i + 1L);
            groupForm.findPhase(entry.phase()).ifPresent(phase -> row.add(phase.id()));
            for (int member = 0; member < entry.answers().size(); member++) {
                write(row, members.get(group).get(member), entry.answers().get(member));
            }
            row.endRow();
        }
    }

    private void key(CopyText row, String sender) {
        row.add(sender);
        row.add(submission);
        row.add(caseNo);
    }

    private static void write(CopyText row, Written written, Answer answer) {
        CodeNumbers numbers = written.numbers();
        boolean none = !answer.hasValue();
        switch (written.kind()) {
            case TEXT, MUNICIPALITY -> {
                if (none) {
                    row.addNull();
                } else {
                    row.add(answer.text());
                }
            }
            case PSEUDONYM -> {
                if (none) {
                    row.addNull();
                } else {
                    row.addBytes(answer.value(), answer.second());
                }
            }
            case DATE -> {
                if (none) {
                    row.addNull();
                } else {
                    row.addDay(answer.day());
                }
            }
            case FREE_TEXT -> row.add(!none);
            case CODE -> addNumber(row, none || numbers == null ? Answer.NO_VALUE : numbers.number(answer.value()));
            case CODES -> addNumber(row, none || numbers == null ? Answer.NO_VALUE : numbers.mask(answer.value()));
            case CLASSED_NUMBER -> {
                addNumber(row, none || numbers == null ? Answer.NO_VALUE : numbers.number(answer.value()));
                addNumber(row, none ? Answer.NO_VALUE : answer.second());
            }
            case DROPPED -> {}
        }
    }

    private static void addNumber(CopyText row, long number) {
        if (number == Answer.NO_VALUE) {
            row.addNull();
        } else {
            row.add(number);
        }
    }

    private void locals(CopyText row, Case c) {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < localNames.size(); i++) {
            String text = c.locals().get(i);
            if (!text.isEmpty()) {
                json.append(json.isEmpty() ? '{' : ',')
                        .append(localNames.get(i))
                        .append(':')
                        .append(quoted(text));
            }
        }
        if (json.isEmpty()) {
            row.addNull();
        } else {
            row.add(json.append('}').toString());
        }
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text.replace("\0", ""))) + '"';
    }

    private void flush(Target target) {
        CopyText rows = target.rows();
        if (rows.size() == 0) {
            return;
        }
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(target.statement());
            copy.writeToCopy(rows.bytes(), 0, rows.size());
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException("cases of submission " + submission + " cannot be staged", e);
        }
        rows.clear();
    }

    private static Written written(Variable variable, Map<String, Map<String, Integer>> numbers) {
        return new Written(variable.kind(), variable.kind().isCoded() ? CodeNumbers.of(variable, numbers) : null);
    }

    private static Target target(String table, List<StagingTables.TableColumn> columns) {
        return new Target(
                "copy staging." + StagingTables.quoted(table) + " (" + StagingTables.names(columns) + ") from stdin",
                new CopyText());
    }
}
