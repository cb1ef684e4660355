package se.kvinnofrid.config.yaml;

import java.util.List;

/** A value in a YAML file, with its place. */
public sealed interface Node permits Node.Scalar, Node.Sequence, Mapping {

    /** Where the value begins. */
    Place place();

    /**
     * A single value.
     *
     * @param text as written, without quotation marks; empty for null
     */
    record Scalar(Place place, String text) implements Node {}

    /** A list of values. */
    record Sequence(Place place, List<Node> items) implements Node {}
}
