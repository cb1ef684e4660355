/**
 * The commands of the program, one class each: what they take, what they call, what they say, and how they end. The front door is
 * {@link se.kvinnofrid.app.command.Commands}.
 */
@NullMarked
package se.kvinnofrid.app.command;

import org.jspecify.annotations.NullMarked;
