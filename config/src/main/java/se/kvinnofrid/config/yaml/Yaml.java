package se.kvinnofrid.config.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one YAML file; every value keeps its line, every scalar its text as written ("0180" stays "0180", yes stays "yes"). */
public final class Yaml {

    private final String file;
    private final Faults faults;
    private final JsonParser parser;

    private Yaml(String file, Faults faults, JsonParser parser) {
        this.file = file;
        this.faults = faults;
        this.parser = parser;
    }

    /**
     * Reads a file whose top is a mapping.
     *
     * @param file path shown in faults, relative to the configuration folder
     * @param content the file's bytes, UTF-8
     * @param faults receives what is wrong; on a file that is no YAML mapping an empty mapping is returned besides
     */
    public static Mapping read(String file, byte[] content, Faults faults) {
        Place top = new Place(file, 1);
        try (JsonParser parser = YAMLMapper.shared().createParser(content)) {
            if (parser.nextToken() == JsonToken.START_OBJECT
                    && new Yaml(file, faults, parser).node() instanceof Mapping mapping) {
                return mapping;
            }
            faults.add(top, "expected a mapping (key: value) at the top of the file");
        } catch (JacksonException e) {
            faults.add(
                    new Place(file, Math.max(1, e.getLocation().getLineNr())),
                    "not readable as YAML: " + e.getOriginalMessage());
        }
        return new Mapping(top, Map.of(), faults);
    }

    private Node node() {
        Place place = new Place(file, parser.currentTokenLocation().getLineNr());
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> sequence(place);
            case VALUE_NULL -> new Node.Scalar(place, "");
            default -> new Node.Scalar(place, parser.getString());
        };
    }

    private Mapping mapping(Place place) {
        Map<String, Node> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.getString();
            Place keyPlace = new Place(file, parser.currentTokenLocation().getLineNr());
            parser.nextToken();
            if (values.put(key, node()) != null) {
                faults.add(keyPlace, "'" + key + "' is given twice");
            }
        }
        return new Mapping(place, values, faults);
    }

    private Node.Sequence sequence(Place place) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new Node.Sequence(place, List.copyOf(items));
    }
}
