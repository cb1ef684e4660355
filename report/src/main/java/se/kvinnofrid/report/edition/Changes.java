package se.kvinnofrid.report.edition;

import java.util.List;

/**
 * What differs between an edition and the one before it of the same round, in one area.
 *
 * @param against the earlier edition
 * @param changes how many figures differ, by statistic
 * @param arrived the municipalities that have delivered since
 * @param left those that had delivered and count no longer
 */
public record Changes(String against, List<Change> changes, List<String> arrived, List<String> left) {

    public Changes {
        changes = List.copyOf(changes);
        arrived = List.copyOf(arrived);
        left = List.copyOf(left);
    }

    /** Whether nothing that is shown differs. */
    public boolean none() {
        return changes.stream().allMatch(change -> change.altered() + change.appeared() + change.gone() == 0);
    }

    /**
     * How many cells of a statistic differ.
     *
     * @param before cells that the earlier edition shows
     * @param now cells that this one shows
     * @param altered cells that both show, with different figures
     * @param appeared cells that only this one shows
     * @param gone cells that only the earlier one shows
     */
    public record Change(String statistic, long before, long now, long altered, long appeared, long gone) {}
}
