package se.kvinnofrid.ingest.read;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells by a workbook's number format whether a number is shown as a day. */
final class DateFormats {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[yYdDåÅ]");

    private DateFormats() {}

    static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (format != null) {
            return DAY_OR_YEAR.matcher(LITERAL.matcher(format).replaceAll("")).find();
        }
        return id != null && isBuiltIn(id);
    }

    /** The numbers that the file format itself gives to formats of days, some of them for East Asian languages. */
    private static boolean isBuiltIn(int id) {
        return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }
}
