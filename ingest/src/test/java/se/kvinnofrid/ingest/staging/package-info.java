/** Tests of settling. */
@NullMarked
package se.kvinnofrid.ingest.staging;

import org.jspecify.annotations.NullMarked;
