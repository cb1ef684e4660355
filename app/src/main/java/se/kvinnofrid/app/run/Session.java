package se.kvinnofrid.app.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.yaml.snakeyaml.error.YAMLException;
import se.kvinnofrid.app.store.EmbeddedDatabase;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Progress;

/**
 * The database for the time of one command: the server that spring.datasource.url points at, or else the one that the program keeps.
 * Settings come from the program's defaults, then application.yaml in the configuration folder, then the environment.
 */
public final class Session implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final ConfigurableApplicationContext context;
    private final DatabaseChoice database;
    private @Nullable RunLock lock;
    private @Nullable Scratch scratch;

    private Session(ConfigurableApplicationContext context, DatabaseChoice database) {
        this.context = context;
        this.database = database;
    }

    /**
     * Opens a session.
     *
     * @param projectFolder where the data folder stands unless a setting names another
     * @param configurationFolder where application.yaml may stand
     * @throws SettingException if a setting cannot be used
     * @throws DatabaseException if the database that the settings point at cannot be used
     * @throws se.kvinnofrid.app.store.StoreException if the program's own database cannot be used
     */
    public static Session open(Path projectFolder, Optional<Path> configurationFolder) {
        return open(new DatabaseChoice(projectFolder, EmbeddedDatabase::open), configurationFolder);
    }

    /** Opens a session for a rehearsal likewise; if the program has no database of its own yet, on one that is gone afterwards. */
    @SuppressWarnings("MustBeClosedChecker")
    public static Session openToRehearse(Path projectFolder, Optional<Path> configurationFolder) {
        Scratch made = new Scratch();
        Session session = open(new DatabaseChoice(projectFolder, made::open), configurationFolder);
        session.scratch = made;
        return session;
    }

    /** Opens a session likewise, also on data of an earlier version of PostgreSQL, as long as its programs still lie beside them. */
    public static Session openOfAnyVersion(Path projectFolder, Optional<Path> configurationFolder) {
        return open(new DatabaseChoice(projectFolder, EmbeddedDatabase::openOfAnyVersion), configurationFolder);
    }

    private static Session open(DatabaseChoice database, Optional<Path> configurationFolder) {
        SpringApplication application = new SpringApplication(Frame.class);
        application.addInitializers(database);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("spring.config.location", locations(configurationFolder)));
        boolean opened = false;
        try {
            Session session = new Session(application.run(), database);
            opened = true;
            return session;
        } catch (RuntimeException e) {
            throw ours(e);
        } finally {
            if (!opened) {
                database.close();
            }
        }
    }

    /**
     * Makes this the only run on the database, resolves what a killed run has left, and brings the schemas in order.
     *
     * @param migrations those that follow from the configuration, beside those that stand as SQL files
     * @return runs jobs
     * @throws LockHeldException if another run is under way
     */
    public JobRuns begin(List<JavaMigration> migrations) {
        RunLock held = lock();
        refuseHalfRestored();
        migrate(migrations);
        JobRuns jobs = new JobRuns(held, jobRepository(), context.getBean(JobOperator.class));
        jobs.recover();
        return jobs;
    }

    /**
     * Makes this the only run on the database, and begins a run that will be taken back.
     *
     * @throws LockHeldException if another run is under way
     */
    public Rehearsal rehearse(Configuration configuration, Progress progress) {
        lock();
        try {
            return Rehearsal.begin(
                    configuration, progress, unpooled().getConnection(), Stages.migrations(configuration), this);
        } catch (SQLException e) {
            throw new DatabaseException("Databasen kunde inte nås: " + e.getMessage(), e);
        }
    }

    /**
     * Makes this the only run on the database, without touching anything in it.
     *
     * @throws LockHeldException if another run is under way
     */
    public RunLock lock() {
        try {
            RunLock taken = RunLock.take(unpooled());
            lock = taken;
            return taken;
        } catch (SQLException e) {
            throw new DatabaseException("Databasen kunde inte låsas för körningen: " + e.getMessage(), e);
        }
    }

    private DataSource unpooled() {
        return DataSourceBuilder.derivedFrom(context.getBean(DataSource.class))
                .type(SimpleDriverDataSource.class)
                .build();
    }

    /** Brings the schemas to what they were at a certain migration; nothing is made that follows from the configuration. */
    public void migrateTo(String version) {
        migrate(flyway -> flyway.target(version));
    }

    /**
     * The folder in which the program keeps its secrets beside its own database.
     *
     * @throws SettingException if the database is a server of the operator's, which has tools of its own for what is asked
     */
    public Path secrets() {
        return database.findStore()
                .map(EmbeddedDatabase::secrets)
                .orElseThrow(() ->
                        new SettingException("Det här gäller bara programmets eget lager. En databasserver har egna"
                                + " verktyg (pg_dump och pg_restore)."));
    }

    /** What the stages have left in the database. */
    public Store store() {
        return new Store(context.getBean(DataSource.class));
    }

    /** The editions there are. */
    public Archive archive(Configuration configuration) {
        return new Archive(configuration, context.getBean(DataSource.class));
    }

    /** Connections that take part in the transaction under way. */
    public DataSource dataSource() {
        return new TransactionAwareDataSourceProxy(context.getBean(DataSource.class));
    }

    public PlatformTransactionManager transactionManager() {
        return context.getBean(PlatformTransactionManager.class);
    }

    public JobRepository jobRepository() {
        return context.getBean(JobRepository.class);
    }

    /**
     * Connections that may read what is published and nothing else, for those who render it. Where the database does not let this user take
     * that role, which is logged, they are connections as any other.
     */
    public DataSource readerDataSource() {
        DataSource plain = context.getBean(DataSource.class);
        DataSource readers = new ReaderConnections(plain);
        try (Connection connection = readers.getConnection()) {
            LOG.debug("rendering as {}", connection.getMetaData().getUserName());
            return readers;
        } catch (SQLException e) {
            LOG.warn(
                    "reports are rendered with the rights of the pipeline, since the role {} cannot be taken: {}",
                    ReaderConnections.ROLE,
                    e.getMessage());
            return plain;
        }
    }

    /**
     * The key of the pseudonyms of a round.
     *
     * @throws SettingException if there is none, or it is too short
     */
    public String pseudonymKey(String round) {
        return key(round).get();
    }

    /** The key of the pseudonyms of a round, or one for the moment if it has none yet. */
    public String rehearsalKey(String round) {
        return key(round).forRehearsal();
    }

    /** Whether the program itself keeps the keys of the pseudonyms. */
    public boolean keepsPseudonymKeys() {
        return key("").isOurs();
    }

    /** Destroys the key of a round if the program keeps it; the round gets a new one when it is next asked for. */
    public void destroyPseudonymKey(String round) {
        key(round).destroy();
    }

    /**
     * The key with which the operator vouches for what was purged.
     *
     * @throws SettingException if no file is set for it, and the program keeps no database of its own, or it cannot be used
     */
    public SigningKey signingKey() {
        String file = context.getEnvironment().getProperty("kvinnofrid.signing-key-file", "");
        if (!file.isBlank()) {
            return SigningKey.in(Path.of(file));
        }
        return database.findStore()
                .map(store -> SigningKey.in(store.secrets().resolve("signing-key")))
                .orElseThrow(() -> new SettingException("Det saknas en nyckel för signaturer. Ange i"
                        + " KVINNOFRID_SIGNING_KEY_FILE en fil; finns den inte så skapas den."));
    }

    private PseudonymKey key(String round) {
        return new PseudonymKey(context.getEnvironment(), database, round);
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
            lock = null;
        }
        context.close();
        database.close();
        if (scratch != null) {
            scratch.close();
        }
    }

    private void refuseHalfRestored() {
        if (store().isBeingRestored()) {
            throw new DatabaseException(
                    "En säkerhetskopia har börjat läsas in men inte blivit klar. Kör restore igen.");
        }
    }

    /**
     * Brings the schemas in order. What is done and the note of it are one transaction, and so go through one connection: a program that was
     * killed between the two would otherwise find its own tables in its way ever after.
     */
    private void migrate(List<JavaMigration> migrations) {
        try (Connection connection = unpooled().getConnection()) {
            migrate(migrations, new SingleConnectionDataSource(connection, true));
        } catch (SQLException e) {
            throw new DatabaseException("Databasen kunde inte nås: " + e.getMessage(), e);
        }
    }

    /** Brings the schemas in order on the connections of somebody else. */
    void migrate(List<JavaMigration> migrations, DataSource connections) {
        migrate(flyway -> flyway.dataSource(connections).javaMigrations(migrations.toArray(JavaMigration[]::new)));
    }

    private void migrate(UnaryOperator<FluentConfiguration> wishes) {
        try {
            FluentConfiguration configuration = Flyway.configure()
                    .configuration(context.getBean(Flyway.class).getConfiguration());
            wishes.apply(configuration).load().migrate();
        } catch (FlywayException e) {
            throw new DatabaseException("Databasens tabeller kunde inte göras i ordning: " + e.getMessage(), e);
        }
    }

    private static String locations(Optional<Path> configurationFolder) {
        return "classpath:/"
                + configurationFolder
                        .map(folder -> ",optional:" + folder.toAbsolutePath().toUri())
                        .orElse("");
    }

    /** The cause that says what is wrong in our own words, out of the wrappings of the frame. */
    private static RuntimeException ours(RuntimeException failure) {
        for (Throwable cause : Stream.iterate((Throwable) failure, c -> c != null, Throwable::getCause)
                .toList()) {
            if (cause instanceof RuntimeException ours
                    && cause.getClass().getName().startsWith("se.kvinnofrid.")) {
                return ours;
            }
            if (cause instanceof YAMLException || cause instanceof ConfigDataException) {
                return new SettingException("application.yaml kan inte läsas: " + cause.getMessage());
            }
        }
        return failure;
    }

    /** What Spring Boot sets up by itself: data source, transactions, Flyway, and the job repository of Spring Batch. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Frame {

        /** Only under the run lock may tables change; see {@link Session#begin}. */
        @Bean
        FlywayMigrationStrategy later() {
            return flyway -> {};
        }
    }
}
