package se.kvinnofrid.aggregate;

import java.util.List;

/** Somebody asks for an edition that there is not. */
public final class UnknownEditionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> known;

    public UnknownEditionException(String name, List<String> known) {
        super("there is no edition '" + name + "'; there are " + (known.isEmpty() ? "none" : String.join(", ", known)));
        this.name = name;
        this.known = List.copyOf(known);
    }

    /** What was asked for. */
    public String name() {
        return name;
    }

    /** The editions there are. */
    public List<String> known() {
        return known;
    }
}
