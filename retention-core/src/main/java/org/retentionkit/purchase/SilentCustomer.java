package org.retentionkit.purchase;

import java.io.Serializable;
import java.time.LocalDate;
import org.retentionkit.internal.Checks;

/**
 * A silent customer: one who has gone without a purchase for longer than its rule allows.
 *
 * <p>Worked example: {@code customer 7: silent for 65 days since 2026-01-25, from day 31 on}.
 *
 * @param customer the customer's key; for a record that is written, a serializable one
 * @param lastPurchase the day of its last purchase
 * @param days the days since, at least {@code silentFrom}
 * @param silentFrom the days without a purchase from which it counts as silent, at least 1
 * @param <K> the type of a customer's key
 */
public record SilentCustomer<K>(K customer, LocalDate lastPurchase, Long days, Long silentFrom)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the days. */
  public SilentCustomer {
    Checks.notNull("customer", customer);
    Checks.notNull("lastPurchase", lastPurchase);
    Checks.notNull("days", days);
    Checks.positive("silentFrom", Checks.notNull("silentFrom", silentFrom));
    Checks.atMost("silentFrom", silentFrom, "days", days);
  }

  /** The days by which it is overdue. */
  public long daysOverdue() {
    return days - silentFrom;
  }

  /** For example {@code customer 7: silent for 65 days since 2026-01-25, from day 31 on}. */
  @Override
  public String toString() {
    return "customer "
        + customer
        + ": silent for "
        + Counted.of(days, "day")
        + " since "
        + lastPurchase
        + ", from day "
        + silentFrom
        + " on";
  }
}
