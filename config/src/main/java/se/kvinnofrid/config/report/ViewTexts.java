package se.kvinnofrid.config.report;

import java.util.List;
import java.util.Map;
import se.kvinnofrid.config.Label;

/**
 * What the guide to the views of the database says.
 *
 * @param introduction what must be known before the first query
 * @param tools how programs are connected
 * @param columns what a column means, by its name
 */
public record ViewTexts(List<Label> introduction, List<Label> tools, Map<String, Label> columns) {

    public ViewTexts {
        introduction = List.copyOf(introduction);
        tools = List.copyOf(tools);
        columns = Map.copyOf(columns);
    }
}
