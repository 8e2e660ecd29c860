package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * From one amount per customer to the concentration of revenue: the 80/20 rule, Gini coefficient
 * and Lorenz curve. Static and pure.
 */
public final class ConcentrationCalculator {
  private ConcentrationCalculator() {}

  /**
   * How much the revenue hangs on few customers.
   *
   * <p>Worked example: of 50, 30, 10, 6 and 4, {@code topShare(0.2)} is 50 %.
   *
   * @param amounts one amount per customer, not null
   */
  public static RevenueConcentration concentration(CustomerAmounts amounts) {
    return new RevenueConcentration(amounts);
  }

  /**
   * The same of amounts of no period in particular.
   *
   * @param amounts one amount per customer, at least 0, in any order, not null
   * @param currency the code of their currency, such as {@code "EUR"}
   */
  public static RevenueConcentration concentration(
      Collection<BigDecimal> amounts, String currency) {
    return concentration(CustomerAmounts.of(amounts, currency));
  }
}
