package se.kvinnofrid.aggregate.diff;

import java.util.List;

/** A part of a page, whatever the page is written in. */
sealed interface Block {

    /** A page being written. */
    interface Page {
        void heading(Heading heading);

        void paragraph(Paragraph paragraph);

        void table(Table table);

        void lines(Lines lines);
    }

    /** Goes on with this part. */
    void writeOn(Page page);

    /** A heading of level 1 to 3. */
    record Heading(int level, String text) implements Block {
        @Override
        public void writeOn(Page page) {
            page.heading(this);
        }
    }

    /** A paragraph. */
    record Paragraph(String text) implements Block {
        @Override
        public void writeOn(Page page) {
            page.paragraph(this);
        }
    }

    /** A table; the first column names the rows. */
    record Table(String caption, List<String> header, List<List<String>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public void writeOn(Page page) {
            page.table(this);
        }
    }

    /** Lines as they stand. */
    record Lines(List<String> lines) implements Block {
        public Lines {
            lines = List.copyOf(lines);
        }

        @Override
        public void writeOn(Page page) {
            page.lines(this);
        }
    }
}
