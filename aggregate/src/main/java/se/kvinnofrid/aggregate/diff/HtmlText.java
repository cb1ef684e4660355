package se.kvinnofrid.aggregate.diff;

import java.util.List;

/** Writes a page as HTML that needs nothing else. Every text is escaped here, and nowhere else is markup made. */
final class HtmlText implements Block.Page {

    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; color: #1d2430; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; margin: .5rem 0 1.5rem; } caption { text-align: left; color: #4a5566; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .7rem; border-bottom: 1px solid #cfd6e0; }
            thead th { border-bottom-width: 2px; } pre { background: #f4f6f9; padding: .75rem; overflow-x: auto; }
            """;

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    static String of(String language, String title, List<Block> blocks) {
        HtmlText html = new HtmlText();
        html.text
                .append("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(language))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"robots\" content=\"noindex\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n");
        blocks.forEach(block -> block.writeOn(html));
        return html.text.append("</main>\n</body>\n</html>\n").toString();
    }

    @Override
    public void heading(Block.Heading heading) {
        element("h" + heading.level(), heading.text());
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        element("p", paragraph.text());
    }

    @Override
    public void lines(Block.Lines lines) {
        element("pre", String.join("\n", lines.lines()));
    }

    @Override
    public void table(Block.Table table) {
        text.append("<table>\n");
        element("caption", table.caption());
        text.append("<thead><tr>");
        table.header()
                .forEach(cell ->
                        text.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
        text.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            text.append("<tr><th scope=\"row\">").append(escaped(row.get(0))).append("</th>");
            row.stream()
                    .skip(1)
                    .forEach(cell -> text.append("<td>").append(escaped(cell)).append("</td>"));
            text.append("</tr>\n");
        }
        text.append("</tbody>\n</table>\n");
    }

    private void element(String name, String words) {
        text.append('<')
                .append(name)
                .append('>')
                .append(escaped(words))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
