/**
 * The one place where raw text becomes answers of the codebook: dates, codes, numbers, names and pseudonyms, with a finding for every cell
 * that cannot be read. The front door is {@link se.kvinnofrid.ingest.judge.Judge}.
 */
@NullMarked
package se.kvinnofrid.ingest.judge;

import org.jspecify.annotations.NullMarked;
