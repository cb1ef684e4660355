package se.kvinnofrid.ingest;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;

/** The project's own configuration, for tests. */
final class TestConfiguration {

    private static final ConfigurationFiles FILES = ConfigurationFiles.ofFolder(Path.of("../config"));
    static final Configuration OWN = Configuration.read(FILES);

    private TestConfiguration() {}

    /** The same with one more file. */
    static Configuration and(String file, String text) {
        SortedMap<String, String> contents = new TreeMap<>(FILES.contents());
        contents.put(file, text);
        return Configuration.read(new ConfigurationFiles(contents));
    }

    /** The same with one file changed. */
    static Configuration with(String file, String target, String replacement) {
        SortedMap<String, String> contents = new TreeMap<>(FILES.contents());
        contents.computeIfPresent(file, (name, text) -> text.replace(target, replacement));
        if (Map.copyOf(contents).equals(Map.copyOf(FILES.contents()))) {
            throw new IllegalArgumentException("nothing to replace in " + file);
        }
        return Configuration.read(new ConfigurationFiles(contents));
    }

    /** The same with one file more. */
    static Configuration withFile(String file, String content) {
        return Configuration.read(FILES.with(file, content));
    }
}
