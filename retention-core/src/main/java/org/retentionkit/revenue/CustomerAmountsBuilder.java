package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * Takes the amounts of all customers, one per customer; see {@link CustomerAmounts}. Not safe for
 * use by several threads.
 */
public final class CustomerAmountsBuilder {
  private final Period period;
  private final Currency currency;
  private NegativeAmounts negatives = NegativeAmounts.REJECT;

  CustomerAmountsBuilder(Period period, Currency currency) {
    this.period = Checks.notNull("period", period);
    this.currency = Checks.notNull("currency", currency);
  }

  /** What to do with amounts below 0; they are rejected unless this says otherwise. */
  public CustomerAmountsBuilder negatives(NegativeAmounts negatives) {
    this.negatives = Checks.notNull("negatives", negatives);
    return this;
  }

  /**
   * One amount per customer in minor units, such as cents; the array is copied.
   *
   * @param minorUnits in any order, not null
   * @throws IllegalArgumentException if an amount is negative and negatives are rejected, or the
   *     sum does not fit a {@code long}
   */
  public CustomerAmounts ofMinorUnits(long... minorUnits) {
    return of(Checks.notNull("minorUnits", minorUnits).clone(), Money.decimals(currency));
  }

  /**
   * One amount per customer, of any number of decimals.
   *
   * @param amounts in any order, not null; at most 18 digits at the decimals of the finest
   * @throws IllegalArgumentException if an amount is negative and negatives are rejected, or an
   *     amount or the sum does not fit a {@code long} of the finest unit
   */
  public CustomerAmounts ofAmounts(Collection<BigDecimal> amounts) {
    Checks.notNull("amounts", amounts);
    int scale = Money.decimals(currency);
    BigDecimal[] spelled = new BigDecimal[amounts.size()];
    int count = 0;
    for (BigDecimal amount : amounts) {
      spelled[count] = Decimals.spelled(Checks.decimal("amount", amount), 0);
      scale = Math.max(scale, spelled[count].scale());
      count++;
    }
    BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE, scale);
    long[] units = new long[count];
    for (int i = 0; i < count; i++) {
      if (spelled[i].abs().compareTo(most) > 0) {
        String rule = "must not exceed " + most.toPlainString();
        throw Checks.broken("amount " + (i + 1), rule, spelled[i].toPlainString());
      }
      units[i] = spelled[i].movePointRight(scale).longValueExact();
    }
    return of(units, scale);
  }

  private CustomerAmounts of(long[] units, int scale) {
    long negative = 0;
    for (int i = 0; i < units.length; i++) {
      if (units[i] < 0) {
        if (negatives == NegativeAmounts.REJECT) {
          String rule = "must not be negative, unless negatives(AS_ZERO) counts it as 0";
          BigDecimal amount = BigDecimal.valueOf(units[i], scale);
          throw Checks.broken("amount " + (i + 1L), rule, amount.toPlainString());
        }
        units[i] = 0;
        negative++;
      }
    }
    return new CustomerAmounts(period, currency, scale, negative, units);
  }
}
