/**
 * Computes the statistics over staged cases into the schema {@code result} and protects them into {@code published}. The front
 * door is {@code AggregateJob}.
 */
@NullMarked
package se.kvinnofrid.aggregate;

import org.jspecify.annotations.NullMarked;
