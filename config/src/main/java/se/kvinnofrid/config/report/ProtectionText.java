package se.kvinnofrid.config.report;

import java.util.Optional;

/**
 * What readers are told of a method of protection.
 *
 * @param note what stands under every table
 * @param choices what follows it where the edition tells all that it names
 * @param chapter what a report explains of it
 */
public record ProtectionText(Text note, Optional<Text> choices, Note chapter) {}
