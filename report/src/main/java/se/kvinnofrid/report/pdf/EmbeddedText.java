package se.kvinnofrid.report.pdf;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import se.kvinnofrid.report.chart.MeasuredFont;
import se.kvinnofrid.report.font.Typeface;

/** Writes the text of charts as text, in the font that the document carries; the machine's fonts are never asked. */
record EmbeddedText(PDFont regular, PDFont bold, Typeface typeface) implements IPdfBoxGraphics2DFontTextDrawer {

    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv place) {
        return true;
    }

    @Override
    public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv place) throws IOException {
        PDPageContentStream paper = place.getContentStream();
        paper.beginText();
        place.applyPaint(place.getPaint(), null);
        paper.setFont(isBold(text, place) ? bold : regular, size(text, place));
        // A chart counts downwards, paper upwards.
        paper.setTextMatrix(Matrix.getScaleInstance(1, -1));
        paper.showText(typeface.written(letters(text)));
        paper.endText();
    }

    @Override
    public FontMetrics getFontMetrics(Font asked, IFontTextDrawerEnv place) {
        if (asked instanceof MeasuredFont measured) {
            return measured.metrics();
        }
        throw new IllegalStateException("a chart may use no font but the report's own, asked for " + asked.getName());
    }

    private static boolean isBold(AttributedCharacterIterator text, IFontTextDrawerEnv place) {
        return text.getAttribute(TextAttribute.FONT) instanceof Font own
                ? own.isBold()
                : place.getFont().isBold();
    }

    private static float size(AttributedCharacterIterator text, IFontTextDrawerEnv place) {
        return text.getAttribute(TextAttribute.FONT) instanceof Font own
                ? own.getSize2D()
                : place.getFont().getSize2D();
    }

    private static String letters(AttributedCharacterIterator text) {
        StringBuilder letters = new StringBuilder();
        for (char letter = text.first(); letter != CharacterIterator.DONE; letter = text.next()) {
            letters.append(letter);
        }
        return letters.toString();
    }
}
