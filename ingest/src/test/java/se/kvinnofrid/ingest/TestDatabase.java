package se.kvinnofrid.ingest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Progress;

/** A real PostgreSQL with the tables of this stage and the job repository; every new one begins empty. */
final class TestDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;
    private int databases;
    private DataSource dataSource;
    private DataSourceTransactionManager transactions;
    private JobRepository jobs;

    TestDatabase() {
        try {
            server = EmbeddedPostgres.builder().start();
            dataSource = server.getPostgresDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins with an empty database, migrated for the configuration; all must begin with the same one. */
    void begin(Configuration configuration) throws Exception {
        if (databases == 0) {
            create("migrated", "template1");
            new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
                    .execute(dataSource);
            migrate(configuration);
        }
        create("test" + ++databases, "migrated");
        DataSource plain = dataSource;
        transactions = new DataSourceTransactionManager(plain);
        dataSource = new TransactionAwareDataSourceProxy(plain);
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(plain);
        factory.setTransactionManager(transactions);
        factory.afterPropertiesSet();
        jobs = factory.getObject();
    }

    private void create(String name, String template) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        }
        dataSource = server.getDatabase("postgres", name);
    }

    void migrate(Configuration configuration) {
        Flyway.configure()
                .dataSource(dataSource)
                .defaultSchema("staging")
                .locations(StagingMigration.LOCATION)
                .javaMigrations(new StagingMigration(configuration))
                .load()
                .migrate();
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Runs the job with parameters of its own. */
    JobExecution run(Configuration configuration, IngestRequest request, Clock clock, long number) throws Exception {
        return run(
                configuration,
                request,
                clock,
                new JobParametersBuilder().addLong("run", number).toJobParameters());
    }

    JobExecution run(Configuration configuration, IngestRequest request, Clock clock, JobParameters parameters)
            throws Exception {
        return run(configuration, request, clock, parameters, Progress.SILENT);
    }

    JobExecution run(
            Configuration configuration,
            IngestRequest request,
            Clock clock,
            JobParameters parameters,
            Progress progress)
            throws Exception {
        IngestJob job = new IngestJob(configuration, dataSource, transactions, jobs, progress, clock);
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(jobs);
        operator.setJobRegistry(new org.springframework.batch.core.configuration.support.MapJobRegistry());
        operator.afterPropertiesSet();
        return operator.start(job.build(request), parameters);
    }

    /** The rows of a query, each as its values with a bar between. */
    List<String> rows(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(result.getString(i));
                }
                rows.add(String.join(
                        "|", values.stream().map(v -> v == null ? "" : v).toList()));
            }
            return rows;
        }
    }

    void execute(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement command = connection.createStatement()) {
            command.execute(statement);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
