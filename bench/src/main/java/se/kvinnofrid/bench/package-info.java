/**
 * Measures the program beside what people would use instead, on the same files. No part of the program: built and run by {@code bench/run}
 * only, and nothing here decides whether the tests pass.
 */
@NullMarked
package se.kvinnofrid.bench;

import org.jspecify.annotations.NullMarked;
