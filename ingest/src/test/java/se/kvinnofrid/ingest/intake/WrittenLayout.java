package se.kvinnofrid.ingest.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Phase;
import se.kvinnofrid.config.codebook.Variable;

/** The ways in which a file may carry cases, each as the tables it comes to. */
enum WrittenLayout {
    /** One row for each case, one column for each variable. */
    FLAT {
        @Override
        List<Table> write(Codebook codebook, List<RandomCase> cases, Random random) {
            List<Field> fields = new ArrayList<>(codebook.fields());
            Collections.shuffle(fields, random);
            String separator = List.of("|", "\n", ";").get(random.nextInt(3));
            List<List<String>> rows = new ArrayList<>();
            rows.add(fields.stream().map(Field::header).toList());
            for (RandomCase c : cases) {
                rows.add(fields.stream()
                        .map(field -> String.join(separator, c.cells().get(field)))
                        .toList());
            }
            return List.of(new Table("Ärenden", rows));
        }
    },
    /** One column for each answer. */
    WIDE {
        @Override
        List<Table> write(Codebook codebook, List<RandomCase> cases, Random random) {
            String between = List.of(": ", " - ", ".", "_").get(random.nextInt(4));
            String[][] marks = {{"Ja", "Nej"}, {"J", "N"}, {"1", "0"}, {"X", ""}, {"x", "-"}, {"1.0", "0.0"}};
            String[] mark = marks[random.nextInt(marks.length)];
            List<List<String>> rows = new ArrayList<>();
            List<String> header = new ArrayList<>();
            for (Field field : codebook.fields()) {
                if (isWide(field)) {
                    field.variable()
                            .codes()
                            .forEach(code -> header.add(
                                    field.header() + between + code.label().sv()));
                } else {
                    header.add(field.header());
                }
            }
            rows.add(header);
            for (RandomCase c : cases) {
                List<String> row = new ArrayList<>();
                for (Field field : codebook.fields()) {
                    if (isWide(field)) {
                        List<String> said = List.of(c.said().get(field.id()).split("\\+", -1));
                        field.variable().codes().forEach(code -> row.add(said.contains(code.id()) ? mark[0] : mark[1]));
                    } else {
                        row.add(String.join("|", c.cells().get(field)));
                    }
                }
                rows.add(row);
            }
            return List.of(new Table("Blad1", rows));
        }
    },
    /** One row for each intervention, the rest repeated or left blank. */
    ROWS {
        @Override
        List<Table> write(Codebook codebook, List<RandomCase> cases, Random random) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(codebook.fields().stream().map(Field::header).toList());
            for (RandomCase c : cases) {
                boolean repeated = random.nextBoolean();
                int entries = entries(codebook, c);
                if (!isTold(codebook, c)) {
                    rows.add(cells(codebook.fields(), c));
                    continue;
                }
                for (int entry = 0; entry < Math.max(1, entries); entry++) {
                    List<String> row = new ArrayList<>();
                    for (Field field : codebook.fields()) {
                        List<String> cells = c.cells().get(field);
                        boolean first = entry == 0
                                || (repeated && field.variable().group().isEmpty());
                        row.add(
                                isParallel(field)
                                        ? (entries == 0 ? "" : cells.get(entry))
                                        : first ? String.join("|", cells) : "");
                    }
                    // A row of which nothing is left says nothing; neither does a repeated one without entries.
                    if (entry == 0 || isEntry(codebook, row)) {
                        rows.add(row);
                    }
                }
            }
            return List.of(new Table("Blad1", rows));
        }
    },
    /** Cases, interventions, risk assessments and survey on sheets of their own. */
    SHEETS {
        @Override
        List<Table> write(Codebook codebook, List<RandomCase> cases, Random random) {
            List<Field> key = codebook.key().stream()
                    .map(variable -> new Field(variable, Optional.empty()))
                    .toList();
            List<Field> survey = codebook.caseVariables().stream()
                    .filter(variable -> variable.phase().survey())
                    .map(variable -> new Field(variable, Optional.empty()))
                    .toList();
            List<Field> rest = codebook.fields().stream()
                    .filter(field -> field.variable().group().isEmpty() && !survey.contains(field))
                    .toList();
            List<Table> tables = new ArrayList<>();
            tables.add(plain("Ärenden", rest, cases));
            List<Field> surveyed = new ArrayList<>(key);
            surveyed.addAll(survey);
            tables.add(plain("Brukaruppföljning", surveyed, cases));
            codebook.groups().forEach(group -> tables.add(group(codebook, group, key, cases)));
            Collections.shuffle(tables, random);
            return tables;
        }
    };

    /** A table: its name, and its rows with the header first. */
    record Table(String name, List<List<String>> rows) {}

    abstract List<Table> write(Codebook codebook, List<RandomCase> cases, Random random);

    private static Table plain(String name, List<Field> fields, List<RandomCase> cases) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(fields.stream().map(Field::header).toList());
        cases.forEach(c -> rows.add(cells(fields, c)));
        return new Table(name, rows);
    }

    private static Table group(Codebook codebook, Group group, List<Field> key, List<RandomCase> cases) {
        List<Variable> members = codebook.members(group);
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(key.stream().map(Field::header).toList());
        group.phaseColumn().ifPresent(label -> header.add(label.sv()));
        members.forEach(member -> header.add(member.label().sv()));
        rows.add(header);
        List<Optional<Phase>> phases = group.phases().isEmpty()
                ? List.of(Optional.empty())
                : group.phases().stream().map(Optional::of).toList();
        for (RandomCase c : cases) {
            for (Optional<Phase> phase : phases) {
                List<List<String>> cells = members.stream()
                        .map(member -> c.cells().get(new Field(member, phase)))
                        .toList();
                int entries =
                        group.entries() == Group.Entries.ONE ? 1 : cells.get(0).size();
                for (int entry = 0; entry < entries; entry++) {
                    List<String> row = new ArrayList<>(cells(key, c));
                    phase.ifPresent(p -> row.add(p.label().sv()));
                    for (List<String> cell : cells) {
                        row.add(group.entries() == Group.Entries.ONE ? String.join("|", cell) : cell.get(entry));
                    }
                    rows.add(row);
                }
            }
        }
        return new Table(group.sheets().get(0), rows);
    }

    private static List<String> cells(List<Field> fields, RandomCase c) {
        return fields.stream()
                .map(field -> String.join("|", c.cells().get(field)))
                .toList();
    }

    private static boolean isWide(Field field) {
        Kind kind = field.variable().kind();
        return field.variable().group().isEmpty() && (kind == Kind.CODE || kind == Kind.CODES);
    }

    private static boolean isParallel(Field field) {
        return field.variable()
                .group()
                .filter(group -> group.entries() == Group.Entries.PARALLEL)
                .isPresent();
    }

    private static int entries(Codebook codebook, RandomCase c) {
        return codebook.fields().stream()
                .filter(WrittenLayout::isParallel)
                .mapToInt(field -> c.cells().get(field).size())
                .max()
                .orElse(0);
    }

    /** Whether of every entry it is told what it was; one alone of which it is not known is no entry of a row. */
    private static boolean isTold(Codebook codebook, RandomCase c) {
        return codebook.fields().stream()
                .filter(field -> isParallel(field) && field.variable().kind() == Kind.CODE)
                .findFirst()
                .map(field -> c.cells().get(field).stream().noneMatch(String::isEmpty))
                .orElse(true);
    }

    private static boolean isEntry(Codebook codebook, List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            if (isParallel(codebook.fields().get(i)) && !row.get(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
