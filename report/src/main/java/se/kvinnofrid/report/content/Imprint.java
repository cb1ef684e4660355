package se.kvinnofrid.report.content;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.content.Report.Fact;
import se.kvinnofrid.report.content.Report.Note;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.sentence.ProtectionNote;

/** What every report says of the edition that it is made of. */
final class Imprint {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Material material;

    Imprint(Material material) {
        this.material = material;
    }

    /** What the edition is, as name and value. */
    List<Fact> facts() {
        Edition edition = material.publication.edition();
        Word status =
                switch (edition.status()) {
                    case DRAFT -> Word.DRAFT;
                    case FINAL -> Word.FINAL;
                };
        return List.of(
                new Fact(word(Word.ROUND), material.names.period(edition.round())),
                new Fact(word(Word.EDITION), edition.name()),
                new Fact(word(Word.STATUS), word(status)),
                new Fact(
                        word(Word.EDITION_DAY),
                        edition.createdAt().atZone(ZONE).toLocalDate().toString()),
                new Fact(word(Word.PROGRAM_VERSION), edition.programVersion()));
    }

    /** What is explained at the end, last how the edition's figures are protected. */
    List<Note> explanations() {
        return notes(Stream.concat(
                        material.texts.notes().stream(),
                        Stream.of(ProtectionNote.chapter(material.publication.edition(), material.texts)))
                .toList());
    }

    /** Explanations, with the edition's own figures in them. */
    List<Note> notes(List<se.kvinnofrid.config.report.Note> notes) {
        return notes.stream()
                .map(note -> new Note(
                        note.heading().in(material.language),
                        note.paragraphs().stream()
                                .flatMap(paragraph -> material.sentences.find(paragraph.in(material.language)).stream())
                                .toList()))
                .toList();
    }

    private String word(Word word) {
        return material.word(word);
    }
}
