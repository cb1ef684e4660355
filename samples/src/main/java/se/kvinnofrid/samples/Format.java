package se.kvinnofrid.samples;

import java.util.Locale;

/** The sort of file a made-up municipality sends. */
public enum Format {
    /** Delimited text. */
    CSV,
    /** An Excel workbook. */
    XLSX;

    /** The ending of file names, with its dot. */
    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
