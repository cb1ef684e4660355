package se.kvinnofrid.ingest.receipt;

import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes the constants of enums in lower case. Jackson's own way follows the language of the machine: in Turkish, "varıable". */
final class LowerCase extends StdSerializer<Enum<?>> {

    LowerCase() {
        super(Enum.class);
    }

    @Override
    public void serialize(Enum<?> constant, JsonGenerator json, SerializationContext context) {
        json.writeString(constant.name().toLowerCase(Locale.ROOT));
    }
}
