/**
 * Copies the program's own store to a folder and back, in a form that no version of PostgreSQL is bound to. The front doors are
 * {@link se.kvinnofrid.app.backup.Backup} and {@link se.kvinnofrid.app.backup.Restore}.
 */
@NullMarked
package se.kvinnofrid.app.backup;

import org.jspecify.annotations.NullMarked;
