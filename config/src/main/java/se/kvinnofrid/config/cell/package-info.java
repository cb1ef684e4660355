/**
 * The file of result cells, {@code cells.csv}: one form for exact and for protected figures, whoever writes it.
 * The front door is {@link se.kvinnofrid.config.cell.CellFile}.
 */
@NullMarked
package se.kvinnofrid.config.cell;

import org.jspecify.annotations.NullMarked;
