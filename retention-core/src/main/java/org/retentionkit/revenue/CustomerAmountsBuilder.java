package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * Takes the amounts of all customers, one per customer; see {@link CustomerAmounts}. Not safe for
 * use by several threads.
 */
public final class CustomerAmountsBuilder {
  private final @Nullable Period period;
  private final Currency currency;
  private boolean negativesAsZero;
  private int scale;
  private long @Nullable [] units;

  CustomerAmountsBuilder(@Nullable Period period, String currency) {
    this.period = period;
    this.currency = Money.currency(currency);
  }

  /**
   * Counts customers who got back more than they paid as customers who brought nothing; results say
   * how many there were. They are an error otherwise, as a share of revenue has no meaning with
   * parts below 0: the rest would add up to more than all.
   */
  public CustomerAmountsBuilder negativesAsZero() {
    negativesAsZero = true;
    return this;
  }

  /**
   * One amount per customer in minor units, such as cents; the array is copied.
   *
   * @param minorUnits in any order, not null
   */
  public CustomerAmountsBuilder minorUnits(long... minorUnits) {
    units = Checks.notNull("minorUnits", minorUnits).clone();
    scale = Money.decimals(currency);
    return this;
  }

  /**
   * One amount per customer, of any number of decimals.
   *
   * @param amounts in any order, not null; at most 18 digits at the decimals of the finest
   * @throws IllegalArgumentException if an amount does not fit a {@code long} of the finest unit
   */
  public CustomerAmountsBuilder amounts(Collection<BigDecimal> amounts) {
    Checks.notNull("amounts", amounts);
    int finest = Money.decimals(currency);
    BigDecimal[] spelled = new BigDecimal[amounts.size()];
    int count = 0;
    for (BigDecimal amount : amounts) {
      spelled[count] = Decimals.spelled(Checks.decimal("amount", amount), 0);
      finest = Math.max(finest, spelled[count].scale());
      count++;
    }
    BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE, finest);
    long[] all = new long[count];
    for (int i = 0; i < count; i++) {
      if (spelled[i].abs().compareTo(most) > 0) {
        String rule = "must not exceed " + most.toPlainString();
        throw Checks.broken("amount " + (i + 1), rule, spelled[i].toPlainString());
      }
      all[i] = spelled[i].movePointRight(finest).longValueExact();
    }
    units = all;
    scale = finest;
    return this;
  }

  /**
   * The amounts.
   *
   * @throws IllegalStateException if no amounts were given
   * @throws IllegalArgumentException if an amount is negative and these do not count as 0, or the
   *     sum does not fit a {@code long}
   */
  public CustomerAmounts build() {
    if (units == null) {
      throw new IllegalStateException("amounts or minorUnits must be given");
    }
    long[] counted = units.clone();
    long negatives = 0;
    for (int i = 0; i < counted.length; i++) {
      if (counted[i] < 0) {
        if (!negativesAsZero) {
          String rule = "must not be negative, unless negativesAsZero() counts it as 0";
          BigDecimal amount = BigDecimal.valueOf(counted[i], scale);
          throw Checks.broken("amount " + (i + 1L), rule, amount.toPlainString());
        }
        counted[i] = 0;
        negatives++;
      }
    }
    return new CustomerAmounts(period, currency, scale, negatives, counted);
  }
}
