package se.kvinnofrid.report.document;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.chart.ChartBars;
import se.kvinnofrid.report.content.Report;
import se.kvinnofrid.report.content.Report.Chapter;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.content.Report.CountyMap;
import se.kvinnofrid.report.content.Report.Fact;
import se.kvinnofrid.report.content.Report.Form;
import se.kvinnofrid.report.content.Report.Note;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.content.Report.Sentence;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Vocabulary;
import se.kvinnofrid.report.zip.SteadyZip;

/** Writes a report as a Word document, the same bytes for the same report. */
public final class ReportDocument {

    private static final String AUTHOR = "SU-Kvinnofrid";
    private static final String FAMILY = "Calibri";
    private static final long A4_WIDTH = 11906;
    private static final long A4_HEIGHT = 16838;
    private static final long MARGIN = 1134;

    private final Vocabulary words;
    private final ChartBars bars;

    public ReportDocument(Vocabulary words) {
        this.words = words;
        this.bars = new ChartBars(words);
    }

    /**
     * The document as a file's content.
     *
     * @throws IOException if it cannot be put together
     */
    public byte[] write(Report report) throws IOException {
        XWPFDocument document = new XWPFDocument();
        Style.define(document, words.languageTag(), FAMILY);
        page(document);
        new Pages(document).write(report);
        footer(document, report);
        properties(document, report);
        return SteadyZip.of(document);
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
        margin.setFooter(BigInteger.valueOf(MARGIN / 2));
    }

    private void footer(XWPFDocument document, Report report) {
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle(Style.FOOTER.id());
        footer.createRun()
                .setText(AUTHOR + " · " + words.word(Word.EDITION) + " "
                        + report.edition().name() + "    ");
        Writing.field(footer, "PAGE", "1");
    }

    private void properties(XWPFDocument document, Report report) {
        POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
        Optional<Date> made = Optional.of(Date.from(report.edition().createdAt()));
        properties.setCreated(made);
        properties.setModified(made);
        properties.setCreator(AUTHOR);
        properties.setTitle(report.title());
        properties.setDescription(report.lead());
    }

    /** The pages of one document. */
    private final class Pages {

        private final XWPFDocument document;
        private final Writing writing;

        Pages(XWPFDocument document) {
            this.document = document;
            this.writing = new Writing(document);
        }

        void write(Report report) throws IOException {
            WordChart charts = new WordChart(document, words, report.edition().createdAt());
            front(report);
            contents(report);
            if (!report.summary().isEmpty()) {
                chapter("sammanfattning", words.word(Word.SUMMARY));
                for (Sentence sentence : report.summary()) {
                    writing.listed(sentence.text());
                }
            }
            chapter("om-uppgifterna", words.word(Word.ABOUT_DATA));
            report.map().ifPresent(this::map);
            report.coverage().ifPresent(this::table);
            missing(report);
            for (Section section : report.about()) {
                section(section, charts);
            }
            symbols();
            for (Chapter chapter : report.chapters()) {
                chapter(chapter.id(), chapter.title());
                chapter.lead().ifPresent(lead -> writing.paragraph(Style.LEAD, lead));
                chapter.sentences().forEach(writing::listed);
                for (Section section : chapter.sections()) {
                    section(section, charts);
                }
            }
            notes(report);
            appendix(report);
        }

        private void front(Report report) {
            writing.paragraph(Style.TITLE, report.title());
            writing.paragraph(Style.SUBTITLE, report.lead());
            if (report.edition().isWorkingPaper()) {
                writing.paragraph(Style.NOTICE, words.word(Word.WORKING_PAPER));
            }
            for (Fact fact : report.facts()) {
                writing.paragraph(Style.TEXT, fact.name() + ": " + fact.value());
            }
        }

        /** A table of contents that Word works out anew; until then it links without page numbers. */
        private void contents(Report report) {
            writing.paragraph(Style.CONTENTS_HEADING, words.word(Word.CONTENTS)).setPageBreak(true);
            List<Entry> entries = entries(report);
            for (int i = 0; i < entries.size(); i++) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setStyle(entries.get(i).style().id());
                if (i == 0) {
                    Writing.begin(paragraph, "TOC \\o \"1-2\" \\h \\z \\u", true);
                }
                XWPFHyperlinkRun link =
                        paragraph.insertNewHyperlinkRun(paragraph.getRuns().size(), "");
                link.getCTHyperlink().unsetId();
                link.getCTHyperlink().setAnchor(Writing.bookmark(entries.get(i).id()));
                link.setText(entries.get(i).text());
                if (i == entries.size() - 1) {
                    Writing.end(paragraph);
                }
            }
        }

