package se.kvinnofrid.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Variable;

/** Makes up the entries of a group that stand side by side in a row: as many as were drawn, no two of the same sort. */
final class GroupEntries {

    /** A member of the group with its draw and its field, by their places. */
    private record Member(int draw, int field, AnswerMaker maker) {}

    private final List<Draw> draws;
    private final int number;
    private final Member leader;
    private final List<Member> others;

    private GroupEntries(List<Draw> draws, int number, Member leader, List<Member> others) {
        this.draws = draws;
        this.number = number;
        this.leader = leader;
        this.others = List.copyOf(others);
    }

    /** The entries of a group, if the profile draws their number and has a member that leads. */
    static Optional<GroupEntries> find(
            Group group, Codebook codebook, List<Draw> draws, List<String> fields, Days days) {
        List<String> names = draws.stream().map(Draw::name).toList();
        List<Member> members = codebook.members(group).stream()
                .filter(variable -> names.contains(variable.id()))
                .map(variable -> member(variable, draws, names, fields, days))
                .toList();
        Optional<Member> leader = members.stream()
                .filter(member -> !draws.get(member.draw()).further().isEmpty())
                .findFirst();
        return leader.filter(member -> names.contains(group.id()))
                .map(member -> new GroupEntries(
                        draws,
                        names.indexOf(group.id()),
                        member,
                        members.stream()
                                .filter(other -> other.draw() != member.draw())
                                .toList()));
    }

    private static Member member(
            Variable variable, List<Draw> draws, List<String> names, List<String> fields, Days days) {
        int draw = names.indexOf(variable.id());
        return new Member(draw, fields.indexOf(variable.id()), AnswerMaker.of(draws.get(draw), variable, days));
    }

    /** Puts the entries into a case; without entries the leading member's own answer stands alone ("none", or missing). */
    void put(int[] drawn, MadeUpCase made, Dice dice) {
        List<Answer> leading = new ArrayList<>();
        List<List<Answer>> beside =
                others.stream().<List<Answer>>map(member -> new ArrayList<>()).toList();
        List<Integer> taken = new ArrayList<>();
        int[] ofEntry = drawn.clone();
        int entries = Math.max(1, Integer.parseInt(draws.get(number).keys().get(drawn[number])));
        for (int i = 0; i < entries; i++) {
            if (i > 0) {
                ofEntry[leader.draw()] = further(drawn).pickUntaken(taken::contains, dice);
            }
            taken.add(ofEntry[leader.draw()]);
            leading.add(leader.maker().answer(ofEntry[leader.draw()], ofEntry, made, dice));
            for (int member = 0; member < others.size(); member++) {
                beside.get(member).add(answer(others.get(member), ofEntry, made, dice));
            }
        }
        made.put(leader.field(), new Answer.Entries(leading));
        for (int member = 0; member < others.size(); member++) {
            made.put(others.get(member).field(), new Answer.Entries(beside.get(member)));
        }
    }

    private Weights further(int[] drawn) {
        return draws.get(leader.draw()).furtherAlternative(drawn).weights();
    }

    private Answer answer(Member member, int[] ofEntry, MadeUpCase made, Dice dice) {
        int value = draws.get(member.draw()).alternative(ofEntry).weights().pick(dice);
        return member.maker().answer(value, ofEntry, made, dice);
    }
}
