/** Tests of the intake as a whole, on real files and a real database. */
@NullUnmarked
package se.kvinnofrid.ingest;

import org.jspecify.annotations.NullUnmarked;
