package se.kvinnofrid.config.sender;

import java.util.Comparator;
import java.util.Optional;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.codebook.Variable;

/**
 * What a column is whose header the codebook does not know.
 *
 * @param field identifier of the codebook's field; empty for a column of the sender's own
 * @param code identifier of the answer, where the column stands for one answer only; otherwise empty
 */
public record Meaning(String field, String code) {

    /** A column of the sender's own, kept beside the common ones. */
    public static final Meaning OWN = new Meaning("", "");

    private static final String OWN_WORD = "lokal";
    private static final String OWN_WORD_IN_ENGLISH = "local";

    /** Whether the column is the sender's own. */
    public boolean isOwn() {
        return field.isEmpty();
    }

    /**
     * Reads what a person wrote: a header of the codebook, such a header and one of its answers ("Stöd och insatser: Stödsamtal"), or
     * "lokal".
     */
    static Optional<Meaning> find(String written, Codebook codebook) {
        String folded = Folding.fold(written);
        if (folded.equals(OWN_WORD) || folded.equals(OWN_WORD_IN_ENGLISH)) {
            return Optional.of(OWN);
        }
        return findField(folded, codebook)
                .map(field -> new Meaning(field.id(), ""))
                .or(() -> findAnswer(folded, codebook));
    }

    /** The field that a header of the codebook names. */
    static Optional<Field> findField(String folded, Codebook codebook) {
        return codebook.fields().stream()
                .filter(field -> field.headers().stream().map(Folding::fold).anyMatch(folded::equals))
                .findFirst();
    }

    /** The answer that a label, in either language, or a code names. */
    static Optional<Code> findCode(String written, Variable variable) {
        String folded = Folding.fold(written);
        return variable.codes().stream()
                .filter(code -> Folding.fold(code.id()).equals(folded)
                        || Folding.fold(code.label().sv()).equals(folded)
                        || Folding.fold(code.label().en()).equals(folded))
                .findFirst();
    }

    /** The longest header of the codebook that the text begins with goes first: one header may be the beginning of another. */
    private static Optional<Meaning> findAnswer(String folded, Codebook codebook) {
        return codebook.fields().stream()
                .filter(field -> field.variable().kind().isCoded())
                .sorted(Comparator.comparing(
                        (Field field) -> -Folding.fold(field.header()).length()))
                .flatMap(field -> field.headers().stream()
                        .map(Folding::fold)
                        .filter(folded::startsWith)
                        .flatMap(header -> findCode(folded.substring(header.length()), field.variable()).stream())
                        .map(code -> new Meaning(field.id(), code.id())))
                .findFirst();
    }
}
