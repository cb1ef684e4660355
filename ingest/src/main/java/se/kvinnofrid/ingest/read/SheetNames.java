package se.kvinnofrid.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The names of sheets as they may be repeated: one that points out a person is replaced by its place among them.
 *
 * @param shown the names, in order
 * @param renamed those that replace others
 */
record SheetNames(List<String> shown, List<String> renamed) {

    SheetNames {
        shown = List.copyOf(shown);
        renamed = List.copyOf(renamed);
    }

    static SheetNames of(List<String> names, Predicate<String> isPersonal) {
        List<String> shown = new ArrayList<>();
        List<String> renamed = new ArrayList<>();
        for (String name : names) {
            if (isPersonal.test(name)) {
                renamed.add("(" + (shown.size() + 1) + ")");
                shown.add("(" + (shown.size() + 1) + ")");
            } else {
                shown.add(name);
            }
        }
        return new SheetNames(shown, renamed);
    }
}
