/**
 * Zip files whose bytes follow from what is in them and from nothing else. The front door is {@link
 * se.kvinnofrid.report.zip.SteadyZip}.
 */
@NullMarked
package se.kvinnofrid.report.zip;

import org.jspecify.annotations.NullMarked;
