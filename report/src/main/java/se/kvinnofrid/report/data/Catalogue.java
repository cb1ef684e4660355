package se.kvinnofrid.report.data;

import java.nio.file.Path;
import java.util.List;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.CatalogueEntry;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.edition.Edition;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the entry of the data files for catalogues of open data: JSON-LD of the Swedish profile of DCAT. */
final class Catalogue {

    private static final String FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/";
    private static final String SWEDISH = "http://publications.europa.eu/resource/authority/language/SWE";
    private static final String DATE_TIME = "http://www.w3.org/2001/XMLSchema#dateTime";
    private static final String DATE = "http://www.w3.org/2001/XMLSchema#date";

    private final Configuration configuration;
    private final CatalogueEntry entry;
    private final JsonMapper mapper = JsonMapper.builder().build();

    Catalogue(Configuration configuration) {
        this.configuration = configuration;
        this.entry = configuration.report().catalogue();
    }

    /**
     * The entry of an edition.
     *
     * @param files the data files that people may fetch, in the edition's folder of data
     */
    String write(Edition edition, List<Path> files) {
        ObjectNode root = mapper.createObjectNode();
        context(root.putObject("@context"));
        ArrayNode graph = root.putArray("@graph");
        String folder = entry.address() + edition.name() + "/";
        catalogue(graph.addObject(), folder);
        agent(graph.addObject());
        dataset(graph.addObject(), edition, folder, files);
        for (Path file : files) {
            distribution(graph.addObject(), folder, file);
        }
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return mapper.writer().with(printer).writeValueAsString(root) + "\n";
    }

    private static void context(ObjectNode context) {
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dcterms", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        context.put("adms", "http://www.w3.org/ns/adms#");
    }

    private void catalogue(ObjectNode node, String folder) {
        node.put("@id", entry.address() + "#catalogue");
        node.put("@type", "dcat:Catalog");
        both(node.putArray("dcterms:title"), label(Word.DATA_TITLE));
        both(node.putArray("dcterms:description"), label(Word.DATA_DESCRIPTION));
        reference(node, "dcterms:publisher", entry.publisherAddress());
        reference(node, "dcterms:license", entry.licence());
        reference(node, "dcterms:language", SWEDISH);
        reference(node, "dcat:dataset", folder + "#dataset");
    }

    private void agent(ObjectNode node) {
        node.put("@id", entry.publisherAddress());
        node.put("@type", "foaf:Agent");
        both(node.putArray("foaf:name"), entry.publisher());
    }

    private void dataset(ObjectNode node, Edition edition, String folder, List<Path> files) {
        node.put("@id", folder + "#dataset");
        node.put("@type", "dcat:Dataset");
        both(node.putArray("dcterms:title"), label(Word.DATA_TITLE));
        both(node.putArray("dcterms:description"), label(Word.DATA_DESCRIPTION));
        node.put("dcterms:identifier", edition.name());
        node.put("dcat:version", edition.name());
        reference(node, "dcterms:publisher", entry.publisherAddress());
        contact(node.putObject("dcat:contactPoint"));
        ArrayNode keywords = node.putArray("dcat:keyword");
        entry.keywords().forEach(keyword -> both(keywords, keyword));
        reference(node, "dcat:theme", entry.theme());
        reference(
                node,
                "dcterms:accessRights",
                edition.isWorkingPaper() ? entry.workingPaperRights() : entry.accessRights());
        reference(node, "dcterms:spatial", entry.country());
        reference(node, "dcterms:language", SWEDISH);
        typed(node, "dcterms:issued", edition.createdAt().toString(), DATE_TIME);
        configuration.findRound(edition.round()).ifPresent(round -> {
            ObjectNode time = node.putObject("dcterms:temporal").put("@type", "dcterms:PeriodOfTime");
            typed(time, "dcat:startDate", round.from().toString(), DATE);
            typed(time, "dcat:endDate", round.to().toString(), DATE);
        });
        ArrayNode distributions = node.putArray("dcat:distribution");
        for (Path file : files) {
            distributions.addObject().put("@id", address(folder, file));
        }
    }

    private void contact(ObjectNode node) {
        node.put("@type", "vcard:Organization");
        both(node.putArray("vcard:fn"), entry.contact());
        reference(node, "vcard:hasEmail", "mailto:" + entry.contactEmail());
    }

    private void distribution(ObjectNode node, String folder, Path file) {
        node.put("@id", address(folder, file));
        node.put("@type", "dcat:Distribution");
        node.put("dcterms:title", file.getFileName().toString());
        reference(node, "dcat:accessURL", address(folder, file));
        reference(node, "dcat:downloadURL", address(folder, file));
        reference(node, "dcterms:license", entry.licence());
        reference(node, "dcterms:format", FILE_TYPES + "CSV");
        reference(node, "dcat:mediaType", "http://www.iana.org/assignments/media-types/text/csv");
    }

    private static String address(String folder, Path file) {
        return folder + "data/" + file.getFileName();
    }

    private Label label(Word word) {
        return new Label(
                configuration.report().word(word, Language.SV),
                configuration.report().word(word, Language.EN));
    }

    private static void both(ArrayNode node, Label label) {
        node.addObject().put("@value", label.sv()).put("@language", "sv");
        node.addObject().put("@value", label.en()).put("@language", "en");
    }

    private static void reference(ObjectNode node, String property, String address) {
        node.putObject(property).put("@id", address);
    }

    private static void typed(ObjectNode node, String property, String value, String type) {
        node.putObject(property).put("@value", value).put("@type", type);
    }
}
