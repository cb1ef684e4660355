package se.kvinnofrid.report.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.round.Municipality;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.edition.Publication;

/** What identifiers in published cells are called by people, in one language. What has no name is called by its identifier. */
public final class Names {

    private static final Pattern HALF_YEAR = Pattern.compile("(\\d{4})H([12])");
    private static final int COUNTY_DIGITS = 2;

    private final Configuration configuration;
    private final Language language;

    public Names(Configuration configuration, Language language) {
        this.configuration = configuration;
        this.language = language;
    }

    /** The name of the nation, a county or a municipality. */
    public String area(String code) {
        if (code.equals(Publication.NATION)) {
            return configuration.report().word(Word.NATION, language);
        }
        return code.length() == COUNTY_DIGITS
                ? configuration.municipalities().counties().getOrDefault(code, code)
                : configuration
                        .municipalities()
                        .findCode(code)
                        .map(Municipality::name)
                        .orElse(code);
    }

    /** The name of a round or half-year. */
    public String period(String period) {
        Matcher half = HALF_YEAR.matcher(period);
        if (half.matches()) {
            Word word = "1".equals(half.group(2)) ? Word.FIRST_HALF : Word.SECOND_HALF;
            return configuration.report().word(word, language) + " " + half.group(1);
        }
        Optional<Round> round = configuration.findRound(period);
        return round.map(found -> found.title().in(language)).orElse(period);
    }

    /** What a group of a breakdown is called. */
    public String group(Breakdown breakdown, Category value) {
        Label name = configuration.report().groupNames().get(breakdown.id() + "=" + value.id());
        return (name == null ? value.label() : name).in(language);
    }

    /** What a statistic's breakdown is by. */
    public String breakdown(Statistic statistic, Breakdown breakdown) {
        Label name = configuration.report().breakdownNames().get(breakdown.id());
        if (name != null) {
            return name.in(language);
        }
        return breakdown instanceof Breakdown.ByQuestion by
                ? by.of().label().in(language)
                : statistic.title().in(language);
    }
}
