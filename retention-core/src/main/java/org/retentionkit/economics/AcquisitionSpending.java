package org.retentionkit.economics;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "what was spent on winning customers, and how many came?" for one period.
 *
 * @param period the period of the spending
 * @param sales what selling cost, at least 0
 * @param marketing what marketing cost, at least 0, in the same currency
 * @param newCustomers customers won, at least 0
 */
public record AcquisitionSpending(Period period, Money sales, Money marketing, long newCustomers)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Checks signs and currency.
   *
   * @throws org.retentionkit.CurrencyMismatchException if the currencies differ
   */
  public AcquisitionSpending {
    Checks.notNull("period", period);
    spending("sales", sales);
    spending("marketing", marketing);
    Checks.notNegative("new customers", newCustomers);
    sales.plus(marketing);
  }

  /** Begins the spending of {@code period}. */
  public static Builder during(Period period) {
    return new Builder(period);
  }

  /** Sales and marketing together. */
  public Money total() {
    return sales.plus(marketing);
  }

  static Money spending(String name, Money money) {
    if (Checks.notNull(name, money).signum() < 0) {
      throw Checks.broken(name, "must not be negative", money);
    }
    return money;
  }

  /** Collects the spending by name. Not safe for use by several threads. */
  public static final class Builder {
    private final Period period;
    private @Nullable Money sales;
    private @Nullable Money marketing;
    private long newCustomers = -1;

    private Builder(Period period) {
      this.period = Checks.notNull("period", period);
    }

    /** What selling cost: people, commissions, tools. */
    public Builder sales(Money sales) {
      this.sales = spending("sales", sales);
      return this;
    }

    /** What marketing cost: advertising, people, tools. */
    public Builder marketing(Money marketing) {
      this.marketing = spending("marketing", marketing);
      return this;
    }

    /** Customers won in the period. */
    public Builder newCustomers(long newCustomers) {
      this.newCustomers = Checks.notNegative("new customers", newCustomers);
      return this;
    }

    /**
     * The spending.
     *
     * @throws IllegalStateException if one of the three is missing; no spending is said as 0
     */
    public AcquisitionSpending build() {
      if (sales == null || marketing == null || newCustomers < 0) {
        throw new IllegalStateException("sales, marketing and new customers must be given");
      }
      return new AcquisitionSpending(period, sales, marketing, newCustomers);
    }
  }
}
