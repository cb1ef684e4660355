package se.kvinnofrid.ingest.copy;

import java.util.Locale;

/** How a cell looks. Colour never speaks alone: a coloured cell has a comment. */
enum Style {
    PLAIN(0, 0, 0),
    HEADING(1, 1, 5),
    TITLE(2, 2, 0),
    ERROR(3, 0, 2),
    WARNING(4, 0, 3),
    INFO(5, 0, 4),
    HIDDEN(6, 3, 0),
    WRAPPED(7, 0, 0),
    LINK(8, 4, 0);

    private final int number;
    private final int font;
    private final int fill;

    Style(int number, int font, int fill) {
        this.number = number;
        this.font = font;
        this.fill = fill;
    }

    /** The number of the style; another one for texts that a spreadsheet program must not take for a formula when they are edited. */
    int number(boolean quoted) {
        return quoted ? number + values().length : number;
    }

    /** The style of a severity's cells. */
    static Style of(String severity) {
        return switch (severity) {
            case "file_error", "error" -> ERROR;
            case "warning" -> WARNING;
            default -> INFO;
        };
    }

    /** The part of a workbook that describes all styles. */
    static String part() {
        StringBuilder formats = new StringBuilder();
        for (boolean quoted : new boolean[] {false, true}) {
            for (Style style : values()) {
                boolean wrap = style == WRAPPED || style == LINK || style == HEADING;
                formats.append(String.format(
                        Locale.ROOT,
                        "<xf numFmtId=\"0\" fontId=\"%d\" fillId=\"%d\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\""
                                + " applyAlignment=\"1\"%s><alignment vertical=\"top\"%s/></xf>",
                        style.font,
                        style.fill,
                        quoted ? " quotePrefix=\"1\"" : "",
                        wrap ? " wrapText=\"1\"" : ""));
            }
        }
        String ink = "FF1D2430";
        String fonts = font("", 11, ink)
                + font("<b/>", 11, ink)
                + font("<b/>", 14, ink)
                + font("<i/>", 11, "FF5A6472")
                + font("<u/>", 11, "FF0B4F9E");
        String fills =
                "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
                        + fill("FFF7C6C5") + fill("FFFFE08A") + fill("FFCFE0F5") + fill("FFE6E9EE");
        return "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts count=\"5\">"
                + fonts
                + "</fonts><fills count=\"6\">" + fills
                + "</fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"" + 2 * values().length + "\">" + formats
                + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }

    private static String font(String form, int size, String colour) {
        return "<font>" + form + "<sz val=\"" + size + "\"/><color rgb=\"" + colour
                + "\"/><name val=\"Calibri\"/><family val=\"2\"/></font>";
    }

    private static String fill(String colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colour
                + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
    }
}
