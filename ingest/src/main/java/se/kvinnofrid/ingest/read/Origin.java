package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.InputStream;

/** Where bytes come from, as often as they are asked for: a file, or a file within an archive. */
interface Origin {

    /** Opens it from its first byte. */
    InputStream open() throws IOException;
}
