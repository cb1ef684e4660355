package se.kvinnofrid.aggregate.diff;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a page as Markdown. What stands in the data cannot become markup. */
final class MarkdownText implements Block.Page {

    private final StringBuilder text = new StringBuilder();

    private MarkdownText() {}

    static String of(List<Block> blocks) {
        MarkdownText markdown = new MarkdownText();
        blocks.forEach(block -> block.writeOn(markdown));
        return markdown.text.toString().stripTrailing() + "\n";
    }

    @Override
    public void heading(Block.Heading heading) {
        line("#".repeat(heading.level()) + " " + escaped(heading.text()));
        line("");
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        line(escaped(paragraph.text()));
        line("");
    }

    @Override
    public void table(Block.Table table) {
        line(row(table.header()));
        line(table.header().stream().map(column -> "---").collect(Collectors.joining(" | ", "| ", " |")));
        table.rows().forEach(cells -> line(row(cells)));
        line("");
    }

    @Override
    public void lines(Block.Lines lines) {
        lines.lines().forEach(each -> line("    " + each.replace('\t', ' ')));
        line("");
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownText::escaped).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String escaped(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
