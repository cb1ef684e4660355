package se.kvinnofrid.samples;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;

/** Plants what goes wrong in real files between the cases, and keeps the tally of it. */
final class Mess {

    private static final int COPIES_HELD = 20;
    private static final int MONTH = 30;
    private static final int CENTURY = 100;

    private final Profile.Mess mess;
    private final CaseMaker maker;
    private final FlatSheet sheet;
    private final Tally tally;
    private final Dice dice;
    private final List<Field> fields;
    private final List<Integer> required;
    private final List<Integer> coded;
    private final int opened;
    private final int closed;
    private final int age;
    private final Deque<MadeUpCase> copies = new ArrayDeque<>();

    Mess(Profile.Mess mess, Codebook codebook, CaseMaker maker, FlatSheet sheet, Tally tally, Dice dice) {
        this.mess = mess;
        this.maker = maker;
        this.sheet = sheet;
        this.tally = tally;
        this.dice = dice;
        fields = codebook.fields();
        required = places(
                fields.stream().filter(field -> field.variable().required()).toList());
        coded = places(fields.stream().filter(Mess::isPlainlyCoded).toList());
        opened = place(codebook.with(Role.OPENED));
        closed = place(codebook.with(Role.CLOSED));
        age = place(codebook.with(Role.AGE));
    }

    /** Writes a case as it is. */
    void writePlain(MadeUpCase made) {
        tally.count(made);
        sheet.write(made);
    }

    /** Writes a case, perhaps with an unknown answer, and perhaps rows that are not to count beside it. */
    void write(MadeUpCase made) {
        MadeUpCase written = made;
        if (dice.hit(mess.unknownAnswers())) {
            int field = dice.oneOf(coded);
            written = made.with(field, new Answer.Words(dice.oneOf(mess.words())));
            tally.unknownAnswer(field);
        }
        writePlain(written);
        if (dice.hit(mess.duplicateRows())) {
            copies.addLast(written);
            tally.duplicate();
        }
        if (copies.size() > dice.below(COPIES_HELD)) {
            sheet.write(copies.removeFirst());
        }
        mess.rowErrors().forEach((error, perThousand) -> {
            if (dice.hit(perThousand) && made.answer(opened) instanceof Answer.Day day) {
                sheet.write(broken(maker.forAnotherClient(made), day, error));
                tally.setAside(error);
            }
        });
    }

    /** Writes the copies that are still held. */
    void end() {
        copies.forEach(sheet::write);
        copies.clear();
    }

    /** The case as an earlier file might have had it: one answer missing or other than it was put right to. */
    MadeUpCase perhapsNotYetRight(MadeUpCase made) {
        if (!dice.hit(mess.changesPerThousand())) {
            return made;
        }
        int field = dice.oneOf(coded);
        List<Code> codes = fields.get(field).variable().codes();
        int code = dice.below(codes.size() + 1);
        return made.with(field, code == codes.size() ? Answer.missing() : new Answer.Coded(code));
    }

    private MadeUpCase broken(MadeUpCase made, Answer.Day day, RowError error) {
        return switch (error) {
            case REQUIRED_MISSING -> made.with(dice.oneOf(required), Answer.missing());
            case UNDER_AGE -> made.with(age, new Answer.Words(Integer.toString(lowestAge() - dice.between(1, 4))));
            case CLOSED_BEFORE_OPENED ->
                made.with(closed, new Answer.Day(day.date().minusDays(dice.between(1, MONTH))));
            case OPENED_IN_FUTURE ->
                made.with(opened, new Answer.Day(day.date().plusYears(CENTURY))).with(closed, Answer.missing());
        };
    }

    private int lowestAge() {
        return fields.get(age).variable().range().map(Code.Range::from).orElseThrow();
    }

    /** Whether the field has one answer of a code list. */
    private static boolean isPlainlyCoded(Field field) {
        return field.variable().kind() == Kind.CODE && field.variable().group().isEmpty();
    }

    private int place(Variable variable) {
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).variable().equals(variable))
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> places(List<Field> some) {
        List<Integer> places = new ArrayList<>();
        some.forEach(field -> places.add(fields.indexOf(field)));
        return places;
    }
}
