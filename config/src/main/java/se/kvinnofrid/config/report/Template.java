package se.kvinnofrid.config.report;

import java.util.List;
import java.util.Optional;

/**
 * A text with places for figures.
 *
 * @param parts what stands between and in the places, in order
 */
public record Template(List<Part> parts) {

    public Template {
        parts = List.copyOf(parts);
    }

    /** A piece of a template. */
    public sealed interface Part permits Words, Setting, FigurePlace {}

    /** Words that stand as they are. */
    public record Words(String text) implements Part {}

    /** A place for something the edition itself says, such as its threshold. */
    public record Setting(Name name) implements Part {
        /** What an edition says of itself. */
        public enum Name {
            THRESHOLD,
            HIDDEN_TO,
            MINIMUM_BASE,
            ROUNDING_BASE,
            ROUNDING_DISTANCE,
            KNOWN_CASES,
            LEAVE_OUT_PERCENT,
            WEIGHT_NATION,
            WEIGHT_COUNTY,
            WEIGHT_MUNICIPALITY,
            WEIGHT_GROUP,
            WEIGHT_HALF_YEAR,
            WEIGHT_HIDDEN_BEFORE,
            EDITION,
            ROUND
        }
    }

    /**
     * A place for a figure of a cell.
     *
     * @param form how the figure is said
     * @param cell the cell it is taken from
     * @param nouns what is counted: none, one word for all, or two. A fraction takes the first with "one in five" and the second with "half
     *     of"; a number takes the first, with its own article, for one ("a case") and the second for several
     */
    public record FigurePlace(Form form, CellReference cell, List<String> nouns) implements Part {
        public FigurePlace {
            nouns = List.copyOf(nouns);
        }
    }

    /** How a figure is said. */
    public enum Form {
        /** The count of the category. */
        COUNT,
        /** The base of the category's share. */
        BASE,
        /** The number of answers. */
        ANSWERS,
        /** The value of a measure. */
        VALUE,
        /** The share as whole per cent. */
        PERCENT,
        /** The share as a plain fraction where it is near one, otherwise as per cent. */
        FRACTION
    }

    /**
     * Which national cell of the whole round a figure is taken from.
     *
     * @param breakdown variable of the breakdown; empty for none
     * @param breakdownValue the value within the breakdown; empty for none
     */
    public record CellReference(String statistic, String category, String breakdown, String breakdownValue) {}

    /** The first cell that the template takes a figure from: what a reader who wants to know more is led to. */
    public Optional<CellReference> findFirstCell() {
        return parts.stream()
                .filter(FigurePlace.class::isInstance)
                .map(part -> ((FigurePlace) part).cell())
                .findFirst();
    }
}
