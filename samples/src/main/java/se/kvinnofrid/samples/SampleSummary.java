package se.kvinnofrid.samples;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What was made.
 *
 * @param files number of files
 * @param cases number of cases that are to count
 * @param rows number of rows in all files, headers not included
 * @param truth the file that tells what was planted, where the samples are messy
 */
public record SampleSummary(int files, long cases, long rows, Optional<Path> truth) {}
