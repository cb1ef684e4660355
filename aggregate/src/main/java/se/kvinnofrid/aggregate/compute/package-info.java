/**
 * Counts and computes every statistic of a round from the settled cases, submission by submission and each only once, in a few statements
 * that are generated from the configuration.
 * The front door is {@link se.kvinnofrid.aggregate.compute.Computation}.
 */
@NullMarked
package se.kvinnofrid.aggregate.compute;

import org.jspecify.annotations.NullMarked;
