package se.kvinnofrid.report.edition;

/**
 * A municipality's part in an edition.
 *
 * @param municipality its code
 * @param expected whether it has said that it takes part
 * @param delivered whether cases of it count
 */
public record Participant(String municipality, boolean expected, boolean delivered) {}
