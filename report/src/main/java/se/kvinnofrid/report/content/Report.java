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
 * @param guide how to read it; in a municipality's report only
 * @param map who took part and delivered, as a map; in the national report only
 * @param coverage the same by county, as a table
 * @param missing the municipalities that have not delivered, by county
 * @param about what tells about the data
 * @param chapters the chapters
 * @param notes explanations
 */
public record Report(
        Edition edition,
        String title,
        String lead,
        List<Fact> facts,
        List<Sentence> summary,
        List<Note> guide,
        Optional<CountyMap> map,
        Optional<Table> coverage,
        List<Fact> missing,
        List<Section> about,
        List<Chapter> chapters,
        List<Note> notes) {

    public Report {
        facts = List.copyOf(facts);
        summary = List.copyOf(summary);
        guide = List.copyOf(guide);
        missing = List.copyOf(missing);
        about = List.copyOf(about);
        chapters = List.copyOf(chapters);
        notes = List.copyOf(notes);
    }

    /** Every section of the report, in order. */
    public List<Section> sections() {
        return Stream.concat(about.stream(), chapters.stream().flatMap(chapter -> chapter.sections().stream()))
                .toList();
    }

    /** The sections that have further tables, in order. */
    public List<Section> further() {
        return sections().stream().filter(section -> !section.more().isEmpty()).toList();
    }

    /** A name and what goes with it. */
    public record Fact(String name, String value) {}

    /**
     * A sentence with figures.
     *
     * @param section the section whose table it takes its figures from
     */
    public record Sentence(String text, Optional<String> section) {}

    /**
     * A chapter.
     *
     * @param id identifier, unique in the report
     * @param lead what stands under its title
     * @param sentences what it says first
     */
    public record Chapter(
            String id, String title, Optional<String> lead, List<String> sentences, List<Section> sections) {

        public Chapter {
            sentences = List.copyOf(sentences);
            sections = List.copyOf(sections);
        }
    }

    /**
     * A section of a chapter: mostly a statistic.
     *
     * @param id identifier, unique in the report
     * @param sentences what it says first, with figures
     * @param note what a reader must know
     * @param charts what is drawn
     * @param tables its tables, the one that the chart is drawn of first
     * @param more tables that a reader may want to see further: the same by groups
     * @param whole the same figures as one wide table for each kind, with every breakdown side by side; none if they stand in another section
     */
    public record Section(
            String id,
            String title,
            List<String> sentences,
            Optional<String> note,
            List<Chart> charts,
            List<Table> tables,
            List<Table> more,
            List<Table> whole) {

        public Section {
            sentences = List.copyOf(sentences);
            charts = List.copyOf(charts);
            tables = List.copyOf(tables);
            more = List.copyOf(more);
            whole = List.copyOf(whole);
        }

        /** The numbers of its further tables, from the first to the last. */
        public String furtherNumbers() {
            String first = more.get(0).id().substring(1);
            return more.size() == 1
                    ? first
                    : first + "–" + more.get(more.size() - 1).id().substring(1);
        }

        /** The chart of all cases as plain bars, if there is one. */
        public Optional<Chart> chart() {
            return charts.stream().filter(chart -> chart.form() == Form.BARS).findFirst();
        }
    }

    /**
     * A chart.
     *
     * @param id identifier, unique in the report
     * @param form how it is drawn
     * @param caption its title with its number
     * @param description what form it has and where its figures can be read, for who cannot see it
     * @param table what it is drawn of, in the order in which it is drawn
     * @param remarks what stands under it: its base first
     */
    public record Chart(String id, Form form, String caption, String description, Table table, List<String> remarks) {

        public Chart {
            remarks = List.copyOf(remarks);
        }
    }

    /** How a chart is drawn, and which columns its table has. */
    public enum Form {
        /** Bars. A count and a share. */
        BARS,
        /** A bar for each group of columns, divided into shares. A count and a share for each group, all cases first. */
        STACKED,
        /** A field of bars for each group of columns but the first, with the first for comparison. Columns as for stacked bars. */
        MULTIPLES,
        /** A line for each row. A share for each time, and the change, which is absent where the times may not be compared. */
        TREND,
        /** Differences with their limits. The last three columns: difference, lower and upper limit. */
        FOREST,
        /**
         * A municipality's shares beside others. Count, share, lower and upper limit, the county's share, the nation's, lower and upper end
         * of the middle half of municipalities.
         */
        BESIDE
    }

    /**
     * A map of counties.
     *
     * @param caption its title with its number
     * @param description what form it has and where its figures can be read
     */
    public record CountyMap(String caption, String description, List<Place> places) {

        public CountyMap {
            places = List.copyOf(places);
        }

        /**
         * A county on the map.
         *
         * @param column from the west, from 0
         * @param row from the north, from 0
         * @param expected municipalities that take part
         * @param delivered those of them that have delivered
         * @param cases its cases, as they are written; empty if there are none to tell of
         */
        public record Place(int column, int row, String name, int expected, int delivered, String cases) {}
    }

    /** An explanation. */
    public record Note(String heading, List<String> paragraphs) {
        public Note {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
