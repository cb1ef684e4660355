package se.kvinnofrid.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.finding.PersonalTexts;
import se.kvinnofrid.ingest.finding.PersonalTexts.Trace;
import se.kvinnofrid.ingest.finding.RowFindings;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.judge.RawCase;
import se.kvinnofrid.ingest.match.Column;
import se.kvinnofrid.ingest.match.Header;

/** The sender's own columns: kept with the case under their headers, but never a long text, nor what points out a person. */
final class LocalColumns {

    private final List<Spot> spots = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final int longest;
    private final PersonalTexts personal;

    /**
     * The local columns of a sheet.
     *
     * @param names the names under which texts of the submission are kept; those of the sheet that are not among them are added
     */
    LocalColumns(Header header, int longest, PersonalTexts personal, List<String> names) {
        this.longest = longest;
        this.personal = personal;
        List<String> own = new ArrayList<>();
        for (int i = 0; i < header.columns().size(); i++) {
            if (header.columns().get(i) instanceof Column.Local local) {
                spots.add(new Spot(header.sheetName(), i, local.header(), ""));
                own.add(unused(shortened(local.header()), own));
            }
        }
        for (String name : own) {
            if (!names.contains(name)) {
                names.add(name);
            }
            places.add(names.indexOf(name));
        }
    }

    /** Where in a case the text of each local column stands, in their order. */
    int[] places() {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Drops texts that are not kept, and notes it. */
    void check(RawCase raw, RowFindings findings) {
        IntStream.range(0, spots.size()).forEach(i -> check(spots.get(i), places.get(i), raw, findings));
    }

    private void check(Spot spot, int place, RawCase raw, RowFindings findings) {
        String text = raw.local(place);
        if (text.isEmpty()) {
            return;
        }
        if (text.length() > longest) {
            raw.putLocal(place, "");
            findings.note(spot, Condition.LOCAL_TOO_LONG, "", Integer.toString(longest));
        } else if (personal.traces(text).contains(Trace.NAME)) {
            raw.putLocal(place, "");
        }
    }

    private String shortened(String header) {
        if (header.length() <= longest) {
            return header;
        }
        boolean split = Character.isHighSurrogate(header.charAt(longest - 1));
        return header.substring(0, split ? longest - 1 : longest);
    }

    private static String unused(String header, List<String> taken) {
        String name = header;
        for (int i = 2; taken.contains(name); i++) {
            name = header + " (" + i + ")";
        }
        return name;
    }
}
