/**
 * What has changed from one edition to another, and why: cases, submissions, configuration, figures and protection.
 * The front door is {@link se.kvinnofrid.aggregate.diff.Differences}.
 */
@NullMarked
package se.kvinnofrid.aggregate.diff;

import org.jspecify.annotations.NullMarked;
