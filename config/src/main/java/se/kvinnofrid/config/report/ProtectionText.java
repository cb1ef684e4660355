package se.kvinnofrid.config.report;

/**
 * What readers are told of a method of protection.
 *
 * @param note what stands under every table
 * @param chapter what a report explains of it
 */
public record ProtectionText(Text note, Note chapter) {}
