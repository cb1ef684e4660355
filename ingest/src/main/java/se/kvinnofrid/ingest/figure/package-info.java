/**
 * Key figures of a sender's own file, so that gross errors catch the eye, and their comparison with the submission before.
 * The front door is {@link se.kvinnofrid.ingest.figure.FigureCounter}.
 */
@NullMarked
package se.kvinnofrid.ingest.figure;

import org.jspecify.annotations.NullMarked;
