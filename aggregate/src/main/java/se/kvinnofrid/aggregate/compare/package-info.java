/**
 * Whether figures of different times may be set against each other. Knows the earlier editions and where their cases come from; what allows
 * a comparison is decided in configuration.
 */
@NullMarked
package se.kvinnofrid.aggregate.compare;

import org.jspecify.annotations.NullMarked;
