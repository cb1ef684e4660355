package se.kvinnofrid.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.separator.DefaultRecordSeparatorPolicy;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.kvinnofrid.app.store.EmbeddedDatabase;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Phase;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;

/**
 * The job that the textbook of Spring Batch would write: a reader of lines, a processor, a writer of batches, one thousand rows a chunk. It
 * fills the same staging tables from uniform files; it judges nothing and answers nobody.
 */
final class Textbook {

    private static final int CHUNK = 1000;

    private final Codebook codebook;
    private final Map<String, Integer> numbers = new HashMap<>();
    private long cases;

    /** A row for a table, by column. */
    private record Row(String table, Map<String, @Nullable Object> values) {}

    private Textbook(Codebook codebook) {
        this.codebook = codebook;
    }

    /** Arguments: the store, the folder of staged rows (for submissions and codes only), the inbox, and perhaps the folder for exact cells. */
    public static void main(String[] arguments) throws Exception {
        Configuration configuration = Configuration.read(ConfigurationFiles.packed());
        try (EmbeddedDatabase store = EmbeddedDatabase.open(Path.of(arguments[0]))) {
            new Textbook(configuration.codebook()).run(store, Path.of(arguments[1]), Path.of(arguments[2]));
            if (arguments.length > 3) {
                new Stage(store, Optional.of(Path.of(arguments[3]))).run();
            }
        }
    }

