package se.kvinnofrid.report;

import java.nio.file.Path;

/**
 * What is to be rendered.
 *
 * @param round the round whose editions are rendered
 * @param out the folder that holds one folder per edition
 * @param dataOnly whether only data files are written, and reports are left for later
 */
public record ReportRequest(String round, Path out, boolean dataOnly) {}
