package org.retentionkit.examples.log;

import org.retentionkit.examples.csv.DateForm;

/**
 * How an order log is written.
 *
 * @param customerColumn the header of the column that names the customer
 * @param dateColumn the header of the column with the order's date
 * @param amountColumn the header of the column with the order's amount
 * @param delimiter what stands between fields
 * @param dates how dates are written
 * @param amounts how amounts are written
 */
public record LogFormat(
    String customerColumn,
    String dateColumn,
    String amountColumn,
    char delimiter,
    DateForm dates,
    AmountForm amounts) {}