    private void run(EmbeddedDatabase store, Path staged, Path inbox) throws Exception {
        Map<String, Long> submissions = new HashMap<>();
        try (Connection connection = Staged.connect(store)) {
            Staged.load(connection, staged, List.of("submission", "code"));
            read(connection, submissions);
        }
        SingleConnectionDataSource database = new SingleConnectionDataSource(
                new DriverManagerDataSource(store.url(), store.user(), store.password()).getConnection(), true);
        ResourcelessJobRepository jobs = new ResourcelessJobRepository();
        for (Path file : files(inbox)) {
            String name = inbox.relativize(file).toString();
            long submission = submissions.getOrDefault(name, -1L);
            Job job = new JobBuilder("load", jobs)
                    .start(new StepBuilder("load", jobs)
                            .<FieldSet, List<Row>>chunk(CHUNK)
                            .transactionManager(new DataSourceTransactionManager(database))
                            .reader(reader(file))
                            .processor(line -> rows(line, submission))
                            .writer(writer(database))
                            .build())
                    .build();
            JobExecution execution = jobs.createJobExecution(
                    jobs.createJobInstance("load", new JobParameters()), new JobParameters(), new ExecutionContext());
            job.execute(execution);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw new IllegalStateException(
                        name + " could not be loaded",
                        execution.getAllFailureExceptions().get(0));
            }
        }
        database.destroy();
    }

    private void read(Connection connection, Map<String, Long> submissions) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT file_name, id FROM staging.submission")) {
                while (rows.next()) {
                    submissions.put(rows.getString(1), rows.getLong(2));
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT variable, code, number FROM staging.code")) {
                while (rows.next()) {
                    numbers.put(rows.getString(1) + " " + rows.getString(2), rows.getInt(3));
                }
            }
        }
    }

    private static List<Path> files(Path inbox) throws IOException {
        try (Stream<Path> all = Files.walk(inbox)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static FlatFileItemReader<FieldSet> reader(Path file) throws IOException {
        String header;
        try (Stream<String> lines = Files.lines(file)) {
            header = lines.findFirst().orElseThrow();
        }
        return new FlatFileItemReaderBuilder<FieldSet>()
                .name("lines")
                .resource(new FileSystemResource(file))
                .encoding("UTF-8")
                .linesToSkip(1)
                .recordSeparatorPolicy(new DefaultRecordSeparatorPolicy())
                .delimited()
                .delimiter(";")
                .names(header.split(";"))
                .fieldSetMapper(fields -> fields)
                .build();
    }

    private ItemWriter<List<Row>> writer(SingleConnectionDataSource database) {
        Map<String, JdbcBatchItemWriter<Row>> writers = new HashMap<>();
        return chunk -> {
            Map<String, List<Row>> byTable = new LinkedHashMap<>();
            for (List<Row> some : chunk) {
                some.forEach(row -> byTable.computeIfAbsent(row.table(), t -> new ArrayList<>())
                        .add(row));
            }
            for (Map.Entry<String, List<Row>> table : byTable.entrySet()) {
                Row first = table.getValue().get(0);
                writers.computeIfAbsent(table.getKey(), t -> writer(database, first))
                        .write(new Chunk<>(table.getValue()));
            }
        };
    }

    private static JdbcBatchItemWriter<Row> writer(SingleConnectionDataSource database, Row first) {
        List<String> columns = List.copyOf(first.values().keySet());
        JdbcBatchItemWriter<Row> writer = new JdbcBatchItemWriterBuilder<Row>()
                .dataSource(database)
                .sql("INSERT INTO staging." + first.table() + " (" + String.join(", ", columns) + ") VALUES ("
                        + columns.stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")")
                .itemSqlParameterSourceProvider(row -> new MapSqlParameterSource(row.values()))
                .build();
        writer.afterPropertiesSet();
        return writer;
    }

    private List<Row> rows(FieldSet line, long submission) throws Exception {
        long number = ++cases;
        Map<String, @Nullable Object> key = new LinkedHashMap<>();
        key.put("municipality", line.readString(codebook.with(Role.MUNICIPALITY).id()));
        key.put("submission_id", submission);
        key.put("case_no", number);
        Map<String, @Nullable Object> one = new LinkedHashMap<>(key);
        one.put("row_no", number);
        for (Variable variable : codebook.caseVariables()) {
            if (variable.kind() != Kind.MUNICIPALITY && variable.kind() != Kind.DROPPED) {
                put(one, variable, line.readString(variable.id()));
            }
        }
        List<Row> rows = new ArrayList<>(List.of(new Row("cases", one)));
        for (Group group : codebook.groups()) {
            entries(rows, key, group, line);
        }
        return rows;
    }

    private void entries(List<Row> rows, Map<String, @Nullable Object> key, Group group, FieldSet line)
            throws Exception {
        int number = 0;
        if (group.phases().isEmpty()) {
            List<Variable> members = codebook.members(group);
            List<String[]> lists = new ArrayList<>();
            for (Variable member : members) {
                lists.add(line.readString(member.id()).split("\\|", -1));
            }
            int size = lists.stream().mapToInt(list -> list.length).max().orElse(0);
            for (int i = 0; i < size; i++) {
                Map<String, @Nullable Object> entry = new LinkedHashMap<>(key);
                entry.put("entry_no", ++number);
                boolean blank = true;
                for (int j = 0; j < members.size(); j++) {
                    String text = i < lists.get(j).length ? lists.get(j)[i] : "";
                    put(entry, members.get(j), text.equals("-") ? "" : text);
                    blank &= text.isEmpty();
                }
                if (!blank) {
                    rows.add(new Row(group.table(), entry));
                }
            }
            return;
        }
        for (Phase phase : group.phases()) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>(key);
            entry.put("entry_no", ++number);
            entry.put("phase", phase.id());
            boolean blank = true;
            for (Variable member : codebook.members(group)) {
                String text = line.readString(member.id() + " (" + phase.id() + ")");
                put(entry, member, text);
                blank &= text.isEmpty();
            }
            if (!blank) {
                rows.add(new Row(group.table(), entry));
            }
        }
    }

    private void put(Map<String, @Nullable Object> row, Variable variable, String text) throws Exception {
        String column = variable.column();
        switch (variable.kind()) {
            case TEXT, MUNICIPALITY, DROPPED -> row.put(column, text);
            case PSEUDONYM ->
                row.put(
                        column,
                        java.util.Arrays.copyOf(
                                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)),
                                16));
            case DATE -> row.put(column, text.isEmpty() ? null : LocalDate.parse(text));
            case CODE -> row.put(column, text.isEmpty() ? null : number(variable, text));
            case CODES -> row.put(column, text.isEmpty() ? null : mask(variable, text));
            case CLASSED_NUMBER -> {
                Integer years = text.isEmpty() ? null : Integer.valueOf(text);
                row.put(column, years == null ? null : number(variable, classOf(variable, years)));
                row.put(column + "_years", years);
            }
            case FREE_TEXT -> row.put(column, !text.isEmpty());
        }
    }

    private @Nullable Integer number(Variable variable, String code) {
        return numbers.get(variable.id() + " " + code);
    }

    private long mask(Variable variable, String text) {
        long mask = 0;
        for (String code : text.split("\\|")) {
            Integer number = number(variable, code);
            mask |= number == null ? 0 : 1L << number;
        }
        return mask;
    }

    private static String classOf(Variable variable, int years) {
        return variable.codes().stream()
                .filter(code ->
                        code.range().filter(range -> range.contains(years)).isPresent())
                .findFirst()
                .map(Code::id)
                .orElse("");
    }
}
