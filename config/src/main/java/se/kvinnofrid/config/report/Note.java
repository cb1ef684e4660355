package se.kvinnofrid.config.report;

import java.util.List;
import se.kvinnofrid.config.Label;

/**
 * A piece of explanation: how the figures were made, what is protected and why.
 *
 * @param heading what it is about
 * @param paragraphs what it says
 */
public record Note(Label heading, List<Text> paragraphs) {

    public Note {
        paragraphs = List.copyOf(paragraphs);
    }
}
