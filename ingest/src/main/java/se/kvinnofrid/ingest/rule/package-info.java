/**
 * The rules between the answers of one case, one class each; they know cases and nothing of files.
 * The front door is {@link se.kvinnofrid.ingest.rule.CaseRules}.
 */
@NullMarked
package se.kvinnofrid.ingest.rule;

import org.jspecify.annotations.NullMarked;
