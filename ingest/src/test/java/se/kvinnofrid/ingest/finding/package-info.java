/** Tests of the package of the same name. */
@NullUnmarked
package se.kvinnofrid.ingest.finding;

import org.jspecify.annotations.NullUnmarked;
