package se.kvinnofrid.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.finding.RowFindings;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.judge.RawCase;
import se.kvinnofrid.ingest.match.Column;
import se.kvinnofrid.ingest.match.Header;

/** The sender's own columns: kept with the case under their headers, but never a long text. */
final class LocalColumns {

    private final List<Spot> spots = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final int longest;

    LocalColumns(Header header, int longest) {
        this.longest = longest;
        for (int i = 0; i < header.columns().size(); i++) {
            if (header.columns().get(i) instanceof Column.Local local) {
                spots.add(new Spot(header.sheetName(), i, local.header(), ""));
                names.add(unused(shortened(local.header())));
            }
        }
    }

    /** The names under which the texts are kept, in the order of the columns. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** Drops texts that are too long, and notes it. */
    void check(RawCase raw, RowFindings findings) {
        for (int i = 0; i < spots.size(); i++) {
            if (raw.local(i).length() > longest) {
                raw.putLocal(i, "");
                findings.note(spots.get(i), Condition.LOCAL_TOO_LONG, "", Integer.toString(longest));
            }
        }
    }

    private String shortened(String header) {
        return header.length() <= longest ? header : header.substring(0, longest);
    }

    private String unused(String header) {
        String name = header;
        for (int i = 2; names.contains(name); i++) {
            name = header + " (" + i + ")";
        }
        return name;
    }
}
