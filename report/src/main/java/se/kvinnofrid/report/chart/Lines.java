package se.kvinnofrid.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks text into lines between words, by our own rule: Java's rule follows the machine's locale. */
final class Lines {

    private Lines() {}

    /** The lines of a text that may be so wide; a word that is too long stands alone on its line. */
    static List<String> of(String text, double room, ToDoubleFunction<String> width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width.applyAsDouble(longer) > room) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
