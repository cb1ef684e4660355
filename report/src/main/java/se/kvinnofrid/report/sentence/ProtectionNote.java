package se.kvinnofrid.report.sentence;

import java.util.List;
import java.util.Map;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.Note;
import se.kvinnofrid.config.report.ProtectionText;
import se.kvinnofrid.config.report.ReportTexts;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.Publication;

/** Says in a sentence or two how an edition's figures are protected: method, threshold, base, weights. */
public final class ProtectionNote {

    private ProtectionNote() {}

    /**
     * What stands under every table of the edition.
     *
     * @throws IllegalStateException if the edition names a method that the configuration does not describe
     */
    public static String of(Edition edition, ReportTexts texts, Language language) {
        Sentences sentences = new Sentences(
                new Publication(edition, List.of(), Map.of()), edition.round(), texts.phrases(), language);
        ProtectionText method = method(edition, texts.protection());
        String note = sentences
                .find(method.note().in(language))
                .orElseThrow(() -> new IllegalStateException("the note of the method " + edition.method()
                        + " in report/protection.yaml names what an edition does not tell; put it into its choices"));
        return method.choices()
                .flatMap(choices -> sentences.find(choices.in(language)))
                .map(choices -> note + " " + choices)
                .orElse(note);
    }

    /**
     * What a report explains of it.
     *
     * @throws IllegalStateException if the edition names a method that the configuration does not describe
     */
    public static Note chapter(Edition edition, ReportTexts texts) {
        return method(edition, texts.protection()).chapter();
    }

    private static ProtectionText method(Edition edition, Map<String, ProtectionText> methods) {
        if (edition.method().isEmpty()) {
            return methods.values().iterator().next();
        }
        ProtectionText method = methods.get(edition.method());
        if (method == null) {
            throw new IllegalStateException("the edition " + edition.name() + " is protected by '" + edition.method()
                    + "', which report/protection.yaml does not describe");
        }
        return method;
    }
}
