package se.kvinnofrid.config.codebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.kvinnofrid.config.Label;

/**
 * One variable of the codebook.
 *
 * @param id identifier in database, configuration and result cells; members of a group are named {@code <group>.<name>}
 * @param number the variable's number in the national list
 * @param label the header in files, Swedish and English
 * @param phase the phase in whose file the variable stands
 * @param kind what sort of answer it takes
 * @param codes the answer options in order of presentation; empty unless the kind is coded
 * @param group the repeating group it belongs to, if any
 * @param role what the pipeline itself uses it for, if anything
 * @param required whether a case without a valid answer cannot be counted
 * @param synonyms further headers that senders use
 * @param sheetSynonyms further headers that are understood only on the group's own sheet
 * @param maxLength longest text allowed, in characters; for texts only
 * @param range the numbers allowed, where the variable is a classed number
 * @param note explanation for people, if any
 */
public record Variable(
        String id,
        String number,
        Label label,
        Phase phase,
        Kind kind,
        List<Code> codes,
        Optional<Group> group,
        Optional<Role> role,
        boolean required,
        List<String> synonyms,
        List<String> sheetSynonyms,
        Optional<Integer> maxLength,
        Optional<Code.Range> range,
        Optional<Label> note) {

    public Variable {
        codes = List.copyOf(codes);
        synonyms = List.copyOf(synonyms);
        sheetSynonyms = List.copyOf(sheetSynonyms);
    }

    /** The same with further words for its answers, by code; none of the other answers keeps such a word as a synonym. */
    Variable withAnswers(Map<String, List<String>> words) {
        if (words.isEmpty()) {
            return this;
        }
        Set<String> given =
                words.values().stream().flatMap(List::stream).map(Folding::fold).collect(Collectors.toSet());
        List<Code> extended = codes.stream()
                .map(code -> code.with(Stream.concat(
                                code.synonyms().stream().filter(synonym -> !given.contains(Folding.fold(synonym))),
                                words.getOrDefault(code.id(), List.of()).stream())
                        .toList()))
                .toList();
        return new Variable(
                id,
                number,
                label,
                phase,
                kind,
                extended,
                group,
                role,
                required,
                synonyms,
                sheetSynonyms,
                maxLength,
                range,
                note);
    }

    /** The name of the column that holds the answer in staging: the identifier, without the group's name. */
    public String column() {
        return group.map(g -> id.substring(g.id().length() + 1)).orElse(id);
    }

    /** The answer with the given code. */
    public Optional<Code> findCode(String codeId) {
        return codes.stream().filter(code -> code.id().equals(codeId)).findFirst();
    }

    /** The answers with the given role. */
    public List<Code> codesWith(CodeRole codeRole) {
        return codes.stream().filter(code -> code.role() == codeRole).toList();
    }

    /** The answers that belong to the base of a table, in order of presentation. */
    public List<Code> codesInBase() {
        return codes.stream().filter(code -> code.role().isInBase()).toList();
    }
}
