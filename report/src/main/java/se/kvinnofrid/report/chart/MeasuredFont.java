package se.kvinnofrid.report.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.report.font.Typeface;

/**
 * A font that answers every question about its measures from the typeface's own file. Java's fonts answer by asking the machine's font
 * system, which differs between machines and stops with an error where there is none.
 */
public final class MeasuredFont extends Font {

    private final transient Typeface typeface;

    MeasuredFont(Typeface typeface, int size) {
        super(Typeface.FAMILY, typeface.weight() == Typeface.Weight.BOLD ? BOLD : PLAIN, size);
        this.typeface = typeface;
    }

    double width(String text) {
        return typeface.width(text, size);
    }

    /** The weight of the typeface that it is a size of. */
    public Typeface.Weight weight() {
        return typeface.weight();
    }

    /** Its measures, for a canvas. */
    public FontMetrics metrics() {
        return new Metrics(this);
    }

    @Override
    public String getFamily() {
        return Typeface.FAMILY;
    }

    /** Asked for only to name the font in the drawing; what is drawn keeps its own. */
    @Override
    public Font deriveFont(Map<? extends AttributedCharacterIterator.Attribute, ?> attributes) {
        return this;
    }

    @Override
    public LineMetrics getLineMetrics(String text, @Nullable FontRenderContext context) {
        return new Line(text.length(), (float) typeface.ascent(size), (float) typeface.descent(size));
    }

    @Override
    public LineMetrics getLineMetrics(String text, int begin, int end, @Nullable FontRenderContext context) {
        return getLineMetrics(text.substring(begin, end), context);
    }

    @Override
    public Rectangle2D getStringBounds(String text, @Nullable FontRenderContext context) {
        double ascent = typeface.ascent(size);
        return new Rectangle2D.Double(0, -ascent, width(text), ascent + typeface.descent(size));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeasuredFont font && font.typeface == typeface && font.size == size;
    }

    @Override
    public int hashCode() {
        return getName().hashCode() ^ getStyle() ^ size;
    }

    /** The measures as drawing asks for them. */
    private static final class Metrics extends FontMetrics {

        private final MeasuredFont measured;

        Metrics(MeasuredFont font) {
            super(font);
            measured = font;
        }

        @Override
        public int getAscent() {
            return (int) Math.ceil(measured.typeface.ascent(measured.size));
        }

        @Override
        public int getDescent() {
            return (int) Math.ceil(measured.typeface.descent(measured.size));
        }

        @Override
        public int stringWidth(String text) {
            return (int) Math.ceil(measured.width(text));
        }

        @Override
        public int charsWidth(char[] letters, int offset, int length) {
            return stringWidth(new String(letters, offset, length));
        }

        @Override
        public int charWidth(char letter) {
            return stringWidth(String.valueOf(letter));
        }

        @Override
        public Rectangle2D getStringBounds(String text, Graphics graphics) {
            return measured.getStringBounds(text, null);
        }

        @Override
        public LineMetrics getLineMetrics(String text, Graphics graphics) {
            return measured.getLineMetrics(text, null);
        }
    }

    /** The measures of one line. */
    private static final class Line extends LineMetrics {

        private final int letters;
        private final float ascent;
        private final float descent;

        Line(int letters, float ascent, float descent) {
            this.letters = letters;
            this.ascent = ascent;
            this.descent = descent;
        }

        @Override
        public int getNumChars() {
            return letters;
        }

        @Override
        public float getAscent() {
            return ascent;
        }

        @Override
        public float getDescent() {
            return descent;
        }

        @Override
        public float getLeading() {
            return 0;
        }

        @Override
        public float getHeight() {
            return ascent + descent;
        }

        @Override
        public int getBaselineIndex() {
            return Font.ROMAN_BASELINE;
        }

        @Override
        public float[] getBaselineOffsets() {
            return new float[] {0, 0, 0};
        }

        @Override
        public float getStrikethroughOffset() {
            return -ascent / 3;
        }

        @Override
        public float getStrikethroughThickness() {
            return 1;
        }

        @Override
        public float getUnderlineOffset() {
            return descent / 2;
        }

        @Override
        public float getUnderlineThickness() {
            return 1;
        }
    }
}
