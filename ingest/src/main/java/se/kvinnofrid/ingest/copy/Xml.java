package se.kvinnofrid.ingest.copy;

import java.util.regex.Pattern;

/** Puts texts that others wrote into XML. */
final class Xml {

    /** The most that a cell of a workbook can hold. */
    private static final int LONGEST = 32_767;

    /** What workbooks use for characters that XML cannot hold; a text that looks like it must not be taken for it. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private Xml() {}

    /** The text so that it can stand between tags or in an attribute; characters that XML cannot hold become ·. */
    static String text(String text) {
        if (isPlain(text)) {
            return text;
        }
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
        String literal = ESCAPE.matcher(shortened).replaceAll("_x005F_");
        StringBuilder xml = new StringBuilder(literal.length() + 16);
        literal.codePoints().forEach(point -> append(point, xml));
        return xml.toString();
    }

    /** Whether nothing in a text need be written otherwise, as in nearly all cells. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= ' ' && c <= '~') || (c >= 'À' && c <= 'ÿ');
            if (!letter || c == '&' || c == '<' || c == '>' || c == '"' || (c == '_' && text.startsWith("_x", i))) {
                return false;
            }
        }
        return text.length() <= LONGEST;
    }

    private static void append(int point, StringBuilder xml) {
        switch (point) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '"' -> xml.append("&quot;");
            case '\r' -> xml.append("&#13;");
            default -> {
                if (isAllowed(point)) {
                    xml.appendCodePoint(point);
                } else {
                    xml.append('·');
                }
            }
        }
    }

    private static boolean isAllowed(int point) {
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        return (point >= ' ' || point == '\n' || point == '\t') && !surrogate && point != 0xFFFE && point != 0xFFFF;
    }
}
