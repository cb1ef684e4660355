package se.kvinnofrid.report.html;

/**
 * A page in one of the languages that there is it in.
 *
 * @param tag the language's tag, such as "sv"
 * @param address where the page is, from the others
 * @param words what a reader of the language understands: that it is in it
 */
public record Translation(String tag, String address, String words) {}
