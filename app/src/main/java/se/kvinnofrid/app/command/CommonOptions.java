package se.kvinnofrid.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.sender.Dialects;

/** What every command takes. */
final class CommonOptions {

    @Option(
            names = "--config",
            paramLabel = "MAPP",
            description = "mapp med konfiguration; annars config/ bredvid programmet")
    private @Nullable Path config;

    @Option(names = "--quiet", description = "säger bara det som är fel; för schemalagda körningar")
    private boolean quiet;

    @Option(names = "--debug", description = "visar allt programmet gör, och var i koden ett fel uppstod")
    private boolean debug;

    @Option(
            names = "--log",
            paramLabel = "FORM",
            description =
                    "text eller json: loggens form på standard error; annars den som KVINNOFRID_LOG namnger, annars text")
    private @Nullable LogForm log;

    /** In which form the log is written. */
    enum LogForm {
        TEXT,
        JSON
    }

    boolean quiet() {
        return quiet;
    }

    boolean debug() {
        return debug;
    }

    /** The folder that config and data stand in: that of the launcher, or else the one we are in. */
    Path projectFolder() {
        return Path.of(System.getProperty("kvinnofrid.home", ""));
    }

    /** The configuration folder, unless the configuration is the one that the program was built with. */
    Optional<Path> findConfigurationFolder() {
        if (config != null) {
            return Optional.of(config);
        }
        return Optional.of(projectFolder().resolve("config"))
                .filter(folder -> Files.isRegularFile(folder.resolve("codebook/codebook.yaml")));
    }

    /**
     * Reads the configuration.
     *
     * @throws se.kvinnofrid.config.ConfigurationException if it has faults
     */
    Configuration configuration() {
        return Configuration.read(
                findConfigurationFolder().map(ConfigurationFiles::ofFolder).orElseGet(this::packed));
    }

    /** Where what has been confirmed of senders is kept: in the configuration, or beside a program that brings its own. */
    Path sendersFolder() {
        return findConfigurationFolder().orElseGet(this::projectFolder).resolve(Dialects.SENDERS);
    }

    private ConfigurationFiles packed() {
        ConfigurationFiles files = ConfigurationFiles.packed();
        return Files.isDirectory(sendersFolder()) ? files.with(Dialects.SENDERS, sendersFolder()) : files;
    }

    /** Prints a command's result, unless nobody wants to hear it. */
    void tell(CommandSpec spec, String result) {
        if (!quiet) {
            spec.commandLine().getOut().println(result);
        }
    }

    /** Whether the log, and what goes wrong, is for programs to read. */
    boolean logsJson() {
        String variable = System.getenv("KVINNOFRID_LOG");
        return log == null ? "json".equalsIgnoreCase(variable) : log == LogForm.JSON;
    }

    /** Tells the log how much to say, and in which form; to be done before anything is logged. */
    void tellLog() {
        System.setProperty("kvinnofrid.log.form", logsJson() ? "json" : "text");
        System.setProperty("kvinnofrid.log.own", debug ? "DEBUG" : quiet ? "WARN" : "INFO");
        if (debug) {
            System.setProperty("kvinnofrid.log.libraries", "INFO");
            System.setProperty("kvinnofrid.log.failures", "INFO");
            System.setProperty("kvinnofrid.log.trace", "full");
            System.setProperty("kvinnofrid.log.throwable", "true");
        }
    }
}
