package se.kvinnofrid.aggregate.protect.choose;

/**
 * A move of hidden figures, all together, that readers do not notice.
 *
 * @param figures which figures move
 * @param by by how much each
 */
@SuppressWarnings("ArrayRecordComponent") // moves are looked up by what they are, not by what is in them
record Move(int[] figures, double[] by) {}
