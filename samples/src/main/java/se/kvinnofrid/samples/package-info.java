/**
 * Makes up submissions of any size, for trying the pipeline and for its tests. The front door is
 * {@link se.kvinnofrid.samples.Samples}.
 */
@NullMarked
package se.kvinnofrid.samples;

import org.jspecify.annotations.NullMarked;
