/** Tests of the computation: the examples of the configuration, and random cases against a counter of its own. */
@NullMarked
package se.kvinnofrid.aggregate.compute;

import org.jspecify.annotations.NullMarked;
