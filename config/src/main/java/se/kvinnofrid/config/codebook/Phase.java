package se.kvinnofrid.config.codebook;

import se.kvinnofrid.config.Label;

/**
 * A part of the follow-up: background, before, during and after the support, and the client's own answers.
 *
 * @param id identifier in database and files
 * @param survey whether the phase is the survey that the client answers
 */
public record Phase(String id, Label label, boolean survey) {}
