/**
 * What every command that needs the database stands on: the database connected and its schemas in order, one run at a time, jobs that are
 * resumed after a crash. The front door is {@link se.kvinnofrid.app.run.Session}.
 */
@NullMarked
package se.kvinnofrid.app.run;

import org.jspecify.annotations.NullMarked;
