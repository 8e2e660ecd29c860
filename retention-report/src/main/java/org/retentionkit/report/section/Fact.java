package org.retentionkit.report.section;

import org.retentionkit.report.chart.Label;

/**
 * A fact at the head of the page.
 *
 * @param name what it is
 * @param value what it says
 */
public record Fact(Label name, String value) {}
