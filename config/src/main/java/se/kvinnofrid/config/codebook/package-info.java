/**
 * The codebook: which variables a case carries, which answers they take and how files name them.
 * The front door is {@link se.kvinnofrid.config.codebook.Codebook}.
 */
@NullMarked
package se.kvinnofrid.config.codebook;

import org.jspecify.annotations.NullMarked;
