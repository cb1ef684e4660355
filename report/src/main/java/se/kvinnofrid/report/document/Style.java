package se.kvinnofrid.report.document;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of paragraphs, under the names that Word knows, so that an editor changes them all at once. Sizes and spaces in points. */
enum Style {
    TITLE("Title", "Title", 26, true, "0B2F4A", 160, 12),
    SUBTITLE("Subtitle", "Subtitle", 13, false, "4A5663", 0, 18),
    HEADING_1("Heading1", "heading 1", 20, true, "0B2F4A", 24, 8),
    HEADING_2("Heading2", "heading 2", 14, true, "005B94", 18, 4),
    HEADING_3("Heading3", "heading 3", 12, true, "1F2933", 12, 4),
    CONTENTS_HEADING("TOCHeading", "TOC Heading", 20, true, "0B2F4A", 24, 8),
    CONTENTS_1("TOC1", "toc 1", 11, true, "1F2933", 6, 0),
    CONTENTS_2("TOC2", "toc 2", 11, false, "1F2933", 0, 0),
    CAPTION("Caption", "caption", 10, true, "1F2933", 12, 4),
    NOTICE("Notice", "Notice", 11, true, "1F2933", 6, 12),
    NOTE("Note", "Note", 9, false, "4A5663", 2, 8),
    CELL("TableText", "Table Text", 9, false, "1F2933", 1, 1),
    FOOTER("Footer", "footer", 9, false, "4A5663", 0, 0),
    LEAD("Lead", "Lead", 11, false, "4A5663", 0, 8),
    LIST("ListBullet", "List Bullet", 11, false, "1F2933", 0, 6),
    TEXT("BodyText", "Body Text", 11, false, "1F2933", 0, 6);

    private static final int HALF_POINTS = 2;
    private static final int TWENTIETHS = 20;

    private final String id;
    private final String name;
    private final int size;
    private final boolean bold;
    private final String colour;
    private final int before;
    private final int after;

    Style(String id, String name, int size, boolean bold, String colour, int before, int after) {
        this.id = id;
        this.name = name;
        this.size = size;
        this.bold = bold;
        this.colour = colour;
        this.before = before;
        this.after = after;
    }

    /** The identifier by which a paragraph names its style. */
    String id() {
        return id;
    }

    /** Defines every style in a document. */
    static void define(XWPFDocument document, String language, String family) {
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage(language);
        styles.setEastAsia(language);
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(family);
        fonts.setHAnsi(family);
        fonts.setCs(family);
        styles.setDefaultFonts(fonts);
        for (Style style : values()) {
            styles.addStyle(new XWPFStyle(style.definition(), styles));
        }
    }

    private CTStyle definition() {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        boolean heading = outline().isPresent() || this == CAPTION;
        if (heading) {
            paragraph.addNewKeepNext();
            paragraph.addNewKeepLines();
        }
        paragraph.addNewSpacing().setBefore(BigInteger.valueOf((long) before * TWENTIETHS));
        paragraph.getSpacing().setAfter(BigInteger.valueOf((long) after * TWENTIETHS));
        outline().ifPresent(level -> paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level)));
        CTRPr letters = style.addNewRPr();
        if (bold) {
            letters.addNewB();
        }
        letters.addNewColor().setVal(colour);
        letters.addNewSz().setVal(BigInteger.valueOf((long) size * HALF_POINTS));
        return style;
    }

    private Optional<Integer> outline() {
        return switch (this) {
            case HEADING_1 -> Optional.of(0);
            case HEADING_2 -> Optional.of(1);
            case HEADING_3 -> Optional.of(2);
            case TITLE,
                    SUBTITLE,
                    CONTENTS_HEADING,
                    CONTENTS_1,
                    CONTENTS_2,
                    CAPTION,
                    NOTICE,
                    NOTE,
                    CELL,
                    FOOTER,
                    LEAD,
                    LIST,
                    TEXT -> Optional.empty();
        };
    }
}
