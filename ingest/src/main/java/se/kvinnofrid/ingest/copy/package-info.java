/**
 * The annotated copy of a sender's own file: a workbook in which the cells that findings are about are coloured and commented upon.
 * The front door is {@link se.kvinnofrid.ingest.copy.AnnotatedCopy}.
 */
@NullMarked
package se.kvinnofrid.ingest.copy;

import org.jspecify.annotations.NullMarked;
