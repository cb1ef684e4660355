package se.kvinnofrid.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG elements, the same letters on every machine. */
final class SvgText {

    private final StringBuilder text = new StringBuilder();

    SvgText open(String element) {
        text.append('<').append(element);
        return this;
    }

    SvgText at(String attribute, double length) {
        return with(attribute, number(length));
    }

    SvgText with(String attribute, String value) {
        text.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    /** Ends an element that holds nothing. */
    void close() {
        text.append("/>\n");
    }

    /** Ends an element that holds a text. */
    void close(String element, String content) {
        text.append('>').append(escaped(content)).append("</").append(element).append(">\n");
    }

    /** Ends the first tag of an element that holds others. */
    void into() {
        text.append(">\n");
    }

    /** Ends an element that holds others. */
    void leave(String element) {
        text.append("</").append(element).append('>');
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A length to a tenth of a pixel. */
    static String number(double length) {
        return BigDecimal.valueOf(length)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
