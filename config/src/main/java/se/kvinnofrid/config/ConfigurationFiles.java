package se.kvinnofrid.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Mapping;
import se.kvinnofrid.config.yaml.Place;
import se.kvinnofrid.config.yaml.Yaml;

/**
 * The files that people edit, held in memory: what a run used cannot change under it, can be hashed, and can be copied beside a result.
 * Line ends are made the same, so that a checkout on another system has the same hash.
 *
 * @param contents the text of each file by its path relative to the configuration folder, with forward slashes
 */
public record ConfigurationFiles(SortedMap<String, String> contents) {

    private static final String PACKED = "kvinnofrid-config/";
    private static final String KNOWN_FILE = "codebook/codebook.yaml";

    /** The parts of the folder that are configuration; the rest of it (the Java that reads it) is not. */
    private static final List<String> PARTS = List.of(
            "codebook/",
            "rounds/",
            "statistics/",
            "protection/",
            "population/",
            "rules/",
            "texts/",
            "report/",
            "receipts/",
            "retention/",
            "sources/",
            "senders/");

    public ConfigurationFiles {
        contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    }

    /**
     * Reads a configuration folder.
     *
     * @throws ConfigurationException if the folder holds no codebook
     * @throws UncheckedIOException if a file cannot be read
     */
    public static ConfigurationFiles ofFolder(Path folder) {
        if (!Files.isRegularFile(folder.resolve(KNOWN_FILE))) {
            throw new ConfigurationException(List.of(new Faults.Fault(
                    new Place(KNOWN_FILE, 1), "no such file in the configuration folder " + folder.toAbsolutePath())));
        }
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (isConfiguration(name)) {
                    contents.put(name, text(Files.readAllBytes(path)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the configuration folder " + folder + " cannot be read", e);
        }
        return new ConfigurationFiles(contents);
    }

    /**
     * The same with the YAML files of one folder taken from elsewhere, those of the same name in their place.
     *
     * @param part name of the folder within the configuration, such as {@code senders/}
     * @throws UncheckedIOException if a file cannot be read
     */
    public ConfigurationFiles with(String part, Path folder) {
        SortedMap<String, String> overlaid = new TreeMap<>(contents);
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .toList()) {
                overlaid.put(part + path.getFileName(), text(Files.readAllBytes(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
        }
        return new ConfigurationFiles(overlaid);
    }

    /** The same with one file put in place. */
    public ConfigurationFiles with(String name, String content) {
        SortedMap<String, String> changed = new TreeMap<>(contents);
        changed.put(name, content);
        return new ConfigurationFiles(changed);
    }

    /**
     * The configuration that the program was built with.
     *
     * @throws UncheckedIOException if the program's own jar cannot be read
     */
    public static ConfigurationFiles packed() {
        URL known = ConfigurationFiles.class.getClassLoader().getResource(PACKED + KNOWN_FILE);
        if (known == null) {
            throw new IllegalStateException("the program was built without its configuration");
        }
        try {
            URLConnection connection = known.openConnection();
            if (connection instanceof JarURLConnection inJar) {
                return ofJar(inJar.getJarFile());
            }
            return ofFolder(Path.of(known.toURI()).resolve("../..").normalize());
        } catch (IOException e) {
            throw new UncheckedIOException("the packed configuration cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the packed configuration cannot be found at " + known, e);
        }
    }

    private static ConfigurationFiles ofJar(JarFile jar) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        for (JarEntry entry : jar.stream().filter(e -> !e.isDirectory()).toList()) {
            if (entry.getName().startsWith(PACKED)) {
                try (InputStream in = jar.getInputStream(entry)) {
                    contents.put(entry.getName().substring(PACKED.length()), text(in.readAllBytes()));
                }
            }
        }
        return new ConfigurationFiles(contents);
    }

    /** The text of a file; a fault, and an empty text, if there is no such file. */
    public String text(String name, Faults faults) {
        String content = contents.get(name);
        if (content == null) {
            faults.add(new Place(name, 1), "the file is missing");
            return "";
        }
        return content;
    }

    /** A YAML file read as a mapping; a fault, and an empty mapping, if there is no such file or it is no mapping. */
    public Mapping yaml(String name, Faults faults) {
        return Yaml.read(name, text(name, faults).getBytes(StandardCharsets.UTF_8), faults);
    }

    /** The names of the YAML files directly in a folder ("rounds/"), sorted. */
    public List<String> yamlIn(String folder) {
        return contents.keySet().stream()
                .filter(name -> name.startsWith(folder) && name.endsWith(".yaml"))
                .filter(name -> name.indexOf('/', folder.length()) < 0)
                .toList();
    }

    /**
     * SHA-256 (hexadecimal) over the names and contents of the files whose names begin with one of the prefixes; over all files when no
     * prefix is given.
     */
    public String hash(String... prefixes) {
        MessageDigest digest = sha256();
        for (Map.Entry<String, String> file : contents.entrySet()) {
            if (prefixes.length == 0 || Stream.of(prefixes).anyMatch(file.getKey()::startsWith)) {
                digest.update((file.getKey() + '\0' + file.getValue() + '\0').getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isConfiguration(String name) {
        return name.indexOf('/') < 0 ? name.endsWith(".csv") : PARTS.stream().anyMatch(name::startsWith);
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
