/**
 * The words of the product's pages in Swedish and English, kept in files that people edit.
 * The front door is {@link se.kvinnofrid.config.text.Texts}.
 */
@NullMarked
package se.kvinnofrid.config.text;

import org.jspecify.annotations.NullMarked;