        /** A line of the contents. */
        private record Entry(Style style, String id, String text) {}

        private List<Entry> entries(Report report) {
            List<Entry> entries = new ArrayList<>();
            if (!report.summary().isEmpty()) {
                entries.add(new Entry(Style.CONTENTS_1, "sammanfattning", words.word(Word.SUMMARY)));
            }
            entries.add(new Entry(Style.CONTENTS_1, "om-uppgifterna", words.word(Word.ABOUT_DATA)));
            for (Chapter chapter : report.chapters()) {
                entries.add(new Entry(Style.CONTENTS_1, chapter.id(), chapter.title()));
                for (Section section : chapter.sections()) {
                    entries.add(new Entry(Style.CONTENTS_2, section.id(), section.title()));
                }
            }
            entries.add(new Entry(Style.CONTENTS_1, "metod", words.word(Word.NOTES)));
            if (!report.further().isEmpty()) {
                entries.add(new Entry(Style.CONTENTS_1, "tabellbilaga", words.word(Word.APPENDIX)));
            }
            return entries;
        }

        private void chapter(String id, String title) {
            writing.heading(Style.HEADING_1, id, title).setPageBreak(true);
        }

        private void map(CountyMap map) {
            writing.paragraph(Style.CAPTION, map.caption());
            new TileTable(document, words).write(map);
        }

        private void missing(Report report) {
            if (report.coverage().isEmpty()) {
                return;
            }
            writing.heading(Style.HEADING_2, "missing", words.word(Word.MISSING_SENDERS));
            if (report.missing().isEmpty()) {
                writing.paragraph(Style.TEXT, words.word(Word.NOBODY_MISSING));
            }
            for (Fact county : report.missing()) {
                writing.paragraph(Style.TEXT, county.name() + ": " + county.value());
            }
        }

        private void section(Section section, WordChart charts) throws IOException {
            writing.heading(Style.HEADING_2, section.id(), section.title());
            section.sentences().forEach(sentence -> writing.paragraph(Style.TEXT, sentence));
            section.note().ifPresent(note -> writing.paragraph(Style.NOTE, note));
            for (Chart chart : section.charts()) {
                writing.caption(chart.caption());
                charts.draw(chart, spoken(chart));
                writing.paragraph(Style.NOTE, String.join(" ", chart.remarks()));
            }
            section.tables().forEach(this::table);
            if (!section.more().isEmpty()) {
                writing.paragraph(Style.NOTE, words.word(Word.IN_APPENDIX).replace("{}", section.furtherNumbers()));
            }
        }

        private String spoken(Chart chart) {
            return chart.caption() + ". "
                    + (chart.form() == Form.BARS ? bars.spoken(chart.table()) : chart.description());
        }

        private void appendix(Report report) {
            if (!report.further().isEmpty()) {
                chapter("tabellbilaga", words.word(Word.APPENDIX));
                report.further().forEach(section -> section.more().forEach(this::table));
            }
        }

        private void table(Table table) {
            writing.caption(table.caption());
            new TextTable(document, words).write(table);
            writing.paragraph(Style.NOTE, String.join(" ", table.remarks()));
        }

        private void symbols() {
            writing.heading(Style.HEADING_2, "symbols", words.word(Word.SYMBOLS));
            writing.paragraph(Style.TEXT, words.word(Word.HIDDEN_SYMBOL) + "  " + words.word(Word.HIDDEN));
            writing.paragraph(Style.TEXT, words.word(Word.NOTHING_SYMBOL) + "  " + words.word(Word.NOTHING));
            writing.paragraph(Style.TEXT, "0  " + words.word(Word.LESS_THAN_HALF));
        }

        private void notes(Report report) {
            chapter("metod", words.word(Word.NOTES));
            for (Note note : report.notes()) {
                writing.heading(Style.HEADING_2, note.heading(), note.heading());
                note.paragraphs().forEach(paragraph -> writing.paragraph(Style.TEXT, paragraph));
            }
        }
    }
}
