package org.retentionkit.economics;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Term;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;

/**
 * What was spent on winning customers, and how many came: what the acquisition cost (CAC) is made
 * of.
 *
 * <p>Worked example: {@code AcquisitionSpending.during(march).sales(Money.of(6_000,
 * "EUR")).marketing(Money.of(4_000, "EUR")).newCustomers(50).build()}.
 *
 * @param period the period of the spending; null if none is named
 * @param sales what selling cost, at least 0
 * @param marketing what marketing cost, at least 0, in the same currency
 * @param newCustomers customers won, at least 0
 */
public record AcquisitionSpending(
    @Nullable Period period, Money sales, Money marketing, Long newCustomers)
    implements Serializable {
  private static final long serialVersionUID = 2L;

  /** What selling cost. */
  public static final Term<AcquisitionSpending> SALES =
      Term.amount(
          "sales",
          spending -> spending.sales().amount(),
          spending -> Unit.of(spending.sales().currency()));

  /** What marketing cost. */
  public static final Term<AcquisitionSpending> MARKETING =
      Term.amount(
          "marketing",
          spending -> spending.marketing().amount(),
          spending -> Unit.of(spending.sales().currency()));

  /** Customers won. */
  public static final Term<AcquisitionSpending> NEW_CUSTOMERS =
      Term.count("new customers", AcquisitionSpending::newCustomers);

  /**
   * Checks signs and currency.
   *
   * @throws org.retentionkit.CurrencyMismatchException if the currencies differ
   */
  public AcquisitionSpending {
    spending("sales", sales);
    spending("marketing", marketing);
    Checks.notNegative("new customers", Checks.notNull("new customers", newCustomers));
    sales.plus(marketing);
  }

  /** Begins the spending of {@code period}. */
  public static Builder during(Period period) {
    return new Builder(Checks.notNull("period", period));
  }

  /** Begins spending without a named period. */
  public static Builder builder() {
    return new Builder(null);
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
    private final @Nullable Period period;
    private @Nullable Money sales;
    private @Nullable Money marketing;
    private @Nullable Long newCustomers;

    private Builder(@Nullable Period period) {
      this.period = period;
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

    /** Customers won. */
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
      if (sales == null || marketing == null || newCustomers == null) {
        throw new IllegalStateException("sales, marketing and new customers must be given");
      }
      return new AcquisitionSpending(period, sales, marketing, newCustomers);
    }
  }

  /** For example {@code March 2026: sales 6000 EUR, marketing 4000 EUR, new customers 50}. */
  @Override
  public String toString() {
    return (period == null ? "" : period + ": ")
        + ("sales " + sales + ", marketing " + marketing + ", new customers " + newCustomers);
  }
}
