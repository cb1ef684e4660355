package se.kvinnofrid.report.chart;

import java.util.List;

/**
 * The colours of charts. Blues from light to dark are told apart by people with any colour vision and in black and white; what must stand
 * out beside them is a dark orange. Text on any of them has a contrast of at least 4.5 : 1.
 */
public final class Palette {

    static final String PAPER = "#ffffff";
    static final String INK = "#1f2933";
    static final String QUIET = "#5a6672";
    static final String RULE = "#cfd8e0";
    static final String BAND = "#d5dde5";
    static final String BLUE = "#005b94";
    static final String ORANGE = "#b34700";

    /** Blues from light to dark. */
    private static final List<String> BLUES = List.of("#d6e8f5", "#a5cde8", "#6fb0db", "#1f78b4", "#005b94", "#0b2f4a");

    private static final List<String> LINES = List.of(BLUE, ORANGE, "#6fb0db", INK, "#7a8793");

    /** The places of the blues from which text must be white. */
    private static final int DARK = 3;

    private Palette() {}

    /** The colour of one of so many shades, the first the lightest; more than there are begin anew. */
    public static String shade(int shade, int of) {
        return BLUES.get(place(shade, of));
    }

    /** The colour of one of several lines, dark enough on paper; more than there are begin anew. */
    public static String line(int line) {
        return LINES.get(line % LINES.size());
    }

    /** The colour of text on a shade. */
    public static String textOn(int shade, int of) {
        return place(shade, of) >= DARK ? PAPER : INK;
    }

    private static int place(int shade, int of) {
        return of >= BLUES.size()
                ? shade % BLUES.size()
                : switch (of) {
                    case 1 -> List.of(4).get(shade);
                    case 2 -> List.of(4, 1).get(shade);
                    case 3 -> List.of(1, 3, 5).get(shade);
                    case 4 -> List.of(0, 2, 4, 5).get(shade);
                    default -> List.of(0, 1, 2, 4, 5).get(shade);
                };
    }
}
