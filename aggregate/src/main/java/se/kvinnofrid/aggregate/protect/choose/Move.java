package se.kvinnofrid.aggregate.protect.choose;

/**
 * A move of hidden figures, all together, that readers do not notice.
 *
 * @param figures which figures move
 * @param by by how much each
 */
record Move(int[] figures, double[] by) {}
