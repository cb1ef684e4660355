package se.kvinnofrid.config.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import se.kvinnofrid.config.yaml.Mapping;

/**
 * Thresholds of judging.
 *
 * @param earliestOpening first day on which a case can have been opened
 * @param contactYears a contact longer than this is remarked upon, in years
 * @param localLength longest value of a local column that is kept, in characters
 * @param foundLength how much of a cell's text a finding repeats, in characters
 * @param rowsListed how many row numbers a finding lists; all are counted
 * @param valuesListed how many different values a finding lists for one rule and column; the rest are counted together
 * @param headerRows how many rows from the top are searched for the header
 * @param emptyColumnRows from how many rows on a column without any answer is remarked upon
 * @param unreadablePercent from which share on unreadable answers are a matter of the whole column, in per cent of those given
 * @param sameDayCases from how many cases on it is remarked upon that most were opened on one day
 */
public record Limits(
        LocalDate earliestOpening,
        int contactYears,
        int localLength,
        int foundLength,
        int rowsListed,
        int valuesListed,
        int headerRows,
        int emptyColumnRows,
        int unreadablePercent,
        int sameDayCases) {

    static Limits read(Mapping mapping) {
        Limits limits = new Limits(
                day(mapping, "earliest_opening"),
                mapping.needNumber("contact_years"),
                mapping.needNumber("local_length"),
                mapping.needNumber("found_length"),
                mapping.needNumber("rows_listed"),
                mapping.needNumber("values_listed"),
                mapping.needNumber("header_rows"),
                mapping.needNumber("empty_column_rows"),
                mapping.needNumber("unreadable_percent"),
                mapping.needNumber("same_day_cases"));
        mapping.refuseOthers();
        return limits;
    }

    private static LocalDate day(Mapping mapping, String key) {
        String text = mapping.needText(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            mapping.fault(key, "'" + text + "' must be a day written as 2000-01-31");
            return LocalDate.EPOCH;
        }
    }
}
