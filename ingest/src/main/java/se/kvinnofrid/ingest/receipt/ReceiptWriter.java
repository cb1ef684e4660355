package se.kvinnofrid.ingest.receipt;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.round.Municipality;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.rule.Severity;
import se.kvinnofrid.ingest.finding.Finding;
import se.kvinnofrid.ingest.intake.Judgement;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes receipts: in words, as a page and as JSON. Safe for several threads. */
public final class ReceiptWriter {

    /**
     * What is said of a submission besides its judgement.
     *
     * @param why why it stands as it does, in sentences; empty if that needs no words
     */
    public record Subject(
            String file,
            String sha256,
            Optional<String> sender,
            Standing standing,
            String why,
            Comparison comparison) {}

    /** Whether key figures were compared with those of the sender's submission before. */
    public enum Comparison {
        /** They were. */
        MADE,
        /** There is none before. */
        FIRST,
        /** It is not known what was sent before. */
        NOT_POSSIBLE
    }

    /** How a submission stands to the others of its sender. */
    public enum Standing {
        /** It counts. */
        COUNTS,
        /** It waits for a decision. */
        HELD,
        /** A later one has taken its place. */
        SUPERSEDED,
        /** A person has said that it counts no more. */
        WITHDRAWN,
        /** It was not readable, or a person has refused it. */
        REFUSED
    }

    private static final String TEMPLATES = "se.kvinnofrid.ingest.templates";

    private final Configuration configuration;
    private final Round round;
    private final Words words;
    private final TemplateEngine engine;
    private final JsonMapper json;

    public ReceiptWriter(Configuration configuration, Round round, Language language) {
        this.configuration = configuration;
        this.round = round;
        this.words = new Words(configuration, round, language);
        this.engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, ReceiptWriter.class.getClassLoader(), TEMPLATES);
        this.json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                .addModule(new SimpleModule().addSerializer(new LowerCase()))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
    }

    /** The receipt for a submission. */
    public Receipt receipt(Subject subject, Judgement judgement) {
        Status status = status(subject.standing(), judgement);
        boolean counts = status == Status.ACCEPTED || status == Status.REMARKS;
        int cases = counts ? judgement.rows().counted() : 0;
        List<Remark> remarks = judgement.findings().stream().map(words::remark).toList();
        String sender = subject.sender().orElse("");
        return new Receipt(
                words.language().name().toLowerCase(Locale.ROOT),
                status,
                words.of("lead_" + name(status), "cases", cases(cases)),
                (subject.why() + " " + next(status, judgement, remarks)).strip(),
                cases,
                subject.file(),
                subject.sha256(),
                sender,
                configuration
                        .municipalities()
                        .findCode(sender)
                        .map(Municipality::name)
                        .orElse(""),
                round.id(),
                configuration.codebook().version(),
                judgement.recognition(),
                judgement.rows(),
                judgement.cells(),
                judgement.figures().stream().map(words::figure).toList(),
                judgement.figures().isEmpty() ? "" : words.of("compared_" + name(subject.comparison())),
                suggestions(judgement),
                remarks);
    }

    /** A finding in the words of the receipt. */
    public Remark remark(Finding finding) {
        return words.remark(finding);
    }

    /** A text of the receipt. */
    public String word(String key) {
        return words.of(key);
    }

    /** The receipt as it is shown. */
    public ReceiptPage page(Receipt receipt) {
        return new ReceiptPage(receipt, configuration, round, words);
    }

    /** What was probably meant, unless nothing of the file may be repeated. */
    private List<Suggestion> suggestions(Judgement judgement) {
        return judgement.findings().stream().anyMatch(f -> f.condition().isPersonal())
                ? List.of()
                : judgement.findings().stream()
                        .flatMap(finding -> Suggestion.find(finding, configuration.codebook()).stream())
                        .distinct()
                        .toList();
    }

    /** The receipt as a page that needs nothing else: UTF-8. */
    public byte[] html(Receipt receipt) {
        StringOutput page = new StringOutput();
        engine.render("receipt.jte", page(receipt), page);
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The receipt for programs: UTF-8. */
    public byte[] json(Receipt receipt) {
        return (json.writeValueAsString(receipt) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Status status(Standing standing, Judgement judgement) {
        if (judgement.refused()) {
            return Status.REFUSED;
        }
        return switch (standing) {
            case HELD -> Status.HELD;
            case SUPERSEDED -> Status.SUPERSEDED;
            case WITHDRAWN -> Status.WITHDRAWN;
            case REFUSED -> Status.REFUSED;
            case COUNTS ->
                judgement.findings().stream().map(Finding::severity).allMatch(Severity.INFO::equals)
                        ? Status.ACCEPTED
                        : Status.REMARKS;
        };
    }

    private String next(Status status, Judgement judgement, List<Remark> remarks) {
        return switch (status) {
            case ACCEPTED -> words.of("next_accepted");
            case SUPERSEDED -> words.of("next_nothing");
            case HELD -> words.of("next_held");
            case WITHDRAWN -> words.of("next_decided");
            case REFUSED ->
                judgement.refused()
                        ? words.of("next_refused", "remedy", remarks.get(0).remedy())
                        : words.of("next_decided");
            case REMARKS -> {
                int setAside = judgement.rows().setAside();
                yield setAside > 0
                        ? words.of("next_set_aside", "rows", words.count("one_row", "many_rows", setAside))
                        : words.of("next_remarks");
            }
        };
    }

    private String cases(int cases) {
        return cases == 0 ? words.of("no_case") : words.count("one_case", "many_cases", cases);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
