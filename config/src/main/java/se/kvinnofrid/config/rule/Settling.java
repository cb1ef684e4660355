package se.kvinnofrid.config.rule;

import se.kvinnofrid.config.yaml.Mapping;

/**
 * Thresholds of settling which submissions count.
 *
 * @param fewerThanPercent a submission is held when it has fewer cases than this share of those it would replace, in per cent
 * @param fewerByCases unless it has lost fewer cases than this
 * @param alikeCases two senders' submissions are the same only if so many of their cases differ from each other: cases that are all alike
 *     say nothing
 */
public record Settling(int fewerThanPercent, int fewerByCases, int alikeCases) {

    static Settling read(Mapping mapping) {
        Settling settling = new Settling(
                mapping.needNumber("fewer_than_percent"),
                mapping.needNumber("fewer_by_cases"),
                mapping.needNumber("alike_cases"));
        if (settling.fewerThanPercent() < 0 || settling.fewerThanPercent() > 100) {
            mapping.fault("fewer_than_percent", "must be 0 to 100");
        }
        if (settling.alikeCases() < 1) {
            mapping.fault("alike_cases", "must be at least 1");
        }
        mapping.refuseOthers();
        return settling;
    }

    /** Whether a submission has far fewer cases than those it would replace. */
    public boolean isFarFewer(long cases, long replaced) {
        return cases * 100 < replaced * fewerThanPercent && replaced - cases >= fewerByCases;
    }
}
