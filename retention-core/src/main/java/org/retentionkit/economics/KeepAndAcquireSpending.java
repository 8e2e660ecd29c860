package org.retentionkit.economics;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * What was spent on winning and on keeping customers, and on how many.
 *
 * <p>Worked example: {@code KeepAndAcquireSpending.during(march).acquiring(Money.of(10_000,
 * "EUR")).acquired(50).keeping(Money.of(36_000, "EUR")).kept(900).build()}.
 *
 * @param period the period of the spending; null if none is named
 * @param acquisitionSpending what winning customers cost, at least 0
 * @param acquired customers won, at least 0
 * @param keepingSpending what keeping customers cost, at least 0, in the same currency
 * @param kept customers kept, at least 0
 */
public record KeepAndAcquireSpending(
    @Nullable Period period,
    Money acquisitionSpending,
    Long acquired,
    Money keepingSpending,
    Long kept)
    implements Serializable {
  private static final long serialVersionUID = 2L;

  /**
   * Checks signs and currency.
   *
   * @throws org.retentionkit.CurrencyMismatchException if the currencies differ
   */
  public KeepAndAcquireSpending {
    AcquisitionSpending.spending("acquisition spending", acquisitionSpending);
    Checks.notNegative("acquired", Checks.notNull("acquired", acquired));
    AcquisitionSpending.spending("keeping spending", keepingSpending);
    Checks.notNegative("kept", Checks.notNull("kept", kept));
    acquisitionSpending.plus(keepingSpending);
  }

  /** Begins the spending of {@code period}. */
  public static Builder during(Period period) {
    return new Builder(Checks.notNull("period", period));
  }

  /** Begins spending without a named period. */
  public static Builder builder() {
    return new Builder(null);
  }

  /** Collects the spending by name. Not safe for use by several threads. */
  public static final class Builder {
    private final @Nullable Period period;
    private @Nullable Money acquiring;
    private @Nullable Long acquired;
    private @Nullable Money keeping;
    private @Nullable Long kept;

    private Builder(@Nullable Period period) {
      this.period = period;
    }

    /** What winning customers cost, at least 0. */
    public Builder acquiring(Money spending) {
      this.acquiring = AcquisitionSpending.spending("acquisition spending", spending);
      return this;
    }

    /** Customers won, at least 0. */
    public Builder acquired(long customers) {
      this.acquired = Checks.notNegative("acquired", customers);
      return this;
    }

    /** What keeping customers cost, at least 0, in the same currency. */
    public Builder keeping(Money spending) {
      this.keeping = AcquisitionSpending.spending("keeping spending", spending);
      return this;
    }

    /** Customers kept, at least 0. */
    public Builder kept(long customers) {
      this.kept = Checks.notNegative("kept", customers);
      return this;
    }

    /**
     * The spending.
     *
     * @throws IllegalStateException if one of the four is missing; no spending is said as 0
     */
    public KeepAndAcquireSpending build() {
      if (acquiring == null || acquired == null || keeping == null || kept == null) {
        throw new IllegalStateException("acquiring, acquired, keeping and kept must be given");
      }
      return new KeepAndAcquireSpending(period, acquiring, acquired, keeping, kept);
    }
  }

  /** For example {@code March 2026: 10000 EUR for 50 acquired, 36000 EUR for 900 kept}. */
  @Override
  public String toString() {
    return (period == null ? "" : period + ": ")
        + (acquisitionSpending + " for " + acquired + " acquired, ")
        + (keepingSpending + " for " + kept + " kept");
  }
}
