package se.kvinnofrid.config.statistic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.round.Municipalities;
import se.kvinnofrid.config.round.Municipality;
import se.kvinnofrid.config.yaml.Mapping;

/**
 * Reads a statistic about a column of the senders' own: three lines are enough, its {@code id}, the column's {@code heading} and the
 * answers, {@code values}. What is not listed is never shown by name, so that no sender's text can stand in a published table.
 */
final class LocalReader {

    private static final Label OTHERS = new Label("Övriga svar", "Other answers");
    private static final String OTHERS_ID = "other";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9+]+");

    private final List<String> municipalities;

    LocalReader(Municipalities municipalities) {
        this.municipalities =
                municipalities.all().stream().map(Municipality::code).toList();
    }

    /** The statistic: the distribution of the column's answers, by the breakdowns given. */
    Statistic read(Mapping mapping, List<Breakdown> breakdowns) {
        String id = StatisticReader.identifier(mapping);
        String heading = mapping.needText("heading");
        Label title = Label.find(mapping, "title").orElse(new Label(heading, heading));
        SortedSet<String> senders = senders(mapping);
        Question.Local of =
                new Question.Local(id, title, heading, senders, answers(mapping), new Category(OTHERS_ID, OTHERS));
        Optional<Label> note = Label.find(mapping, "note");
        boolean divided = mapping.isTrue("breakdowns");
        mapping.refuseOthers();
        return new Statistic(
                id,
                title,
                base(heading, senders),
                Optional.empty(),
                note,
                Optional.empty(),
                List.of(new Measure.Distribution(of)),
                divided ? breakdowns : List.of(),
                Set.of(),
                false,
                List.of());
    }

    private SortedSet<String> senders(Mapping mapping) {
        SortedSet<String> senders = new TreeSet<>(mapping.texts("senders"));
        senders.stream()
                .filter(sender -> !municipalities.contains(sender))
                .forEach(sender -> mapping.fault(
                        "senders", "'" + sender + "' is no municipality's code; they stand in municipalities.csv"));
        return senders;
    }

    private static List<Category> answers(Mapping mapping) {
        List<Category> answers = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(OTHERS_ID));
        Set<String> folded = new HashSet<>();
        for (String value : mapping.texts("values")) {
            String id = identifier(value);
            boolean named = seen.add(id);
            boolean spelt = folded.add(Folding.fold(value));
            if (id.isEmpty()) {
                mapping.fault("values", "'" + value + "' has neither letters nor digits");
            } else if (!named || !spelt) {
                mapping.fault(
                        "values", "'" + value + "' is the same answer as another, or is called '" + OTHERS_ID + "'");
            } else {
                answers.add(new Category(id, new Label(value, value)));
            }
        }
        if (answers.isEmpty()) {
            mapping.fault("values", "'values' must list the answers that are shown, as they stand in the cells");
        }
        return answers;
    }

    /** "Under en vecka" becomes under_en_vecka. */
    private static String identifier(String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(plain).replaceAll("_").replaceAll("^_|_$", "");
    }

    private static Label base(String heading, SortedSet<String> senders) {
        String from = senders.isEmpty() ? "" : " (" + String.join(", ", senders) + ")";
        return new Label(
                "ärenden med svar i den egna kolumnen ”" + heading + "”" + from,
                "cases with an answer in the local column “" + heading + "”" + from);
    }
}
