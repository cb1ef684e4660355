package se.kvinnofrid.config.round;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Mapping;
import se.kvinnofrid.config.yaml.Place;

/**
 * A round of the national follow-up. A case belongs to the round in which it was opened.
 *
 * @param id identifier in database and files, such as {@code 2022-2023}
 * @param title what readers see
 * @param from first day of opening that belongs to the round
 * @param to last day of opening that belongs to the round
 * @param expected the codes of the municipalities that have said they take part
 */
public record Round(String id, Label title, LocalDate from, LocalDate to, SortedSet<String> expected) {

    private static final String FOLDER = "rounds/";

    public Round {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("round " + id + " ends before it begins");
        }
        expected = Collections.unmodifiableSortedSet(new TreeSet<>(expected));
    }

    /** Whether a case opened on the day belongs to the round. */
    public boolean contains(LocalDate opened) {
        return !opened.isBefore(from) && !opened.isAfter(to);
    }

    /** Reads every file in {@code rounds/}, in order of the rounds' first days; what is wrong with them is added to {@code faults}. */
    public static List<Round> readAll(ConfigurationFiles files, Municipalities municipalities, Faults faults) {
        List<Round> rounds = new ArrayList<>();
        for (String file : files.yamlIn(FOLDER)) {
            Round round = read(file, files.yaml(file, faults), municipalities);
            if (!file.equals(FOLDER + round.id() + ".yaml")) {
                faults.add(new Place(file, 1), "the file must be named after its round's id");
            }
            rounds.add(round);
        }
        rounds.sort(Comparator.comparing(Round::from).thenComparing(Round::id));
        return List.copyOf(rounds);
    }

    private static Round read(String file, Mapping mapping, Municipalities municipalities) {
        SortedSet<String> expected = new TreeSet<>();
        for (String code : mapping.texts("expected")) {
            if (municipalities.findCode(code).isEmpty()) {
                mapping.fault("expected", "'" + code + "' is no municipality code");
            } else if (!expected.add(code)) {
                mapping.fault("expected", "'" + code + "' is listed twice");
            }
        }
        LocalDate from = day(mapping, "from");
        LocalDate to = day(mapping, "to");
        if (to.isBefore(from)) {
            mapping.fault("to", file + " ends before it begins");
            to = from;
        }
        String id = mapping.needText("id");
        Label title = Label.find(mapping, "title").orElse(new Label(id, id));
        // How the round is judged otherwise than others stands in the same file and is read with the rules.
        mapping.findNode("rules");
        mapping.refuseOthers();
        return new Round(id, title, from, to, expected);
    }

    private static LocalDate day(Mapping mapping, String key) {
        String text = mapping.needText(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            mapping.fault(key, "'" + text + "' must be a day written as 2022-01-31");
            return LocalDate.EPOCH;
        }
    }
}
