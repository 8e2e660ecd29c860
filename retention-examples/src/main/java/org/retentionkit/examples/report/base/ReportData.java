package org.retentionkit.examples.report.base;

import java.util.Currency;
import org.retentionkit.examples.csv.BadRows;
import org.retentionkit.examples.figures.CustomerFigures;
import org.retentionkit.examples.figures.LogFigures;

/**
 * What the sections are made from.
 *
 * @param source the name of the log
 * @param currency the currency of its amounts
 * @param activeDays a customer is active while the last order is at most this many days old
 * @param figures what the log says of each month
 * @param customers what the log says of each customer
 * @param badRows what was left out
 * @param choices what the user knows beside the log
 */
public record ReportData(
    String source,
    Currency currency,
    int activeDays,
    LogFigures figures,
    CustomerFigures customers,
    BadRows badRows,
    Choices choices) {}
