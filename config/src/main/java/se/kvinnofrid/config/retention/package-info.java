/**
 * For how long cases may be kept. The front door is {@link se.kvinnofrid.config.retention.Retention}.
 */
@NullMarked
package se.kvinnofrid.config.retention;

import org.jspecify.annotations.NullMarked;
