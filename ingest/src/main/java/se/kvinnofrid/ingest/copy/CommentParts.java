package se.kvinnofrid.ingest.copy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The two parts that comments of one sheet need: what they say, and where they are drawn. */
final class CommentParts {

    private static final int SHAPES_OF_A_BLOCK = 1024;
    private static final int WIDTH = 5;
    private static final int HEIGHT = 8;

    private final List<SheetPart.Comment> comments;
    private final int firstBlock;

    /**
     * The comments of a sheet.
     *
     * @param firstBlock number of the first block of shapes that no other sheet uses
     */
    CommentParts(List<SheetPart.Comment> comments, int firstBlock) {
        this.comments = List.copyOf(comments);
        this.firstBlock = firstBlock;
    }

    /** How many blocks of shapes the sheet takes. */
    int blocks() {
        return comments.size() / SHAPES_OF_A_BLOCK + 1;
    }

    String texts() {
        StringBuilder xml =
                new StringBuilder("<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<authors><author>kvinnofrid</author></authors><commentList>");
        // The cells of one finding all say the same.
        Map<String, String> written = new HashMap<>();
        for (SheetPart.Comment comment : comments) {
            xml.append("<comment ref=\"")
                    .append(SheetPart.reference(comment.column(), comment.row()))
                    .append("\" authorId=\"0\"><text><r><t xml:space=\"preserve\">")
                    .append(written.computeIfAbsent(comment.text(), Xml::text))
                    .append("</t></r></text></comment>");
        }
        return xml.append("</commentList></comments>").toString();
    }

    String drawing() {
        StringBuilder blocks = new StringBuilder();
        for (int i = 0; i < blocks(); i++) {
            blocks.append(i == 0 ? "" : ",").append(firstBlock + i);
        }
        StringBuilder xml = new StringBuilder(
                "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
                        + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
                        + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"" + blocks
                        + "\"/></o:shapelayout>"
                        + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
                        + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        for (int i = 0; i < comments.size(); i++) {
            shape(i, comments.get(i), xml);
        }
        return xml.append("</xml>").toString();
    }

    private void shape(int index, SheetPart.Comment comment, StringBuilder xml) {
        int row = comment.row() - 1;
        int column = comment.column();
        xml.append("<v:shape id=\"_x0000_s")
                .append(firstBlock * SHAPES_OF_A_BLOCK + index + 1)
                .append(
                        "\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:280pt;height:120pt;"
                                + "z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
                                + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
                                + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
                                + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>")
                .append(column + 1)
                .append(", 15, ")
                .append(row)
                .append(", 2, ")
                .append(column + WIDTH)
                .append(", 15, ")
                .append(row + HEIGHT)
                .append(", 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>")
                .append(row)
                .append("</x:Row><x:Column>")
                .append(column)
                .append("</x:Column></x:ClientData></v:shape>");
    }
}
