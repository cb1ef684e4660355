/**
 * Takes one submission from file to judged cases: what was recognised, what counts, what was found.
 * The front door is {@link se.kvinnofrid.ingest.intake.Intake}.
 */
@NullMarked
package se.kvinnofrid.ingest.intake;

import org.jspecify.annotations.NullMarked;
