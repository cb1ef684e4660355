package se.kvinnofrid.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.sender.SenderFile;
import se.kvinnofrid.config.text.Texts;
import se.kvinnofrid.ingest.receipt.FigureInWords;
import se.kvinnofrid.ingest.receipt.Receipt;
import se.kvinnofrid.ingest.receipt.Remark;

/**
 * A receipt as lines for the screen: what it came to, the one thing to do next, then each remark with its place and remedy, what can be
 * confirmed, and the key figures.
 */
record ReceiptText(Texts texts, Language language) {

    private static final int PERCENT = 100;

    String of(Receipt receipt) {
        List<String> lines = new ArrayList<>();
        lines.add(receipt.file() + ": " + receipt.lead() + " " + receipt.next());
        for (Remark remark : receipt.findings()) {
            lines.add("  " + word("severity_" + remark.severity()) + " " + remark.rule() + place(remark) + ": "
                    + remark.title() + comparison(remark));
            lines.add("      " + remark.remedy());
        }
        if (!receipt.suggestions().isEmpty()) {
            lines.add("  " + word("suggestions") + " (--confirm --sender):");
            SenderFile.lines(receipt.suggestions().stream()
                            .map(s -> new SenderFile.Confirmed(s.variable(), s.own(), s.means()))
                            .toList())
                    .lines()
                    .forEach(line -> lines.add("      " + line));
        }
        if (!receipt.figures().isEmpty() && receipt.cases() > 0) {
            lines.add("  " + word("figures") + ":");
            receipt.figures().forEach(figure -> lines.add("      " + figure(figure)));
            lines.add("  " + receipt.compared());
        }
        return lines.stream().map(ReceiptText::plain).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String figure(FigureInWords figure) {
        return figure.title() + " (" + figure.base() + "): "
                + figure.rows().stream()
                        .filter(row -> row.cases() > 0)
                        .map(row -> row.label() + " " + row.cases()
                                + (row.share().isPresent()
                                        ? " (" + Math.round(row.share().getAsDouble() * PERCENT) + " %)"
                                        : ""))
                        .collect(Collectors.joining(", "));
    }

    private String place(Remark remark) {
        List<String> parts = new ArrayList<>();
        if (!remark.sheet().isEmpty()) {
            parts.add(word("sheet_n").replace("{n}", remark.sheet()));
        }
        if (!remark.rows().isEmpty()) {
            String rows = remark.rows().stream().map(String::valueOf).collect(Collectors.joining(", "));
            parts.add(word("rows_n").replace("{rows}", rows)
                    + (remark.count() > remark.rows().size()
                            ? " … (" + word("many_rows").replace("{n}", Integer.toString(remark.count())) + ")"
                            : ""));
        }
        if (!remark.header().isEmpty()) {
            parts.add(word("column_n").replace("{n}", remark.header()));
        }
        return parts.isEmpty() ? "" : " [" + String.join(", ", parts) + "]";
    }

    private String comparison(Remark remark) {
        String expected = remark.expected().isEmpty() ? "" : ". " + word("expected") + ": " + remark.expected();
        String found = remark.found().isEmpty() ? "" : ". " + word("found") + ": '" + remark.found() + "'";
        return expected + found;
    }

    private String word(String key) {
        return texts.of("receipt." + key, language);
    }

    /** What senders wrote must not steer the terminal. */
    private static String plain(String line) {
        return line.replaceAll("\\p{Cntrl}", "·");
    }
}
