package se.kvinnofrid.report.data;

import se.kvinnofrid.report.edition.Edition;
import tools.jackson.databind.node.ObjectNode;

/** Tells programs how an edition's figures are protected. */
final class Protection {

    private Protection() {}

    static void describe(ObjectNode node, Edition edition) {
        if (!edition.method().isEmpty()) {
            node.put("method", edition.method());
        }
        node.put("threshold", edition.threshold());
        node.put("minimum_base", edition.minimumBase());
        if (edition.roundingBase() > 0) {
            node.put("rounding_base", edition.roundingBase());
            node.put("rounding_distance", edition.roundingDistance());
        }
        edition.settings().forEach(node::put);
    }
}
