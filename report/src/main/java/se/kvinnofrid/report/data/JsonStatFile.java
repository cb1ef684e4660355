package se.kvinnofrid.report.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.data.Cube.Dimension;
import se.kvinnofrid.report.data.Cube.Role;
import se.kvinnofrid.report.data.Cube.Value;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Kind;
import se.kvinnofrid.report.table.Vocabulary;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a cube as a JSON-stat 2.0 dataset. Shares are per cent; a figure that is hidden or not made is null, with a status that says which. */
final class JsonStatFile {

    private static final int PERCENT = 2;
    private static final int PERCENT_DECIMALS = 1;
    private static final int VALUE_DECIMALS = 1;

    private final Vocabulary words;
    private final JsonMapper mapper = JsonMapper.builder().build();

    JsonStatFile(Vocabulary words) {
        this.words = words;
    }

    /** The file's content. */
    String write(Cube cube, Edition edition) {
        ObjectNode root = mapper.createObjectNode();
        root.put("version", "2.0");
        root.put("class", "dataset");
        root.put("label", cube.title());
        root.put("source", words.word(Word.SOURCE));
        root.put("updated", edition.createdAt().toString());
        ArrayNode notes = root.putArray("note");
        cube.notes().forEach(notes::add);
        ArrayNode ids = root.putArray("id");
        ArrayNode sizes = root.putArray("size");
        ObjectNode roles = root.putObject("role");
        ObjectNode dimensions = root.putObject("dimension");
        for (Dimension dimension : cube.dimensions()) {
            ids.add(dimension.id());
            sizes.add(dimension.values().size());
            role(roles, dimension);
            dimension(dimensions.putObject(dimension.id()), dimension, cube);
        }
        values(root, cube);
        ObjectNode extension = root.putObject("extension");
        extension.put("edition", edition.name());
        Protection.describe(extension.putObject("protection"), edition);
        ObjectNode meanings = extension.putObject("status").putObject("label");
        meanings.put("..", words.word(Word.HIDDEN));
        meanings.put(".", words.word(Word.NOT_MADE));
        return mapper.writeValueAsString(root) + "\n";
    }

    private static void role(ObjectNode roles, Dimension dimension) {
        switch (dimension.role()) {
            case AREA -> roles.putArray("geo").add(dimension.id());
            case TIME -> roles.putArray("time").add(dimension.id());
            case CONTENT -> roles.putArray("metric").add(dimension.id());
            case OTHER -> {}
        }
    }

    private void dimension(ObjectNode node, Dimension dimension, Cube cube) {
        node.put("label", dimension.label());
        ObjectNode category = node.putObject("category");
        ArrayNode index = category.putArray("index");
        ObjectNode labels = category.putObject("label");
        for (Value value : dimension.values()) {
            index.add(value.code());
            labels.put(value.code(), value.label());
        }
        if (dimension.role() == Role.CONTENT) {
            ObjectNode units = category.putObject("unit");
            for (int i = 0; i < dimension.values().size(); i++) {
                Kind kind = cube.entries().get(i).kind();
                Word unit = Content.unit(kind);
                units.putObject(dimension.values().get(i).code())
                        .put("label", words.word(unit))
                        .put("decimals", decimals(kind));
            }
        }
    }

    private static void values(ObjectNode root, Cube cube) {
        ArrayNode values = root.putArray("value");
        ObjectNode status = root.putObject("status");
        for (int i = 0; i < cube.entries().size(); i++) {
            Entry entry = cube.entries().get(i);
            if (entry.figure() instanceof Shown shown) {
                values.add(number(shown.number(), entry.kind()));
            } else {
                values.addNull();
                status.put(Integer.toString(i), entry.figure() instanceof Figure.Hidden ? ".." : ".");
            }
        }
        if (status.isEmpty()) {
            root.remove("status");
        }
    }

    private static BigDecimal number(BigDecimal number, Kind kind) {
        boolean hundredths = kind == Kind.SHARE || kind == Kind.POINTS;
        BigDecimal unit = hundredths ? number.movePointRight(PERCENT) : number;
        return unit.setScale(decimals(kind), RoundingMode.HALF_UP);
    }

    private static int decimals(Kind kind) {
        return switch (kind) {
            case COUNT -> 0;
            case SHARE, POINTS -> PERCENT_DECIMALS;
            case VALUE -> VALUE_DECIMALS;
        };
    }
}
