/**
 * Reads the submissions of an inbox, judges them, answers each with a receipt and stages the cases that count in the schema
 * {@code staging}. The front door is {@code IngestJob}.
 */
@NullMarked
package se.kvinnofrid.ingest;

import org.jspecify.annotations.NullMarked;
