package se.kvinnofrid.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.kvinnofrid.ingest.receipt.Receipt;
import se.kvinnofrid.ingest.receipt.Remark;

/** A receipt as lines for the screen: what it came to, the one thing to do next, then each remark with its place and remedy. */
final class ReceiptText {

    private ReceiptText() {}

    static String of(Receipt receipt) {
        List<String> lines = new ArrayList<>();
        lines.add(receipt.file() + ": " + receipt.lead() + " " + receipt.next());
        for (Remark remark : receipt.findings()) {
            lines.add("  " + severity(remark) + " " + remark.rule() + place(remark) + ": " + remark.title()
                    + comparison(remark));
            lines.add("      " + remark.remedy());
        }
        return lines.stream().map(ReceiptText::plain).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String severity(Remark remark) {
        return switch (remark.severity()) {
            case "file_error" -> "Filen avvisas";
            case "error" -> "Raden räknas inte";
            case "warning" -> "Varning";
            default -> "Upplysning";
        };
    }

    private static String place(Remark remark) {
        List<String> parts = new ArrayList<>();
        if (!remark.sheet().isEmpty()) {
            parts.add("blad " + remark.sheet());
        }
        if (!remark.rows().isEmpty()) {
            String rows = remark.rows().stream().map(String::valueOf).collect(Collectors.joining(", "));
            parts.add(
                    "rad " + rows + (remark.count() > remark.rows().size() ? " … (" + remark.count() + " rader)" : ""));
        }
        if (!remark.header().isEmpty()) {
            parts.add("kolumn " + remark.header());
        }
        return parts.isEmpty() ? "" : " [" + String.join(", ", parts) + "]";
    }

    private static String comparison(Remark remark) {
        String expected = remark.expected().isEmpty() ? "" : ". Väntade: " + remark.expected();
        String found = remark.found().isEmpty() ? "" : ". Fann: '" + remark.found() + "'";
        return expected + found;
    }

    /** What senders wrote must not steer the terminal. */
    private static String plain(String line) {
        return line.replaceAll("\\p{Cntrl}", "·");
    }
}
