/**
 * Where a number comes from: its definition, its figures, the submissions and the configuration it rests on.
 * The front door is {@link se.kvinnofrid.aggregate.explain.Explanations}.
 */
@NullMarked
package se.kvinnofrid.aggregate.explain;

import org.jspecify.annotations.NullMarked;
