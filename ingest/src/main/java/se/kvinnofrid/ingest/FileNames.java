package se.kvinnofrid.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import se.kvinnofrid.ingest.finding.PersonalTexts;

/**
 * The names under which submissions are spoken of and receipts are written. A sender's own name is kept as far as it does no harm: one that
 * points out a person is never repeated, and one that is too long, or holds what no file system or screen should meet, is tamed.
 */
final class FileNames {

    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFD\\\\]");
    private static final Pattern ENDING = Pattern.compile(".*(\\.[a-z0-9]{1,5})", Pattern.DOTALL);
    private static final int MOST_BYTES = 180;
    private static final int MARK = 12;

    private final PersonalTexts personal;

    FileNames(PersonalTexts personal) {
        this.personal = personal;
    }

    /**
     * The name of a submission as it is shown.
     *
     * @param name as given, relative to the inbox
     * @param sha256 checksum of the content, which tells tamed names apart
     */
    String shown(String name, String sha256) {
        int from = name.lastIndexOf('/') + 1;
        String folder = name.substring(0, from);
        String file = name.substring(from);
        String mark = sha256.substring(0, MARK);
        if (personal.isPersonalName(file)) {
            return folder + "leverans-" + mark + ending(file);
        }
        String tame = HARMFUL.matcher(file).replaceAll("_");
        if (tame.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return folder + cut(tame) + "-" + mark + ending(file);
        }
        return folder + (tame.equals(file) ? file : withMark(tame, mark));
    }

    /** The name of something that is no submission. */
    String shownOther(String name, int number) {
        String tame = HARMFUL.matcher(name).replaceAll("_");
        return personal.isPersonalName(name) ? "(" + number + ")" : cut(tame);
    }

    private static String withMark(String name, String mark) {
        String ending = ending(name);
        return name.substring(0, name.length() - ending.length()) + "-" + mark + ending;
    }

    private static String ending(String name) {
        var matcher = ENDING.matcher(name.toLowerCase(Locale.ROOT));
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** As many whole characters as fit. */
    private static String cut(String name) {
        StringBuilder cut = new StringBuilder();
        int bytes = 0;
        for (int point : name.codePoints().toArray()) {
            String character = Character.toString(point);
            bytes += character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            cut.append(character);
        }
        return cut.toString();
    }
}
