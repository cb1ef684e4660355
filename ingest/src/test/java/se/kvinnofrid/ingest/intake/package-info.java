/** Tests of the package of the same name. */
@NullUnmarked
package se.kvinnofrid.ingest.intake;

import org.jspecify.annotations.NullUnmarked;
