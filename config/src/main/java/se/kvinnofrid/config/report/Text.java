package se.kvinnofrid.config.report;

import se.kvinnofrid.config.Language;

/**
 * A template in the two languages of the product.
 *
 * @param sv Swedish
 * @param en English
 */
public record Text(Template sv, Template en) {

    /** The template in the given language. */
    public Template in(Language language) {
        return switch (language) {
            case SV -> sv;
            case EN -> en;
        };
    }
}
