package se.kvinnofrid.ingest.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Variable;

/** A sheet of a workbook with one entry of a group a row: how it is named, and what its columns are named there and nowhere else. */
final class GroupSheet {

    private final Group group;
    private final Map<String, Variable> members = new HashMap<>();

    GroupSheet(Codebook codebook, Group group) {
        this.group = group;
        for (Variable member : codebook.members(group)) {
            Stream.of(
                            Stream.of(member.label().sv(), member.label().en(), member.id()),
                            member.synonyms().stream(),
                            member.sheetSynonyms().stream())
                    .flatMap(names -> names)
                    .forEach(name -> members.putIfAbsent(Folding.fold(name), member));
        }
    }

    Group group() {
        return group;
    }

    boolean isNamed(String sheetName) {
        String folded = Folding.fold(sheetName);
        return group.sheets().stream().map(Folding::fold).anyMatch(folded::equals);
    }

    /** The column that a header names on this sheet, if it is one of the group's. */
    Optional<Column> find(String header) {
        String folded = Folding.fold(header);
        boolean phase = group.phaseColumn()
                .filter(label -> Folding.fold(label.sv()).equals(folded)
                        || Folding.fold(label.en()).equals(folded))
                .isPresent();
        if (phase) {
            return Optional.of(new Column.PhaseName(header));
        }
        return Optional.ofNullable(members.get(folded))
                .map(member -> new Column.Known(header, new Field(member, Optional.empty())));
    }
}
