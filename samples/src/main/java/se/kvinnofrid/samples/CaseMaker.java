package se.kvinnofrid.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.round.Round;

/** Makes the cases of one municipality of what was drawn for them, one after the other. Not safe for several threads. */
final class CaseMaker {

    /** A draw whose answer stands once in the case, by the places of draw and field. */
    private record Single(int draw, int field, AnswerMaker maker) {}

    private final int fields;
    private final List<Single> singles = new ArrayList<>();
    private final List<GroupEntries> groups = new ArrayList<>();
    private final int[] person;
    private final int municipalityField;
    private final int unitField;
    private final int clientField;
    private final int openedField;
    private final int closedField;
    private final Answer place;
    private final List<Answer> units;
    private final Clients clients;
    private final Optional<Profile.Words> local;
    private final Dice dice;

    CaseMaker(Configuration configuration, Profile profile, Plan plan, Dice dice) {
        Codebook codebook = configuration.codebook();
        List<String> ids = codebook.fields().stream().map(Field::id).toList();
        Round round = configuration.latestRound();
        Days days = new Days(
                ids, codebook.with(Role.OPENED).id(), round, round.to().plusDays(profile.collectedAfterDays()));
        this.fields = ids.size();
        this.dice = dice;
        for (int draw = 0; draw < profile.draws().size(); draw++) {
            if (Subject.named(profile.draws().get(draw).name(), codebook) instanceof Subject.OfField of
                    && !isEntry(of.field().variable())) {
                singles.add(new Single(
                        draw,
                        ids.indexOf(of.field().id()),
                        AnswerMaker.of(profile.draws().get(draw), of.field().variable(), days)));
            }
        }
        for (Group group : codebook.groups()) {
            GroupEntries.find(group, codebook, profile.draws(), ids, days).ifPresent(groups::add);
        }
        List<String> names = profile.draws().stream().map(Draw::name).toList();
        person = profile.returning().same().stream().mapToInt(names::indexOf).toArray();
        municipalityField = ids.indexOf(codebook.with(Role.MUNICIPALITY).id());
        unitField = ids.indexOf(codebook.with(Role.UNIT).id());
        clientField = ids.indexOf(codebook.with(Role.CLIENT).id());
        openedField = ids.indexOf(codebook.with(Role.OPENED).id());
        closedField = ids.indexOf(codebook.with(Role.CLOSED).id());
        place = new Answer.Place(plan.municipality());
        units = units(profile.units(), plan.cases(), dice);
        clients = new Clients(profile.returning().perThousand(), plan.cases());
        local = plan.dialect().local().map(profile.locals()::get);
    }

    /** The next case. */
    MadeUpCase make(int[] drawn) {
        // The local question comes after the fields of the codebook.
        MadeUpCase made = MadeUpCase.blank(fields + 1);
        for (Single single : singles) {
            made.put(single.field(), single.maker().answer(drawn[single.draw()], drawn, made, dice));
        }
        groups.forEach(group -> group.put(drawn, made, dice));
        local.ifPresent(words -> made.put(fields, AnswerMaker.words(words.pick(dice))));
        made.put(municipalityField, place);
        made.put(unitField, dice.oneOf(units));
        made.put(clientField, new Answer.Client(client(drawn, made)));
        return made;
    }

    /** The same case for a client that no case has. */
    MadeUpCase forAnotherClient(MadeUpCase made) {
        return made.with(clientField, new Answer.Client(clients.spare()));
    }

    private long client(int[] drawn, MadeUpCase made) {
        List<Integer> same = new ArrayList<>(person.length);
        for (int draw : person) {
            same.add(drawn[draw]);
        }
        LocalDate opened = findDay(made, openedField).orElse(LocalDate.MIN);
        return clients.next(same, opened, findDay(made, closedField), dice);
    }

    private static Optional<LocalDate> findDay(MadeUpCase made, int field) {
        return made.answer(field) instanceof Answer.Day day ? Optional.of(day.date()) : Optional.empty();
    }

    private static boolean isEntry(Variable variable) {
        return variable.group()
                .filter(group -> group.entries() == Group.Entries.PARALLEL)
                .isPresent();
    }

    private static List<Answer> units(Profile.Units units, long cases, Dice dice) {
        List<String> names = new ArrayList<>(units.names());
        dice.shuffle(names);
        long wanted = Math.min(Math.min(units.atMost(), names.size()), 1 + cases / units.casesEach());
        return names.subList(0, (int) wanted).stream()
                .<Answer>map(Answer.Words::new)
                .toList();
    }
}
