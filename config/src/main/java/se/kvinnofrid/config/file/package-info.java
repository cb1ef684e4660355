/**
 * Files that are the operator's own: closed to other users of the computer, and whole or not there at all. The front door is
 * {@link se.kvinnofrid.config.file.PrivateFiles}.
 */
@NullMarked
package se.kvinnofrid.config.file;

import org.jspecify.annotations.NullMarked;
