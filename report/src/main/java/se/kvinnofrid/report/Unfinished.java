package se.kvinnofrid.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A folder that is being written, part by part: several parts at a time. A part whose source is as it was when the folder was last
 * written takes over its files instead of making them again.
 */
final class Unfinished {

    private final Path folder;
    private final Path before;
    private final Seal seal;
    private final SortedMap<String, Seal.Entry> written = new ConcurrentSkipListMap<>();

    /**
     * A folder to write in.
     *
     * @param folder the folder, empty
     * @param before the folder whose place it will take; perhaps there is none
     * @param seal the seal on that one
     */
    Unfinished(Path folder, Path before, Seal seal) {
        this.folder = folder;
        this.before = before;
        this.seal = seal;
    }

    /**
     * The part that is made of a source.
     *
     * @param source a text that changes whenever anything does that the files of the part are made of
     */
    Part part(String source) {
        return new Part(Seal.hash(source));
    }

    /** The seal for what has been written. */
    Seal seal(String source) {
        return new Seal(source, written);
    }

    /** A part of the folder. */
    final class Part {

        private final String source;

        private Part(String source) {
            this.source = source;
        }

        /** Takes the files over from the folder as it was, if they were made of the same source; tells whether that is so. */
        boolean takeOver() throws IOException {
            SortedMap<String, Seal.Entry> files = seal.untouched(before, source);
            for (Map.Entry<String, Seal.Entry> file : files.entrySet()) {
                Path place = place(file.getKey());
                Files.copy(before.resolve(file.getKey()), place, StandardCopyOption.COPY_ATTRIBUTES);
                written.put(file.getKey(), file.getValue());
            }
            return !files.isEmpty();
        }

        /** Writes a file of the part; its name may begin with folders. */
        void write(String name, byte[] content) throws IOException {
            Files.write(place(name), content);
            written.put(name, new Seal.Entry(Seal.hash(content), source));
        }

        /** Where others write a file of the part; {@link #add} counts it afterwards. */
        Path place(String name) throws IOException {
            Path place = folder.resolve(name);
            Files.createDirectories(place.resolveSibling("."));
            return place;
        }

        /** Counts a file that was written by others. */
        void add(Path file) throws IOException {
            String name = folder.relativize(file).toString().replace('\\', '/');
            written.put(name, new Seal.Entry(Seal.hash(Files.readAllBytes(file)), source));
        }
    }
}
