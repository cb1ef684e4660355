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
    /** What a chart shows, said to who cannot see it. */
    CHART_DESCRIPTION,
    /** Heading of the summary. */
    SUMMARY,
    /** Text of the link from a sentence to the table that it takes its figures from. */
    SHOW_TABLE,
    /** Heading of the list of contents. */
    CONTENTS,
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
    /** Said where a municipality has too few cases for any share. */
    TOO_FEW,
    /** Who made the figures, in data files. */
    SOURCE,
    /** A subject under which data files are sorted. */
    SUBJECT,
    /** The dimension of areas. */
    AREA,
    /** Level of an area. */
    AREA_LEVEL,
    /** The dimension of groups of clients. */
    GROUP,
    /** The dimension that tells counts, shares and bases apart. */
    CONTENT,
    /** Table or statistic, as a column of a data file. */
    STATISTIC,
    /** What a figure is broken down by, as a column of a data file. */
    BREAKDOWN,
    /** Why a figure is hidden, as a column of a data file. */
    PROTECTION,
    /** Share as a dimension's value: in per cent. */
    SHARE_IN_PERCENT,
    /** The unit of counts and bases. */
    NUMBER_UNIT,
    /** The unit of shares. */
    PERCENT_UNIT,
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
    CELLS_FOR_EXCEL_DESCRIPTION;

    /** The key in {@code report/words.yaml}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
