/**
 * What was found wrong or remarkable in a submission, gathered so that identical remarks become one with the numbers of their rows.
 * The front door is {@link se.kvinnofrid.ingest.finding.Findings}.
 */
@NullMarked
package se.kvinnofrid.ingest.finding;

import org.jspecify.annotations.NullMarked;
