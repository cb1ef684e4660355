package se.kvinnofrid.aggregate;

import java.util.List;

/** Somebody asks for an edition that there is not. */
public final class UnknownEditionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownEditionException(String name, List<String> known) {
        super("there is no edition '" + name + "'; there are " + (known.isEmpty() ? "none" : String.join(", ", known)));
    }
}
