package se.kvinnofrid.config.rule;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the program can find in a submission. Each has exactly one {@link Rule} that gives it code, severity and words. Some severities are
 * not for configuration to choose: a file that cannot be read cannot be counted.
 */
public enum Condition {
    /** The file is of a type that is not read. */
    UNKNOWN_TYPE(Severity.FILE_ERROR),
    /** The file is damaged, or is not what its name says. */
    UNREADABLE_FILE(Severity.FILE_ERROR),
    /** The file is larger, in some respect, than what is read. */
    TOO_LARGE(Severity.FILE_ERROR),
    /** The sender's code is no municipality. */
    UNKNOWN_SENDER(Severity.FILE_ERROR),
    /** No row names the columns. */
    NO_HEADER(Severity.FILE_ERROR),
    /** A column that every case needs is not there. */
    COLUMN_MISSING(Severity.FILE_ERROR),
    /** There is no row below the header. */
    NO_DATA(Severity.FILE_ERROR),
    /** Some rows belong to another municipality than the sender. */
    OTHER_MUNICIPALITY(Severity.FILE_ERROR),
    /** A Swedish personal identity or coordination number. */
    PERSONAL_NUMBER(Severity.FILE_ERROR),
    /** The file, or a part of it, is named by something that points out a person. */
    NAMED_AFTER_PERSON(Severity.FILE_ERROR),
    /** The file can only be opened with a password. */
    ENCRYPTED(Severity.FILE_ERROR),
    /** The workbook holds programs. */
    MACROS(Severity.FILE_ERROR),
    /** The workbook takes values from other files. */
    EXTERNAL_LINKS(Severity.FILE_ERROR),
    /** An e-mail address. */
    EMAIL_ADDRESS(Severity.FILE_ERROR),
    /** A telephone number. */
    PHONE_NUMBER(Severity.FILE_ERROR),
    /** The name of a person where answers or pseudonyms belong. */
    PERSON_NAME(Severity.FILE_ERROR),
    /** Running text where answers belong. */
    FREE_TEXT(Severity.FILE_ERROR),
    /** A column whose header says that it points out persons. */
    PERSONAL_COLUMN(Severity.FILE_ERROR),
    /** Several sheets could be that of the cases. */
    AMBIGUOUS_SHEET(Severity.FILE_ERROR),
    /** A second row of headers names other columns than the first. */
    AMBIGUOUS_HEADER(Severity.FILE_ERROR),

    /** An answer without which a case cannot be counted is blank. */
    REQUIRED_MISSING(Severity.ERROR),
    /** An answer without which a case cannot be counted cannot be read. */
    REQUIRED_UNREADABLE(Severity.ERROR),
    /** The case was opened after the day the file was received. */
    OPENED_IN_FUTURE,
    /** The case was opened before anything of this kind was followed up. */
    OPENED_TOO_EARLY,
    /** The case was closed before it was opened. */
    CLOSED_BEFORE_OPENED,
    /** The client is under the age that the follow-up concerns. */
    UNDER_AGE,

    /** An answer is none of the variable's answers. */
    UNKNOWN_ANSWER,
    /** Several answers where one is asked for. */
    SEVERAL_ANSWERS,
    /** Not readable as a day. */
    UNREADABLE_DATE,
    /** A day that can be read in two ways. */
    AMBIGUOUS_DATE,
    /** Not readable as a number or a class of numbers. */
    UNREADABLE_NUMBER,
    /** A number beyond what is possible. */
    NUMBER_OUT_OF_RANGE,
    /** A name longer than names are. */
    TEXT_TOO_LONG,
    /** "None of these" together with one of them in one cell. */
    NONE_WITH_OTHERS,
    /** An entry that says "none" beside entries that say something else. */
    NONE_ENTRY_WITH_OTHERS,
    /** Lists that should be of equal length are not. */
    UNEQUAL_LISTS,
    /** A column for one answer holds something that is neither yes nor no. */
    UNREADABLE_MARK,
    /** A row with an entry does not say which phase it concerns. */
    UNKNOWN_PHASE,
    /** A row on a sheet beside that of the cases belongs to none of them. */
    ROW_WITHOUT_CASE,
    /** The value of a local column is too long to be kept. */
    LOCAL_TOO_LONG,
    /** An e-mail address or telephone number in a column that is never kept. */
    PERSONAL_IN_FREE_TEXT,
    /** A formula that was never computed. */
    FORMULA_WITHOUT_VALUE,

