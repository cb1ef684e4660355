/** Tests of the package of the same name. */
@NullUnmarked
package se.kvinnofrid.ingest.judge;

import org.jspecify.annotations.NullUnmarked;
