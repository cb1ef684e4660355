/** Tests of reading files. What they make of hostile ones is tested beside the whole intake. */
@NullMarked
package se.kvinnofrid.ingest.read;

import org.jspecify.annotations.NullMarked;
