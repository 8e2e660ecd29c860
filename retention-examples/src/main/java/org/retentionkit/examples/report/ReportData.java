package org.retentionkit.examples.report;

import java.util.Currency;
import org.retentionkit.examples.figures.LogFigures;
import org.retentionkit.examples.log.BadRows;

/**
 * What the sections are made from.
 *
 * @param source the name of the log
 * @param currency the currency of its amounts
 * @param activeDays a customer is active while the last order is at most this many days old
 * @param figures what the log says
 * @param badRows what was left out
 */
public record ReportData(
    String source, Currency currency, int activeDays, LogFigures figures, BadRows badRows) {}
