package se.kvinnofrid.config.yaml;

/**
 * Where something stands in the configuration.
 *
 * @param file path of the file relative to the configuration folder, with forward slashes
 * @param line line in the file, from 1
 */
public record Place(String file, int line) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
