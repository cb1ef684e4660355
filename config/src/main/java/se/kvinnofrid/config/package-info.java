/**
 * The shared language of the pipeline, read from the files that people edit: codebook, rounds, municipalities, statistics, rules and texts.
 * The front door is {@link se.kvinnofrid.config.Configuration}, which is either wholly sound or refused with every fault named.
 */
@NullMarked
package se.kvinnofrid.config;

import org.jspecify.annotations.NullMarked;
