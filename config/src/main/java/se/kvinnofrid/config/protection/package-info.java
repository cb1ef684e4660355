/**
 * What may be shown to whom: the thresholds of disclosure protection, as data.
 * The front door is {@link se.kvinnofrid.config.protection.Protection}.
 */
@NullMarked
package se.kvinnofrid.config.protection;

import org.jspecify.annotations.NullMarked;
