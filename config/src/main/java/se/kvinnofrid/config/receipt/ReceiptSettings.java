package se.kvinnofrid.config.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Mapping;

/**
 * What receipts show and how.
 *
 * @param language the language of the receipts that runs write
 * @param copyWholeRows files of up to so many rows are copied whole, of others only the rows with remarks
 * @param copyRows how many rows of a file its annotated copy holds
 * @param copyRemarks how many cells of the copy may be coloured and commented upon
 * @param historyPoints a share is remarked upon when it has changed by at least so many percentage points
 * @param historyBase on fewer cases than this nothing is compared
 * @param figures the key figures, in order
 */
public record ReceiptSettings(
        Language language,
        int copyWholeRows,
        int copyRows,
        int copyRemarks,
        int historyPoints,
        int historyBase,
        List<Figure> figures) {

    private static final String FILE = "receipts/receipts.yaml";

    public ReceiptSettings {
        figures = List.copyOf(figures);
    }

    /** Reads {@code receipts/receipts.yaml}; what is wrong with it is added to {@code faults}. */
    public static ReceiptSettings read(ConfigurationFiles files, Codebook codebook, Faults faults) {
        Mapping top = files.yaml(FILE, faults);
        Mapping copy = top.needMapping("annotated_copy");
        Mapping history = top.needMapping("history");
        List<Figure> figures = new ArrayList<>();
        for (Mapping mapping : top.mappings("figures")) {
            findFigure(mapping, codebook).ifPresent(figures::add);
            mapping.refuseOthers();
        }
        ReceiptSettings settings = new ReceiptSettings(
                top.needChoice("language", Language.class),
                copy.needNumber("whole_rows"),
                copy.needNumber("rows"),
                copy.needNumber("remarks"),
                history.needNumber("points"),
                history.needNumber("base"),
                figures);
        copy.refuseOthers();
        history.refuseOthers();
        top.refuseOthers();
        return settings;
    }

    private static Optional<Figure> findFigure(Mapping mapping, Codebook codebook) {
        Optional<String> of = mapping.findText("of");
        if (of.isPresent()) {
            return findVariable(mapping, "of", of.get(), codebook)
                    .map(variable -> new Figure(variable.id(), variable.label(), Optional.of(variable), List.of()));
        }
        List<Variable> answered = mapping.texts("answered").stream()
                .flatMap(id -> findVariable(mapping, "answered", id, codebook).stream())
                .toList();
        if (answered.isEmpty()) {
            mapping.fault("answered", "either 'of' or 'answered' must be given");
            return Optional.empty();
        }
        return Optional.of(new Figure(mapping.needText("id"), Label.read(mapping), Optional.empty(), answered));
    }

    private static Optional<Variable> findVariable(Mapping mapping, String key, String id, Codebook codebook) {
        Optional<Variable> variable = codebook.find(id).filter(ReceiptSettings::canBeCounted);
        if (variable.isEmpty()) {
            mapping.faultUnknown(
                    key,
                    id,
                    codebook.variables().stream()
                            .filter(ReceiptSettings::canBeCounted)
                            .map(Variable::id)
                            .toList());
        }
        return variable;
    }

    private static boolean canBeCounted(Variable variable) {
        return variable.kind().isCoded() || variable.kind() == Kind.DATE || variable.kind() == Kind.FREE_TEXT;
    }
}
