package org.retentionkit.examples.figures;

import java.util.Arrays;
import java.util.Currency;
import org.retentionkit.Period;
import org.retentionkit.revenue.CustomerAmounts;

/** The revenue of each customer, as minor units in one column. */
final class Revenues {
  private long[] values = new long[16];
  private int count;

  void add(long revenue) {
    if (count == values.length) {
      values = Arrays.copyOf(values, Columns.grown(count, count + 1));
    }
    values[count++] = revenue;
  }

  CustomerAmounts in(Period period, Currency currency) {
    return CustomerAmounts.during(period, currency.getCurrencyCode())
        .minorUnits(Arrays.copyOf(values, count))
        .build();
  }
}
