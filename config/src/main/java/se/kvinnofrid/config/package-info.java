/**
 * The shared language of the pipeline, read from files that people edit: codebook, statistics, rules, rounds, municipalities and
 * texts. The front door is {@code Configuration}, which is read and checked as a whole.
 */
@NullMarked
package se.kvinnofrid.config;

import org.jspecify.annotations.NullMarked;
