package se.kvinnofrid.ingest.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.TreeSet;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.CodeRole;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;

/**
 * A made-up case of any codebook: what it says, and how that may be written in a file.
 *
 * @param cells the values of each field, in order; several where the field takes several
 * @param said what must be read back
 */
record RandomCase(Map<Field, List<String>> cells, Map<String, String> said) {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    /** Makes a case; labels, English labels and codes are all used. */
    static RandomCase make(Codebook codebook, int number, Random random) {
        Map<Field, List<String>> cells = new LinkedHashMap<>();
        Map<String, String> said = new LinkedHashMap<>();
        int entries = random.nextInt(4);
        for (Field field : codebook.fields()) {
            Variable variable = field.variable();
            boolean parallel = variable.group()
                    .filter(group -> group.entries() == Group.Entries.PARALLEL)
                    .isPresent();
            List<String> written = new ArrayList<>();
            StringJoiner read = new StringJoiner("|");
            for (int i = 0; i < (parallel ? entries : 1); i++) {
                one(variable, number, random, written, read, parallel && i == 0);
            }
            cells.put(field, written);
            said.put(field.id(), parallel && written.isEmpty() ? "" : read.toString());
        }
        return new RandomCase(cells, said);
    }

    private static void one(
            Variable variable, int number, Random random, List<String> written, StringJoiner read, boolean first) {
        boolean blank = !variable.required() && !first && random.nextInt(5) == 0;
        switch (variable.kind()) {
            case MUNICIPALITY -> add("0581", "0581", written, read);
            case PSEUDONYM -> add("K" + number, "K" + number, written, read);
            case DROPPED -> written.add("NN");
            case TEXT -> add(blank ? "" : "Mottagningen Ö", blank ? "" : "Mottagningen Ö", written, read);
            case FREE_TEXT -> add(blank ? "" : "det var; \"bra\", tack", blank ? "" : "answered", written, read);
            case DATE -> {
                String day = blank ? "" : FIRST.plusDays(random.nextInt(600)).toString();
                add(day, day, written, read);
            }
            case CLASSED_NUMBER -> {
                int years = 18 + random.nextInt(93);
                add(blank ? "" : Integer.toString(years), blank ? "" : Integer.toString(years), written, read);
            }
            case CODE -> {
                List<Code> codes = variable.codes().stream()
                        .filter(c ->
                                variable.role().filter(Role.SUPPORT::equals).isEmpty() || c.role() != CodeRole.NONE)
                        .toList();
                Code code = codes.get(random.nextInt(codes.size()));
                add(blank ? "" : text(code, random), blank ? "" : code.id(), written, read);
            }
            case CODES -> codes(variable, random, blank, written, read);
        }
    }

    private static void codes(
            Variable variable, Random random, boolean blank, List<String> written, StringJoiner read) {
        TreeSet<Integer> chosen = new TreeSet<>();
        List<Code> codes = variable.codes();
        for (int i = blank ? 3 : random.nextInt(3); i < 3; i++) {
            int position = random.nextInt(codes.size());
            if (codes.get(position).role() != CodeRole.NONE
                    && codes.get(position).role() != CodeRole.UNKNOWN) {
                chosen.add(position);
            }
        }
        StringJoiner ids = new StringJoiner("+");
        chosen.forEach(position -> ids.add(codes.get(position).id()));
        chosen.descendingSet().forEach(position -> written.add(text(codes.get(position), random)));
        read.add(ids.toString());
    }

    private static String text(Code code, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> code.id();
            case 1 -> code.label().en();
            default -> code.label().sv();
        };
    }

    private static void add(String text, String said, List<String> written, StringJoiner read) {
        written.add(text);
        read.add(said);
    }
}
