package se.kvinnofrid.report.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One weight of the reports' typeface, with its measures taken from the font file itself. The Java platform's own fonts are not asked:
 * they differ between machines, and on a machine without fonts or fontconfig they fail.
 */
public final class Typeface {

    /** The name of the family in style sheets. */
    public static final String FAMILY = "Noto Sans";

    /** How heavy the letters are. */
    public enum Weight {
        REGULAR("NotoSans-Regular"),
        BOLD("NotoSans-Bold");

        private final String file;

        Weight(String file) {
            this.file = file;
        }
    }

    private static final int DASH = '\u2013';

    private final Weight weight;
    private final CmapLookup glyphs;
    private final TrueTypeFont font;
    private final double unitsPerEm;
    private final HorizontalHeaderTable header;

    /**
     * Reads the font of the given weight.
     *
     * @throws UncheckedIOException if the program was built without it
     */
    public Typeface(Weight weight) {
        this.weight = weight;
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(trueType()));
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
            header = font.getHorizontalHeader();
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + weight.file + " cannot be read", e);
        }
    }

    /** How heavy the letters are. */
    public Weight weight() {
        return weight;
    }

    /** The width of a text set at the given size, in the unit of the size. Letters that the font lacks count as its empty box. */
    public double width(String text, double size) {
        return text.codePoints().mapToLong(this::advance).sum() * size / unitsPerEm;
    }

    /**
     * The text with the letters that the font has. Where one is missing, the letter without its marks stands in for it, and a dash where
     * that is missing too; for places where no other font can help out.
     */
    public String written(String text) {
        if (text.codePoints().allMatch(this::has)) {
            return text;
        }
        StringBuilder written = new StringBuilder();
        text.codePoints().forEach(letter -> written.appendCodePoint(has(letter) ? letter : instead(letter)));
        return written.toString();
    }

    private int instead(int letter) {
        int base = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                .codePointAt(0);
        return has(base) ? base : DASH;
    }

    private boolean has(int letter) {
        return letter == '\n' || letter == '\r' || letter == '\t' || glyphs.getGlyphId(letter) != 0;
    }

    /** How far letters reach above the line they stand on, at the given size. */
    public double ascent(double size) {
        return header.getAscender() * size / unitsPerEm;
    }

    /** How far letters reach below the line they stand on, at the given size. */
    public double descent(double size) {
        return -header.getDescender() * size / unitsPerEm;
    }

    /** The font as a TrueType file. */
    public byte[] trueType() {
        return bytes(weight.file + ".ttf");
    }

    /** The font as a WOFF2 file, for pages. */
    public byte[] woff2() {
        return bytes(weight.file + ".woff2");
    }

    private long advance(int letter) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(letter));
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + weight.file + " cannot be read", e);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the font file " + file + " cannot be read", e);
        }
    }
}
