/**
 * Charts of office programs' own, with their figures in cells, which whoever opens the file can go on working with. The front door is
 * {@link se.kvinnofrid.report.office.OfficeChart}.
 */
@NullMarked
package se.kvinnofrid.report.office;

import org.jspecify.annotations.NullMarked;
