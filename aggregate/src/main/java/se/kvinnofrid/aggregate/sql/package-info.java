/**
 * The few words of JDBC that the stage needs.
 * The front door is {@link se.kvinnofrid.aggregate.sql.Session}.
 */
@NullMarked
package se.kvinnofrid.aggregate.sql;

import org.jspecify.annotations.NullMarked;
