package se.kvinnofrid.samples;

import se.kvinnofrid.config.round.Municipality;

/**
 * What one municipality sends.
 *
 * @param cases number of cases that are to count
 * @param file name of the file without its ending
 * @param first place of its first case among all cases
 * @param isCorrected whether it had sent an earlier file that this one puts right
 */
record Plan(Municipality municipality, long cases, Dialect dialect, String file, long first, boolean isCorrected) {}
