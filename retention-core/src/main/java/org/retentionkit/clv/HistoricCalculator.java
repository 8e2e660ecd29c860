package org.retentionkit.clv;

import java.util.List;
import org.retentionkit.internal.Checks;

/** From a customer's dated amounts to what it has brought. Static and pure. */
public final class HistoricCalculator {
  private HistoricCalculator() {}

  /**
   * The plain sum of a customer's amounts.
   *
   * @param account payments, refunds and costs, not null
   * @param definition what counts, not null
   * @return an amount, always defined
   */
  public static HistoricValue historicValue(
      CustomerAccount account, HistoricDefinition definition) {
    return new HistoricValue(account, definition, List.of());
  }

  /**
   * The sum of a customer's amounts in the money of one day.
   *
   * @param account payments, refunds and costs, not null
   * @param definition what counts, not null
   * @param valuation the day, the discount rate and its day count, not null
   * @return an amount, always defined
   */
  public static HistoricValue historicValue(
      CustomerAccount account, HistoricDefinition definition, Valuation valuation) {
    return new HistoricValue(account, definition, List.of(Checks.notNull("valuation", valuation)));
  }
}
