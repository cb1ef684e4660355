/**
 * The program: the jobs wired, the commands, and the database it keeps. The front door is {@code Kvinnofrid}, which holds
 * {@code main}.
 */
@NullMarked
package se.kvinnofrid.app;

import org.jspecify.annotations.NullMarked;
