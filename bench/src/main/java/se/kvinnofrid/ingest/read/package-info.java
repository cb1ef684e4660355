/** Functions of the intake measured by themselves. They stand in its package, since nobody else is to see what they measure. */
@NullMarked
package se.kvinnofrid.ingest.read;

import org.jspecify.annotations.NullMarked;
