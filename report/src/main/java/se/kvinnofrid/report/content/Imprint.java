package se.kvinnofrid.report.content;

import java.time.ZoneId;
import java.util.List;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.content.Report.Fact;
import se.kvinnofrid.report.content.Report.Note;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.sentence.Sentences;
import se.kvinnofrid.report.table.Names;

/** What every report says of the edition that it is made of. */
final class Imprint {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Configuration configuration;
    private final Language language;

    Imprint(Configuration configuration, Language language) {
        this.configuration = configuration;
        this.language = language;
    }

    /** What the edition is, as name and value. */
    List<Fact> facts(Edition edition) {
        Word status =
                switch (edition.status()) {
                    case DRAFT -> Word.DRAFT;
                    case FINAL -> Word.FINAL;
                };
        return List.of(
                new Fact(word(Word.ROUND), new Names(configuration, language).period(edition.round())),
                new Fact(word(Word.EDITION), edition.name()),
                new Fact(word(Word.STATUS), word(status)),
                new Fact(
                        word(Word.EDITION_DAY),
                        edition.createdAt().atZone(ZONE).toLocalDate().toString()),
                new Fact(word(Word.PROGRAM_VERSION), edition.programVersion()));
    }

    /** The explanations, with the edition's own figures in them. */
    List<Note> notes(Sentences sentences) {
        return configuration.report().notes().stream()
                .map(note -> new Note(
                        note.heading().in(language),
                        note.paragraphs().stream()
                                .flatMap(paragraph -> sentences.find(paragraph.in(language)).stream())
                                .toList()))
                .toList();
    }

    private String word(Word word) {
        return configuration.report().word(word, language);
    }
}
