package se.kvinnofrid.ingest.judge;

import se.kvinnofrid.config.codebook.Markers;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.round.Municipalities;

/** Reads the text of a cell, or of a part of one, as an answer to one variable. */
interface AnswerReader {

    /** The answer that a text, which is not blank, gives. */
    Reading read(String text);

    /** Whether the text is one answer as it stands, so that it is not to be taken apart. */
    default boolean isAnswer(String text) {
        return false;
    }

    /** What the readers of all variables share. */
    record Language(Markers markers, Municipalities municipalities, boolean dates1904) {}

    /** The reader for a variable; pseudonyms need their key and are read by {@link Pseudonyms}. */
    static AnswerReader of(Variable variable, Language language) {
        Markers markers = language.markers();
        return switch (variable.kind()) {
            case TEXT -> new RememberingReader(new TextReader(variable, markers));
            case MUNICIPALITY -> new RememberingReader(new MunicipalityReader(language.municipalities(), markers));
            case DATE -> new RememberingReader(new DateReader(markers, language.dates1904()));
            case CODE -> new RememberingReader(new CodeReader(variable, markers));
            case CODES -> new RememberingReader(new CodesReader(variable, markers));
            case CLASSED_NUMBER -> new RememberingReader(new ClassedNumberReader(variable, markers));
            case FREE_TEXT -> text -> markers.isMissing(CellText.tidy(text)) ? Reading.MISSING : Reading.ANSWERED;
            case PSEUDONYM, DROPPED ->
                throw new IllegalStateException(variable.id() + " is not read as an answer of the codebook");
        };
    }
}
