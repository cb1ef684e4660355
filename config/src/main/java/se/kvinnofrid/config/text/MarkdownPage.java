package se.kvinnofrid.config.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Pages that people read, from Markdown to HTML: one file each that needs no other, readable on a telephone and on paper. */
public final class MarkdownPage {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->\\s*", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("<h1[^>]*>(.*?)</h1>\\s*");
    private static final Pattern CHAPTER = Pattern.compile("<h2 id=\"([^\"]*)\">(.*?)</h2>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="sv">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1rem/1.55 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.9rem; line-height: 1.2; }
            h2 { font-size: 1.35rem; margin-top: 2.6rem; border-top: 1px solid; padding-top: 1.2rem; }
            nav ol { columns: 16rem; padding-left: 1.6rem; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; font-size: .92rem; margin: 1rem 0; }
            th, td { text-align: left; vertical-align: top; padding: .35rem .7rem; border-bottom: 1px solid; }
            code { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: break-word; }
            @media print { body { max-width: none; margin: 0; } nav { display: none; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
            </style>
            </head>
            <body>
            <main>
            %s<nav aria-label="%s"><ol>
            %s
            </ol></nav>
            %s</main>
            </body>
            </html>
            """;

    private MarkdownPage() {}

    /**
     * The page. Its first heading is the title and its second-level headings the contents; HTML within the text is shown as text, comments
     * are left out.
     *
     * @param contents what the list of contents is called
     */
    public static String html(String markdown, String contents) {
        String body = RENDERER.render(PARSER.parse(COMMENT.matcher(markdown).replaceAll("")))
                .replace("<table>", "<div class=\"wide\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
        String title = TITLE.matcher(body)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElse("");
        String chapters = CHAPTER.matcher(body)
                .results()
                .map(chapter -> "<li><a href=\"#" + chapter.group(1) + "\">" + plain(chapter.group(2)) + "</a></li>")
                .collect(Collectors.joining("\n"));
        return PAGE.formatted(plain(title).strip(), title, contents, chapters, body.replaceFirst(TITLE.pattern(), ""));
    }

    private static String plain(String html) {
        return TAG.matcher(html).replaceAll("");
    }
}
