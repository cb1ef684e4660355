package se.kvinnofrid.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.ReportTexts;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.content.Report;
import se.kvinnofrid.report.document.ReportDocument;
import se.kvinnofrid.report.html.HtmlPage;
import se.kvinnofrid.report.html.Translation;
import se.kvinnofrid.report.pdf.PdfReport;
import se.kvinnofrid.report.table.Vocabulary;
import se.kvinnofrid.report.workbook.ReportWorkbook;

/** Writes a report as files: the forms that reports have, and what the files are called. Safe for several threads. */
final class ReportFiles {

    /** The language whose files bear no mark of it in their names. */
    static final Language OWN = Language.SV;

    private final Map<Language, List<Form>> forms = new EnumMap<>(Language.class);
    private final Map<Language, Vocabulary> words = new EnumMap<>(Language.class);

    /**
     * A form of a report.
     *
     * @param extension how the names of its files end
     * @param scope which reports have it
     */
    private record Form(String extension, Scope scope, Writer writer) {}

    /** Makes the content of a file of a report that there is in the given languages. */
    private interface Writer {
        byte[] write(Report report, List<Translation> translations) throws IOException;
    }

    /** Which reports are meant. */
    enum Scope {
        /** The national one. */
        NATIONAL,
        /** Every one. */
        ALL
    }

    ReportFiles(ReportTexts texts) {
        for (Language language : Language.values()) {
            Vocabulary own = new Vocabulary(texts, language);
            words.put(language, own);
            HtmlPage page = new HtmlPage(own);
            PdfReport paper = new PdfReport(own);
            ReportWorkbook workbook = new ReportWorkbook(own);
            ReportDocument document = new ReportDocument(own);
            forms.put(
                    language,
                    List.of(
                            new Form("html", Scope.ALL, (report, others) -> page.write(report, others)
                                    .getBytes(StandardCharsets.UTF_8)),
                            new Form("pdf", Scope.ALL, (report, others) -> paper.write(report)),
                            new Form("xlsx", Scope.ALL, (report, others) -> workbook.write(report)),
                            new Form("docx", Scope.NATIONAL, (report, others) -> document.write(report))));
        }
    }

    /**
     * Writes a report in every form that those of its scope have.
     *
     * @param name the files' name without language and form; it may begin with folders
     * @param languages every language that there is the report in
     */
    void write(
            Report report, Scope scope, String name, Language language, List<Language> languages, Unfinished.Part part)
            throws IOException {
        List<Translation> translations = translations(name, languages);
        for (Form form : forms.getOrDefault(language, List.of())) {
            if (scope == Scope.NATIONAL || form.scope() == Scope.ALL) {
                part.write(file(name, language, form.extension()), form.writer().write(report, translations));
            }
        }
    }

    private List<Translation> translations(String name, List<Language> languages) {
        List<Translation> translations = new ArrayList<>();
        words.forEach((language, own) -> {
            if (languages.contains(language)) {
                String file = file(name.substring(name.lastIndexOf('/') + 1), language, "html");
                translations.add(new Translation(own.languageTag(), file, own.word(Word.IN_THIS_LANGUAGE)));
            }
        });
        return translations;
    }

    private static String file(String name, Language language, String extension) {
        String mark = language == OWN ? "" : "." + language.name().toLowerCase(Locale.ROOT);
        return name + mark + "." + extension;
    }
}
