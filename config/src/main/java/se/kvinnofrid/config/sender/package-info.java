/**
 * How senders and their case systems name columns and answers, where they do it otherwise than the codebook.
 * The front door is {@link se.kvinnofrid.config.sender.Dialects}.
 */
@NullMarked
package se.kvinnofrid.config.sender;

import org.jspecify.annotations.NullMarked;
