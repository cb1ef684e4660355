package se.kvinnofrid.aggregate;

import java.util.SortedMap;
import java.util.TreeMap;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;

/** The configuration as it is packed, but for the method of protection: only what is small is hidden, so that what a table shows is its own. */
public final class SmallCountsOnly {

    private SmallCountsOnly() {}

    /** The configuration. */
    public static Configuration configuration() {
        return Configuration.read(new ConfigurationFiles(files()));
    }

    /** Its files by name. */
    public static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>(
                Configuration.read(ConfigurationFiles.packed()).files().contents());
        files.computeIfPresent(
                "protection/protection.yaml", (name, text) -> text.replace("method: suppression", "method: primary"));
        return files;
    }
}
