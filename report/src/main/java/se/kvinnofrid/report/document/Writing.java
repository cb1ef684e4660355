package se.kvinnofrid.report.document;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Writes paragraphs and fields. */
final class Writing {

    /** A caption: the word, the number, and what is shown. */
    private static final Pattern NUMBERED = Pattern.compile("(\\S+) (\\d+)(\\. .*)", Pattern.DOTALL);

    private static final int INDENT = 340;

    private final XWPFDocument document;
    private int bookmarks;
    private @Nullable BigInteger points;

    Writing(XWPFDocument document) {
        this.document = document;
    }

    /** A paragraph at the end of the document. */
    XWPFParagraph paragraph(Style style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style.id());
        paragraph.createRun().setText(text);
        return paragraph;
    }

    /** One of a list of paragraphs, with a point before it. */
    void listed(String text) {
        if (points == null) {
            points = points();
        }
        paragraph(Style.LIST, text).setNumID(points);
    }

    private BigInteger points() {
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        level.addNewPPr().addNewInd().setLeft(BigInteger.valueOf(INDENT));
        level.getPPr().getInd().setHanging(BigInteger.valueOf(INDENT));
        XWPFNumbering numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    /** A heading that the contents can point at. */
    XWPFParagraph heading(Style style, String id, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style.id());
        BigInteger number = BigInteger.valueOf(++bookmarks);
        CTBookmark begin = paragraph.getCTP().addNewBookmarkStart();
        begin.setId(number);
        begin.setName(bookmark(id));
        paragraph.createRun().setText(text);
        paragraph.getCTP().addNewBookmarkEnd().setId(number);
        return paragraph;
    }

    /** A caption whose number Word counts itself. */
    void caption(String caption) {
        Matcher parts = NUMBERED.matcher(caption);
        if (!parts.matches()) {
            paragraph(Style.CAPTION, caption);
            return;
        }
        XWPFParagraph paragraph = paragraph(Style.CAPTION, parts.group(1) + " ");
        field(paragraph, "SEQ " + parts.group(1) + " \\* ARABIC", parts.group(2));
        paragraph.createRun().setText(parts.group(3));
    }

    /** The name of the place that an identifier stands for. */
    static String bookmark(String id) {
        return "_" + id.replaceAll("[^A-Za-z0-9_]", "_");
    }

    /** A field and what it shows until it is worked out anew. */
    static void field(XWPFParagraph paragraph, String instruction, String shown) {
        begin(paragraph, instruction, false);
        paragraph.createRun().setText(shown);
        end(paragraph);
    }

    /** The beginning of a field; what it shows follows. */
    static void begin(XWPFParagraph paragraph, String instruction, boolean outdated) {
        XWPFRun begin = paragraph.createRun();
        begin.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        if (outdated) {
            begin.getCTR().getFldCharArray(0).setDirty(true);
        }
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    }

    /** The end of a field. */
    static void end(XWPFParagraph paragraph) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }
}
