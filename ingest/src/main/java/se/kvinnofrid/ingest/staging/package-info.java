/**
 * The schema {@code staging}: its tables as they follow from the codebook, the submissions, and the copying of cases into them.
 * The front doors are {@link se.kvinnofrid.ingest.staging.Submissions} and {@link se.kvinnofrid.ingest.staging.CaseCopy}.
 */
@NullMarked
package se.kvinnofrid.ingest.staging;

import org.jspecify.annotations.NullMarked;
