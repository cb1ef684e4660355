package se.kvinnofrid.aggregate.diff;

import java.util.ArrayList;
import java.util.List;
import se.kvinnofrid.aggregate.diff.EditionDiff.Line;

/** Which lines two texts do not have in common: of the longest common order of lines all others. */
final class LineDiff {

    /** Beyond this many pairs of lines the middle of the texts is told as replaced. */
    private static final long MOST_PAIRS = 4_000_000;

    private LineDiff() {}

    static List<Line> between(String before, String after) {
        List<String> old = before.isEmpty() ? List.of() : before.lines().toList();
        List<String> renewed = after.isEmpty() ? List.of() : after.lines().toList();
        int same = 0;
        int shorter = Math.min(old.size(), renewed.size());
        while (same < shorter && old.get(same).equals(renewed.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same && old.get(old.size() - 1 - tail).equals(renewed.get(renewed.size() - 1 - tail))) {
            tail++;
        }
        return middle(old.subList(same, old.size() - tail), renewed.subList(same, renewed.size() - tail), same);
    }

    private static List<Line> middle(List<String> old, List<String> renewed, int offset) {
        int[][] common = (long) old.size() * renewed.size() > MOST_PAIRS ? new int[0][0] : common(old, renewed);
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < renewed.size()) {
            boolean told = common.length > 0 && i < old.size() && j < renewed.size();
            if (told && old.get(i).equals(renewed.get(j))) {
                i++;
                j++;
            } else if (i < old.size() && (!told || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line("-", offset + i + 1, old.get(i)));
                i++;
            } else {
                lines.add(new Line("+", offset + j + 1, renewed.get(j)));
                j++;
            }
        }
        return lines;
    }

    /** At i, j: how many lines the texts from there on have in common. */
    private static int[][] common(List<String> old, List<String> renewed) {
        int[][] common = new int[old.size() + 1][renewed.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = renewed.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(renewed.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
