/**
 * The rules by which submissions are judged, as data: code, severity, words and remedy of everything the program can find.
 * The front door is {@link se.kvinnofrid.config.rule.Rules}.
 */
@NullMarked
package se.kvinnofrid.config.rule;

import org.jspecify.annotations.NullMarked;
