package se.kvinnofrid.config;

import java.util.Optional;
import se.kvinnofrid.config.yaml.Mapping;

/**
 * The words for one thing in the two languages of the product.
 *
 * @param sv Swedish, what senders and readers see first
 * @param en English
 */
public record Label(String sv, String en) {

    /** Reads the keys {@code sv} and {@code en}; both are required. */
    public static Label read(Mapping mapping) {
        return new Label(mapping.needText("sv"), mapping.needText("en"));
    }

    /** Reads a label that stands as a mapping under {@code key}, if it is there. */
    public static Optional<Label> find(Mapping parent, String key) {
        return parent.findMapping(key).map(mapping -> {
            Label label = read(mapping);
            mapping.refuseOthers();
            return label;
        });
    }

    /** The label in the given language. */
    public String in(Language language) {
        return switch (language) {
            case SV -> sv;
            case EN -> en;
        };
    }
}
