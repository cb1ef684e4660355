package se.kvinnofrid.report.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.table.Table;

/**
 * A report of an edition in one language: the national one or a municipality's.
 *
 * @param edition what the edition says of itself
 * @param title its title
 * @param lead what stands under the title
 * @param facts what the edition is, as name and value
 * @param summary the sentences of the summary
 * @param coverage who took part and delivered, by county; in the national report only
 * @param missing the municipalities that have not delivered, by county
 * @param about the statistics that tell about the data
 * @param chapters the chapters
 * @param notes explanations
 */
public record Report(
        Edition edition,
        String title,
        String lead,
        List<Fact> facts,
        List<Sentence> summary,
        Optional<Table> coverage,
        List<Fact> missing,
        List<Section> about,
        List<Chapter> chapters,
        List<Note> notes) {

    public Report {
        facts = List.copyOf(facts);
        summary = List.copyOf(summary);
        missing = List.copyOf(missing);
        about = List.copyOf(about);
        chapters = List.copyOf(chapters);
        notes = List.copyOf(notes);
    }

    /** Every statistic of the report, in order. */
    public List<Section> sections() {
        return Stream.concat(about.stream(), chapters.stream().flatMap(chapter -> chapter.sections().stream()))
                .toList();
    }

    /** A name and what goes with it. */
    public record Fact(String name, String value) {}

    /**
     * A sentence of the summary.
     *
     * @param section the section whose table it takes its figures from
     */
    public record Sentence(String text, Optional<String> section) {}

    /**
     * A chapter.
     *
     * @param id identifier, unique in the report
     */
    public record Chapter(String id, String title, List<Section> sections) {
        public Chapter {
            sections = List.copyOf(sections);
        }
    }

    /**
     * A statistic.
     *
     * @param id identifier, unique in the report
     * @param note what a reader must know
     * @param chart the table that is also drawn, and its title; none if there is nothing to draw
     * @param tables all tables, the one for the whole nation first
     * @param whole the same figures as one wide table for each kind, with every breakdown side by side
     */
    public record Section(
            String id,
            String title,
            Optional<String> note,
            Optional<Chart> chart,
            List<Table> tables,
            List<Table> whole) {
        public Section {
            tables = List.copyOf(tables);
            whole = List.copyOf(whole);
        }
    }

    /**
     * A chart.
     *
     * @param caption its title with its number
     * @param table the table it is drawn of: a count and a share in each row
     */
    public record Chart(String caption, Table table) {}

    /** An explanation. */
    public record Note(String heading, List<String> paragraphs) {
        public Note {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
