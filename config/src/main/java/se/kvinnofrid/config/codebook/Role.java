package se.kvinnofrid.config.codebook;

/**
 * What a variable is for the pipeline itself. Rules and settling find the variables they need by role, so that the program names no
 * variable. Every role is carried by exactly one variable.
 */
public enum Role {
    /** The operation (verksamhet) within the municipality; part of the case key. */
    UNIT,
    /** The municipality; part of the case key. */
    MUNICIPALITY,
    /** The client's pseudonym; part of the case key. */
    CLIENT,
    /** The day the case was opened; part of the case key, decides the round. */
    OPENED,
    /** The day the case was closed. */
    CLOSED,
    /** Why the case was closed. */
    CLOSING_REASON,
    /** Whether the overall goal was reached. */
    GOAL_ATTAINMENT,
    /** The client's age; under age is an error. */
    AGE,
    /** Who used the violence. */
    PERPETRATOR,
    /** Whether the violence stands in an honour context. */
    HONOUR_CONTEXT,
    /** Which support an intervention was. */
    SUPPORT,
    /** On which ground an intervention was given. */
    SUPPORT_TYPE,
    /** The day an intervention began. */
    INTERVENTION_DATE
}
