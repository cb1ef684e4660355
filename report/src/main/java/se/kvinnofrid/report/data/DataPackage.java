package se.kvinnofrid.report.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.cell.CellFile;
import se.kvinnofrid.config.report.ReportTexts;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.sentence.ProtectionNote;
import se.kvinnofrid.report.table.Vocabulary;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code datapackage.json}, the Frictionless description of the data files beside it. */
final class DataPackage {

    private static final Set<String> WHOLE_NUMBERS = Set.of("count", "base", "answers");
    private static final Set<String> NUMBERS = Set.of("share", "value");
    private static final List<String> KEY =
            List.of("edition", "statistic", "area_level", "area", "breakdown", "breakdown_value", "period", "category");

    /** A key figure is told from others by what it is, where, when and of whom. */
    private static final int KEY_FIGURE_KEYS = 4;

    private final ReportTexts texts;
    private final Language language;
    private final Vocabulary words;
    private final JsonMapper mapper = JsonMapper.builder().build();

    DataPackage(ReportTexts texts, Language language) {
        this.texts = texts;
        this.language = language;
        this.words = new Vocabulary(texts, language);
    }

    /** The description of the data files of an edition that lie in the folder. */
    String write(Edition edition, Path cells, Path cellsForExcel, List<Path> keyFigures) throws IOException {
        ObjectNode root = mapper.createObjectNode();
        root.put("profile", "data-package");
        root.put("name", name("su-kvinnofrid-" + edition.name()));
        root.put("title", words.word(Word.DATA_TITLE) + ", " + edition.name());
        root.put("description", words.word(Word.DATA_DESCRIPTION) + " " + ProtectionNote.of(edition, texts, language));
        Protection.describe(root.putObject("protection"), edition);
        root.put("created", edition.createdAt().toString());
        root.put("version", edition.name());
        root.putArray("sources").addObject().put("title", words.word(Word.SOURCE));
        ArrayNode resources = root.putArray("resources");
        ObjectNode forMachines = csv(resources, cells, words.word(Word.CELLS_DESCRIPTION));
        forMachines.put("profile", "tabular-data-resource");
        schema(forMachines.putObject("schema"));
        ObjectNode forExcel = csv(resources, cellsForExcel, words.word(Word.CELLS_FOR_EXCEL_DESCRIPTION));
        forExcel.putObject("dialect").put("delimiter", ";").put("header", true);
        for (Path file : keyFigures) {
            ObjectNode figures = csv(resources, file, words.word(Word.KEY_FIGURES_DESCRIPTION));
            figures.put("profile", "tabular-data-resource");
            keyFigures(figures.putObject("schema"));
        }
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return mapper.writer().with(printer).writeValueAsString(root) + "\n";
    }

    private static ObjectNode csv(ArrayNode resources, Path file, String description) throws IOException {
        byte[] content = Files.readAllBytes(file);
        ObjectNode resource = resources.addObject();
        String path = file.getFileName().toString();
        resource.put("name", name(path.substring(0, path.lastIndexOf('.'))));
        resource.put("path", path);
        resource.put("description", description);
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", content.length);
        resource.put("hash", "sha256:" + sha256(content));
        return resource;
    }

    private void schema(ObjectNode schema) {
        ArrayNode fields = schema.putArray("fields");
        for (String column : CellFile.COLUMNS) {
            ObjectNode field = fields.addObject().put("name", column).put("type", type(column));
            Label meaning = texts.views().columns().get(column);
            if (meaning != null) {
                field.put("description", meaning.in(language));
            }
            if (column.equals("share")) {
                field.putObject("constraints").put("minimum", 0).put("maximum", 1);
            } else if (WHOLE_NUMBERS.contains(column)) {
                field.putObject("constraints").put("minimum", 0);
            }
        }
        schema.putArray("missingValues").add("");
        ArrayNode key = schema.putArray("primaryKey");
        KEY.forEach(key::add);
    }

    private static void keyFigures(ObjectNode schema) {
        ArrayNode fields = schema.putArray("fields");
        for (String column : KeyFigures.COLUMNS) {
            fields.addObject().put("name", column).put("type", column.equals("year") ? "year" : type(column));
        }
        schema.putArray("missingValues").add("");
        ArrayNode key = schema.putArray("primaryKey");
        KeyFigures.COLUMNS.subList(0, KEY_FIGURE_KEYS).forEach(key::add);
    }

    private static String type(String column) {
        if (WHOLE_NUMBERS.contains(column)) {
            return "integer";
        }
        return NUMBERS.contains(column) ? "number" : "string";
    }

    /** A name as Frictionless allows it. */
    private static String name(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
