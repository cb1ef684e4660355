package se.kvinnofrid.config.rule;

/** What a finding means for the submission, the gravest first. */
public enum Severity {
    /** The whole file is refused; nothing of it is staged. */
    FILE_ERROR,
    /** The row is set aside; its case is not counted. */
    ERROR,
    /** The case counts; the cell, or the relation between cells, ought to be looked at. */
    WARNING,
    /** Good to know; nothing needs to be done. */
    INFO
}
