package org.retentionkit.economics;

import java.io.Serializable;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "what was spent on winning and on keeping customers, and on how many?" for one period.
 *
 * <p>Worked example: {@code KeepAndAcquireSpending.during(period).onAcquiring(Money.of("10000",
 * "EUR"), 50).onKeeping(Money.of("36000", "EUR"), 900)}.
 *
 * @param period the period of the spending
 * @param acquisitionSpending what winning customers cost, at least 0
 * @param acquired customers won, at least 0
 * @param keepingSpending what keeping customers cost, at least 0, in the same currency
 * @param kept customers kept, at least 0
 */
public record KeepAndAcquireSpending(
    Period period, Money acquisitionSpending, long acquired, Money keepingSpending, long kept)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Checks signs and currency.
   *
   * @throws org.retentionkit.CurrencyMismatchException if the currencies differ
   */
  public KeepAndAcquireSpending {
    Checks.notNull("period", period);
    AcquisitionSpending.spending("acquisition spending", acquisitionSpending);
    Checks.notNegative("acquired", acquired);
    AcquisitionSpending.spending("keeping spending", keepingSpending);
    Checks.notNegative("kept", kept);
    acquisitionSpending.plus(keepingSpending);
  }

  /** Begins the spending of {@code period}. */
  public static AcquiringStep during(Period period) {
    return new AcquiringStep(period);
  }

  /** Asks what winning customers cost. */
  public static final class AcquiringStep {
    private final Period period;

    private AcquiringStep(Period period) {
      this.period = Checks.notNull("period", period);
    }

    /**
     * What was spent on winning how many customers.
     *
     * @param spending at least 0, not null
     * @param acquired at least 0
     */
    public KeepingStep onAcquiring(Money spending, long acquired) {
      return new KeepingStep(period, spending, acquired);
    }
  }

  /** Asks what keeping customers cost. */
  public static final class KeepingStep {
    private final Period period;
    private final Money acquisitionSpending;
    private final long acquired;

    private KeepingStep(Period period, Money acquisitionSpending, long acquired) {
      this.period = period;
      this.acquisitionSpending = acquisitionSpending;
      this.acquired = acquired;
    }

    /**
     * What was spent on keeping how many customers.
     *
     * @param spending at least 0, in the same currency, not null
     * @param kept at least 0
     */
    public KeepAndAcquireSpending onKeeping(Money spending, long kept) {
      return new KeepAndAcquireSpending(period, acquisitionSpending, acquired, spending, kept);
    }
  }
}