    /** The goal was judged although the case is open. */
    GOAL_ASSESSED_ON_OPEN_CASE,
    /** A closing date without a closing reason. */
    CLOSED_WITHOUT_REASON,
    /** A closing reason without a closing date. */
    REASON_WITHOUT_CLOSING,
    /** The case was closed after the day the file was received. */
    CLOSED_IN_FUTURE,
    /** An intervention began before the case was opened. */
    INTERVENTION_BEFORE_OPENING,
    /** An intervention began after the case was closed. */
    INTERVENTION_AFTER_CLOSING,
    /** The survey of the end was answered although the case is open. */
    SURVEY_ON_OPEN_CASE,
    /** Closed because the goal was reached, while the goal was judged not reached. */
    GOAL_REACHED_CONTRADICTED,
    /** The contact lasted longer than is likely. */
    CONTACT_TOO_LONG,
    /** Honour context although the partner alone used the violence. */
    HONOUR_WITH_PARTNER_ONLY,
    /** Rows with the same case key and different content. */
    KEY_CONFLICT,
    /** Rows that together say one case: the same but for the entries of groups. */
    SEVERAL_ROWS,
    /** Rows that say exactly the same. */
    EXACT_REPEAT,

    /** A column that the codebook does not know. */
    LOCAL_COLUMN,
    /** The row that names the columns comes again among the data. */
    HEADER_REPEATED,
    /** A row with a text and nothing else, such as a note below the data. */
    NOTE_ROW,
    /** A column that the codebook does not know, but whose header is nearly one of its. */
    HEADER_MISSPELT,
    /** Two columns for the same variable. */
    COLUMN_TWICE,
    /** Values in a column that has no header. */
    COLUMN_WITHOUT_HEADER,
    /** A sheet with columns of the codebook that is not read. */
    SHEET_NOT_READ,
    /** Rows, columns or a sheet that are hidden and were read all the same. */
    HIDDEN_CELLS,
    /** Cells merged over several rows, all of which have their value. */
    MERGED_CELLS,
    /** A file within an archive that is not read. */
    MEMBER_NOT_READ,
    /** Cases opened outside the round. */
    OUTSIDE_ROUND,
    /** The sender is not among those expected in the round. */
    SENDER_NOT_EXPECTED,
    /** All rows belong to one and the same other municipality than the sender: the file lies in the wrong place. */
    WRONG_SENDER(Severity.WARNING),

    /** A share lies far from what it was in the sender's submission before. */
    FAR_FROM_HISTORY,
    /** A column of the codebook in which nothing is answered. */
    EMPTY_COLUMN,
    /** A column of which most answers cannot be read. */
    MOSTLY_UNREADABLE,
    /** A date of an entry that lies after the day the file was received. */
    DATE_IN_FUTURE,
    /** Some cases name their unit, others do not. */
    UNIT_MISSING_IN_PART,
    /** Rows were read, but none of them counts. */
    NO_CASE_COUNTS,
    /** Most cases are said to have been opened on one day. */
    SAME_OPENING_DAY;

    private static final Set<Condition> PERSONAL = EnumSet.of(
            PERSONAL_NUMBER, NAMED_AFTER_PERSON, EMAIL_ADDRESS, PHONE_NUMBER, PERSON_NAME, FREE_TEXT, PERSONAL_COLUMN);

    /** The one severity that makes sense; null where configuration chooses. */
    private final @Nullable Severity fixed;

    Condition(Severity fixed) {
        this.fixed = fixed;
    }

    Condition() {
        this.fixed = null;
    }

    /** Whether the finding is a personal detail that nothing of the file may be repeated for. */
    public boolean isPersonal() {
        return PERSONAL.contains(this);
    }

    /** Whether configuration may give the condition this severity. */
    public boolean allows(Severity severity) {
        return fixed == null ? severity != Severity.FILE_ERROR : severity == fixed;
    }
}
