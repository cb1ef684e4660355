package se.kvinnofrid.report;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the program itself is, as far as it decides what a report looks like: its classes, templates, styles and fonts. */
final class OwnCode {

    private OwnCode() {}

    /**
     * A text that changes whenever the code of the module does.
     *
     * @throws IOException if the program's own files cannot be read
     */
    static String fingerprint() throws IOException {
        URL known = OwnCode.class.getResource("OwnCode.class");
        if (known == null) {
            throw new IllegalStateException("a class knows where it was read from");
        }
        URLConnection connection = known.openConnection();
        if (connection instanceof JarURLConnection inJar) {
            return ofJar(inJar.getJarFile());
        }
        try {
            return ofFolder(Path.of(known.toURI()).resolveSibling("."));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's classes cannot be found at " + known, e);
        }
    }

    private static String ofJar(JarFile jar) {
        return jar.stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> entry.getName() + " " + Long.toHexString(entry.getCrc()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String ofFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(Files::isRegularFile).sorted().toList();
        }
        StringBuilder text = new StringBuilder();
        for (Path file : files) {
            text.append(folder.relativize(file))
                    .append(' ')
                    .append(Arrays.hashCode(Files.readAllBytes(file)))
                    .append('\n');
        }
        return text.toString();
    }
}
