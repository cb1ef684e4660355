package se.kvinnofrid.config.report;

import java.util.Locale;

/** A heading, symbol or short phrase that a report needs wherever it is; each stands in {@code report/words.yaml} under its name in lower case. */
public enum Word {
    /** Number of cases in a category. */
    COUNT,
    /** Share of the base. */
    SHARE,
    /** What the base of a table is called: its N. */
    BASE,
    /** Number of answers, where a case can have several. */
    ANSWERS,
    /** A measure such as a mean. */
    MEASURE,
    /** The figure of a measure. */
    VALUE,
    /** The heading over the names of categories. */
    CATEGORY,
    /** All cases, beside those of a breakdown. */
    ALL,
    /** The heading over names of periods. */
    PERIOD,
    /** Between a title and what the table is broken down by. */
    BY,
    /** What a table is broken down by when its groups are half-years. */
    HALF_YEAR,
    /** Before the year: its first half. */
    FIRST_HALF,
    /** Before the year: its second half. */
    SECOND_HALF,
    /** After a title: the table of means and other measures. */
    MEASURES,
    /** The word before the number of a table. */
    TABLE,
    /** The word before the number of a chart. */
    CHART,
    /** Heading of the summary. */
    SUMMARY,
    /** Text of the link from a sentence to the table that it takes its figures from. */
    SHOW_TABLE,
    /** Heading of the list of contents. */
    CONTENTS,
    /** What leads a reader of the language to the page in it. */
    IN_THIS_LANGUAGE,
    /** Link past the navigation. */
    SKIP,
    /** Heading of the chapter about the data. */
    ABOUT_DATA,
    /** Heading over the names of counties. */
    COUNTY,
    /** Municipalities that take part. */
    EXPECTED,
    /** Municipalities that have delivered. */
    DELIVERED,
    /** Cases that count. */
    CASES,
    /** The whole country. */
    NATION,
    /** Caption of the table of deliveries by county. */
    COVERAGE_BY_COUNTY,
    /** Name of the sheet with that table. */
    COVERAGE_SHEET,
    /** Heading over the municipalities that have not delivered. */
    MISSING_SENDERS,
    /** Said when every municipality has delivered. */
    NOBODY_MISSING,
    /** Chapter for statistics that no other chapter lists. */
    OTHER_STATISTICS,
    /** Heading of the legend of symbols. */
    SYMBOLS,
    /** Heading of the notes. */
    NOTES,
    /** The edition's name. */
    EDITION,
    /** The day of the edition. */
    EDITION_DAY,
    /** Round. */
    ROUND,
    /** Whether the edition is a draft or final. */
    STATUS,
    /** The edition may still change. */
    DRAFT,
    /** The edition is final. */
    FINAL,
    /** Said at the head of every report as long as hidden counts may be worked out from others. */
    WORKING_PAPER,
    /** The version of the program. */
    PROGRAM_VERSION,
    /** Symbol of a figure that is protected. */
    HIDDEN_SYMBOL,
    /** Meaning of that symbol. */
    HIDDEN,
    /** Symbol of a count of nothing. */
    NOTHING_SYMBOL,
    /** Meaning of that symbol. */
    NOTHING,
    /** Meaning of "0", a figure less than half of its unit. */
    LESS_THAN_HALF,
    /** Said under a table where a case can have several answers. */
    SEVERAL_ANSWERS,
    /** Heading over the titles of tables. */
    TITLE,
    /** Heading over the names of the sheets they stand on. */
    SHEET,
    /** Where the same figures can be had by machines. */
    DATA_FILE,
    /** After a municipality's name: compared with whom. */
    COMPARED,
    /** What a municipality's report is. */
    MUNICIPAL_LEAD,
    /** The word before the number of a map. */
    MAP,
    /** What the map of deliveries shows. */
    MAP_OF_COVERAGE,
    /** Key of the map: every participant has delivered. */
    MAP_KEY_ALL,
    /** Key of the map: some participants have delivered. */
    MAP_KEY_SOME,
    /** Key of the map: no participant has delivered. */
    MAP_KEY_NONE,
    /** Key of the map: nobody takes part. */
    MAP_KEY_ABSENT,
    /** Between a part and its whole: 3 of 4. */
    OF,
    /** What a chart is, for who cannot see it: bars. */
    CHART_BARS,
    /** What a chart is: bars divided into shares. */
    CHART_STACKED,
    /** What a chart is: a field of bars for each group. */
    CHART_MULTIPLES,
    /** What a chart is: differences with intervals. */
    CHART_FOREST,
    /** What a chart is: a municipality beside others. */
    CHART_BESIDE,
    /** What a chart is: a map of tiles. */
    CHART_TILES,
    /** Where the figures of a chart can be read. */
    SAME_IN_TABLE,
    /** Key of the line that marks all cases in a field of bars. */
    REFERENCE,
    /** Said instead of a chart {} all of whose shares are hidden. */
    ALL_HIDDEN,
    /** Said instead of a chart of differences all of which are hidden. */
    ALL_DIFFERENCES_HIDDEN,
    /** Said under a chart that leaves out groups {} all of whose shares are hidden. */
    GROUPS_HIDDEN,
    /** The further tables at the end of a printed report. */
    APPENDIX,
    /** What the number of a table there begins with. */
    APPENDIX_LETTER,
    /** Where, in print, the further tables {} of a section stand. */
    IN_APPENDIX,
    /** Opens the tables that a reader may want to see further. */
    MORE_TABLES,
    /** Heading of the table of how many cases have an answer. */
    COMPLETENESS,
    /** What a reader must know of it. */
    COMPLETENESS_NOTE,
    /** Said of questions {} to which a municipality has fewer answers than most. */
    LESS_COMPLETE,
    /** Said when there is no such question. */
    AS_COMPLETE,
    /** Heading over the names of questions. */
    QUESTION,
    /** Cases that should have an answer. */
    SHOULD_ANSWER,
    /** Cases that have one. */
    ANSWERED,
    /** Heading over the names of factors. */
    FACTOR,
    /** Caption of the differences by factor. */
    FACTORS,
    /** A difference between two shares. */
    DIFFERENCE,
    /** A difference between two shares, and its unit. */
    PERCENTAGE_POINTS,
    /** Heading over the limits of an interval. */
    INTERVAL,
    /** The lower limit of an interval. */
    FROM,
    /** The upper limit of an interval. */
    TO,
    /** Key of a difference that is told from chance. */
    CERTAIN,
    /** Key of a difference that may be chance. */
    UNCERTAIN,
    /** Said of factors {} whose difference is certainly above zero. */
    DIFFERS_MORE,
    /** Said of factors {} whose difference is certainly below zero. */
    DIFFERS_LESS,
    /** Said of factors {} whose difference may be chance. */
    DIFFERS_NOT,
    /** Chapter that compares times. */
    OVER_TIME,
    /** Section that compares half-years. */
    OVER_HALVES,
    /** Section that compares rounds. */
    OVER_ROUNDS,
    SAME_MUNICIPALITIES,
    SAME_MUNICIPALITIES_NOTE,
    /** How a figure has changed between two times. */
    CHANGE,
    /** When a change is given. */
    OVER_TIME_NOTE,
    /** What a chart is: a line for each share. */
    CHART_TREND,
    /** Where the bases of such a chart stand. */
    TREND_BASE,
    /** Key of times that may be compared. */
    COMPARABLE,
    /** Before the reason why two times cannot be compared. */
    NOT_COMPARABLE,
    /** Chapter about editions. */
    EDITIONS,
    /** Section about what has changed since the last edition. */
    CHANGES,
    /** Said when there is no earlier edition. */
    CHANGES_FIRST,
    /** Said when nothing has changed since edition {}. */
    CHANGES_NONE,
    /** What the table of changes since edition {} shows. */
    CHANGES_SINCE,
    /** Caption of that table. */
    CHANGES_BY_STATISTIC,
    /** Figures that the earlier edition shows. */
    FIGURES_BEFORE,
    /** Figures that this edition shows. */
    FIGURES_NOW,
    /** Figures that both show, with different values. */
    FIGURES_CHANGED,
    /** Figures that only this edition shows. */
    FIGURES_APPEARED,
    /** Figures that only the earlier edition shows. */
    FIGURES_GONE,
    /** Said of municipalities {} that have delivered since the last edition. */
    DELIVERED_SINCE,
    /** Said of municipalities {} that counted in the last edition and do not now. */
    WITHDRAWN_SINCE,
    /** The municipality that a report is about. */
    OWN,
    /** The middle half of municipalities. */
    MIDDLE_HALF,
    /** Heading of what a municipality should see first. */
    AT_A_GLANCE,
    /** A share {} beside the nation's {}. */
    AGAINST_NATION,
    /** Said when no share differs from the nation's. */
    NO_DIFFERENCE,
    /** Heading of a municipality's own data quality. */
    OWN_QUALITY,
    /** Title of what says which statistics a municipality's report does not show. */
    NOT_SHOWN,
    /** Says so: the statistics {}. */
    NOT_SHOWN_OF_MUNICIPALITY,
    /** Said at the head of a municipality's report that may show no statistic at all. */
    NOTHING_SHOWN_OF_MUNICIPALITY,
    /** Who made the figures, in data files. */
    SOURCE,
    /** A subject under which data files are sorted. */
    SUBJECT,
    /** The dimension of areas. */
    AREA,
    /** The dimension of groups of clients. */
    GROUP,
    /** The dimension that tells counts, shares and bases apart. */
    CONTENT,
    /** Table or statistic, as a column of a data file. */
    STATISTIC,
    /** What a figure is broken down by, as a column of a data file. */
    BREAKDOWN,
    /** What in a row is hidden, as a column of a data file. */
    PROTECTION,
    /** In that column: the count is hidden. */
    PROTECTED_COUNT,
    /** In that column: not the count is hidden, but another figure. */
    PROTECTED_OTHER,
    /** In that column: the base is too small. */
    PROTECTED_BASE,
    /** Share as a dimension's value: in per cent. */
    SHARE_IN_PERCENT,
    /** The unit of counts and bases. */
    NUMBER_UNIT,
    /** The unit of shares. */
    PERCENT_UNIT,
    /** The unit of differences between shares. */
    POINTS_UNIT,
    /** Over values that are per so many inhabitants. */
    RATE,
    /** Meaning of a symbol for a figure that is not made. */
    NOT_MADE,
    /** Before the names of groups: by groups. */
    BY_GROUP,
    /** Before the names of areas: by area. */
    BY_AREA,
    /** What the data files as a whole are. */
    DATA_TITLE,
    /** What the file for machines is. */
    CELLS_DESCRIPTION,
    /** What the file for Excel is. */
    CELLS_FOR_EXCEL_DESCRIPTION,
    /** What a file of key figures by municipality and year is. */
    KEY_FIGURES_DESCRIPTION,
    /** What the data are, in a few sentences, for catalogues. */
    DATA_DESCRIPTION,
    /** Title of the guide to the views of the database. */
    GUIDE;

    /** The key in {@code report/words.yaml}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
