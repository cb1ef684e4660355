/**
 * Numbers as readers see them: rounded half up, with the language's decimal sign and no-break spaces. The front door is
 * {@link se.kvinnofrid.report.number.Numbers}.
 */
@NullMarked
package se.kvinnofrid.report.number;

import org.jspecify.annotations.NullMarked;
