/**
 * Reads YAML into mappings that know the file and line of everything in them, and collects faults instead of stopping at the first.
 * The front door is {@link se.kvinnofrid.config.yaml.Yaml}.
 */
@NullMarked
package se.kvinnofrid.config.yaml;

import org.jspecify.annotations.NullMarked;
