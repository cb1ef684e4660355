package se.kvinnofrid.config;

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

/** What a module of the program itself is, as far as it decides what its files look like: classes, templates, styles and fonts. */
public final class OwnCode {

    private OwnCode() {}

    /**
     * A text that changes whenever the code of a module does.
     *
     * @param some a class of the module
     * @throws IOException if the program's own files cannot be read
     */
    public static String fingerprint(Class<?> some) throws IOException {
        URL known = some.getResource(some.getSimpleName() + ".class");
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
