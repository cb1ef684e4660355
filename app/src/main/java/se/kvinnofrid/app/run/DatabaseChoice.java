package se.kvinnofrid.app.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import se.kvinnofrid.app.store.EmbeddedDatabase;

/** Takes the database that the settings point at, or starts the program's own and fills in the settings that lead to it. */
final class DatabaseChoice implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseChoice.class);
    private static final String URL = "spring.datasource.url";
    private static final String USER = "spring.datasource.username";
    private static final String PASSWORD = "spring.datasource.password";

    private final Path projectFolder;
    private final Function<Path, EmbeddedDatabase> opening;
    private @Nullable EmbeddedDatabase store;
    private @Nullable Thread closer;

    /**
     * Prepares to choose.
     *
     * @param opening opens the program's own database in a folder, if that is the choice
     */
    DatabaseChoice(Path projectFolder, Function<Path, EmbeddedDatabase> opening) {
        this.projectFolder = projectFolder;
        this.opening = opening;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.getProperty(URL, "").isBlank()) {
            open(environment);
        } else {
            check(environment);
        }
    }

    /** The program's own database, if that is the one in use. */
    Optional<EmbeddedDatabase> findStore() {
        return Optional.ofNullable(store);
    }

    @Override
    public void close() {
        if (store != null && closer != null) {
            store.close();
            Runtime.getRuntime().removeShutdownHook(closer);
        }
    }

    private void open(ConfigurableEnvironment environment) {
        String folder = environment.getProperty("kvinnofrid.data", "");
        EmbeddedDatabase opened = opening.apply(folder.isBlank() ? projectFolder.resolve("data") : Path.of(folder));
        store = opened;
        // When the program is asked to end in the middle of its work, the server is to be stopped in good order.
        closer = new Thread(() -> closeEarly(opened), "close the database");
        Runtime.getRuntime().addShutdownHook(closer);
        Map<String, Object> properties = Map.of(URL, opened.url(), USER, opened.user(), PASSWORD, opened.password());
        environment.getPropertySources().addFirst(new MapPropertySource("the program's own database", properties));
    }

    private static void closeEarly(EmbeddedDatabase opened) {
        LOG.warn("asked to end; closing the database. The next run goes on from here");
        opened.close();
    }

    private static void check(ConfigurableEnvironment environment) {
        String url = environment.getRequiredProperty(URL);
        // What follows the address may hold a password.
        String address = url.replaceFirst("\\?.*", "");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new SettingException("SPRING_DATASOURCE_URL ska börja med jdbc:postgresql: men är " + address + ".");
        }
        try (Connection connection = DriverManager.getConnection(url, credentials(environment));
                Statement statement = connection.createStatement();
                ResultSet encoding = statement.executeQuery("show server_encoding")) {
            if (encoding.next() && !encoding.getString(1).equals("UTF8")) {
                throw new SettingException("Databasen på " + address + " har teckenkodningen " + encoding.getString(1)
                        + "; skapa den med encoding 'UTF8'.");
            }
        } catch (SQLException e) {
            throw new DatabaseException("Databasen på " + address + " går inte att nå: " + e.getMessage(), e);
        }
    }

    private static Properties credentials(ConfigurableEnvironment environment) {
        Properties credentials = new Properties();
        Optional.ofNullable(environment.getProperty(USER)).ifPresent(user -> credentials.setProperty("user", user));
        Optional.ofNullable(environment.getProperty(PASSWORD))
                .ifPresent(password -> credentials.setProperty("password", password));
        return credentials;
    }
}
