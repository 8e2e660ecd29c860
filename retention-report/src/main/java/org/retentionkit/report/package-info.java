/**
 * The retention report: one self-contained page, text, or charts as JSON, in six languages.
 *
 * <pre>{@code
 * RetentionReport.of(log).locale(Locale.forLanguageTag("ru")).write(Path.of("report.html"));
 * }</pre>
 */
package org.retentionkit.report;
