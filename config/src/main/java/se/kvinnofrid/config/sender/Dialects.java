package se.kvinnofrid.config.sender;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.round.Municipalities;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Place;

/**
 * What case systems and senders call things.
 *
 * @param systems the case systems, by identifier
 * @param senders what has been confirmed of senders, by municipality code
 */
public record Dialects(List<SourceSystem> systems, SortedMap<String, SenderMapping> senders) {

    /** The folder of the case systems. */
    public static final String SYSTEMS = "sources/";

    /** The folder of what has been confirmed of senders. */
    public static final String SENDERS = "senders/";

    public Dialects {
        systems = List.copyOf(systems);
        senders = Collections.unmodifiableSortedMap(new TreeMap<>(senders));
    }

    /** Reads {@code sources/*.yaml} and {@code senders/*.yaml}; what is wrong with them is added to {@code faults}. */
    public static Dialects read(
            ConfigurationFiles files, Codebook codebook, Municipalities municipalities, Faults faults) {
        DialectReader reader = new DialectReader(codebook);
        List<SourceSystem> systems = new ArrayList<>();
        for (String file : files.yamlIn(SYSTEMS)) {
            SourceSystem system = reader.system(files.yaml(file, faults));
            if (!file.equals(SYSTEMS + system.id() + ".yaml")) {
                faults.add(new Place(file, 1), "the file must be named after its id");
            }
            systems.add(system);
        }
        SortedMap<String, SenderMapping> senders = new TreeMap<>();
        for (String file : files.yamlIn(SENDERS)) {
            SenderMapping mapping = reader.sender(files.yaml(file, faults), municipalities);
            if (!file.equals(fileOf(mapping.sender()))) {
                faults.add(new Place(file, 1), "the file must be named after its sender's code");
            }
            senders.put(mapping.sender(), mapping);
        }
        return new Dialects(systems, senders);
    }

    /** The file in which what has been confirmed of a sender stands, within the configuration. */
    public static String fileOf(String sender) {
        return SENDERS + sender + ".yaml";
    }

    /** What has been confirmed of a sender; nothing of an unknown one. */
    public SenderMapping of(Optional<String> sender) {
        return sender.map(code -> senders.getOrDefault(code, SenderMapping.of(code)))
                .orElseGet(() -> SenderMapping.of(""));
    }

    /** The sender, if anything has been confirmed of it. */
    public Optional<String> findConfirmed(Optional<String> sender) {
        return sender.filter(code -> senders.containsKey(code));
    }

    /**
     * The codebook as a sender writes it: its own words, and those of the case systems, stand beside the common ones. Where they differ the
     * sender's go before the systems' and these before the codebook's synonyms; the codebook's labels and codes always mean what they say.
     */
    public Codebook codebookOf(Optional<String> sender, Codebook codebook) {
        Codebook extended = codebook;
        for (SourceSystem system : systems) {
            extended = extended.withAnswers(system.answers());
        }
        SenderMapping mapping = of(sender);
        return extended.withAnswers(mapping.answers()).withMarkers(mapping.missing(), mapping.unknown());
    }
}
