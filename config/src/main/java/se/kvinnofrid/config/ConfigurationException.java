package se.kvinnofrid.config;

import java.util.List;
import java.util.stream.Collectors;
import se.kvinnofrid.config.yaml.Faults.Fault;

/** The configuration cannot be used; carries every fault found in it, so that all can be mended at once. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public ConfigurationException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    /** The faults in the order of files and lines. */
    public List<Fault> faults() {
        return faults;
    }
}
