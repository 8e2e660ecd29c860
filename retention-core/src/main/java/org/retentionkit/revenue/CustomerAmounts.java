package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Currency;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how much did each customer bring?" for one period, one amount per customer, without
 * names: kept sorted in eight bytes each, so that a million customers are no burden.
 *
 * <p>A customer who brought 0 is a customer, and counts among all; leave out those who should not
 * be counted. Amounts below 0 follow {@link NegativeAmounts}. Customers with equal amounts are
 * interchangeable, so that no tie has to be broken. Immutable and equal by value.
 */
public final class CustomerAmounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Period period;
  private final Currency currency;
  private final int scale;
  private final long negativeCustomers;
  private final long[] ascending;
  private final long total;

  /** Takes ownership of {@code units}, which are not negative. */
  CustomerAmounts(
      Period period, Currency currency, int scale, long negativeCustomers, long[] units) {
    this.period = period;
    this.currency = currency;
    this.scale = scale;
    this.negativeCustomers = negativeCustomers;
    Arrays.sort(units);
    this.ascending = units;
    long sum = 0;
    for (long unit : units) {
      sum += unit;
      if (sum < 0) {
        String rule = "must not exceed " + money(Long.MAX_VALUE).toPlainString();
        throw Checks.broken("the sum of all amounts", rule, "more");
      }
    }
    this.total = sum;
  }

  /** Begins the amounts of {@code period}, all in {@code currency}. */
  public static CustomerAmountsBuilder during(Period period, Currency currency) {
    return new CustomerAmountsBuilder(period, currency);
  }

  /** What every measure of concentration divides by. */
  public RevenueBase base() {
    return new RevenueBase(period, currency, ascending.length, negativeCustomers, money(total));
  }

  /**
   * What the share {@code top} of the customers with the largest amounts brought. If it is no whole
   * number of customers, the fraction of the next one's amount counts: the top 20 % of 7 customers
   * are the largest and 0.4 of the second.
   *
   * @param top the share of the customers, 0 to 1
   */
  public Ratio revenueOfTop(Ratio top) {
    Checks.notNull("top", top);
    BigDecimal[] place =
        fraction("top", top).multiply(count()).divideAndRemainder(top.denominator());
    int whole = place[0].intValueExact();
    long sum = 0;
    for (int k = 0; k < whole; k++) {
      sum += ascending[ascending.length - 1 - k];
    }
    if (place[1].signum() == 0) {
      return Ratio.of(money(sum));
    }
    BigDecimal next = money(ascending[ascending.length - 1 - whole]);
    BigDecimal above = money(sum).multiply(top.denominator()).add(place[1].multiply(next));
    return Ratio.of(above, top.denominator());
  }

  /**
   * How many of the largest customers bring the share {@code share} of the revenue, with the
   * fraction of the last one that is needed; 0 if there is no revenue.
   *
   * @param share the share of the revenue, 0 to 1
   */
  public Ratio customersBringing(Ratio share) {
    Checks.notNull("share", share);
    BigDecimal wanted = fraction("share", share).multiply(BigDecimal.valueOf(total));
    long enough = ceiling(wanted, share.denominator());
    long sum = 0;
    for (int k = 0; sum < enough; k++) {
      long next = ascending[ascending.length - 1 - k];
      if (sum + next >= enough) {
        BigDecimal had = BigDecimal.valueOf(sum).multiply(share.denominator());
        BigDecimal all = BigDecimal.valueOf(next).multiply(share.denominator());
        return Ratio.of(k, 1).plus(Ratio.of(wanted.subtract(had), all));
      }
      sum += next;
    }
    return Ratio.ZERO;
  }

  /** The sum of each amount times its rank, the smallest having rank 1; what Gini is made of. */
  public BigDecimal rankSum() {
    long high = 0;
    long low = 0;
    for (int i = 0; i < ascending.length; i++) {
      long product = (i + 1L) * ascending[i];
      high += Math.multiplyHigh(i + 1L, ascending[i]);
      low += product;
      if (Long.compareUnsigned(low, product) < 0) {
        high++;
      }
    }
    BigInteger lower = new BigInteger(Long.toUnsignedString(low));
    return new BigDecimal(BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(lower), scale);
  }

  /** Equal if period, currency and amounts are, in whatever order they were given. */
  @Override
  public boolean equals(Object object) {
    return object instanceof CustomerAmounts other
        && base().equals(other.base())
        && scale == other.scale
        && Arrays.equals(ascending, other.ascending);
  }

  /** Consistent with {@link #equals}. */
  @Override
  public int hashCode() {
    return 31 * base().hashCode() + Arrays.hashCode(ascending);
  }

  /** For example {@code 5 customers, 100.00 EUR, March 2026}. */
  @Override
  public String toString() {
    return ascending.length + " customers, " + base().money() + ", " + period;
  }

  private BigDecimal count() {
    return BigDecimal.valueOf(ascending.length);
  }

  private BigDecimal money(long units) {
    return BigDecimal.valueOf(units, scale);
  }

  private static BigDecimal fraction(String name, Ratio ratio) {
    if (ratio.signum() < 0 || ratio.compareTo(Ratio.ONE) > 0) {
      throw Checks.broken(name, "must lie between 0 and 1", ratio);
    }
    return ratio.numerator();
  }

  private static long ceiling(BigDecimal above, BigDecimal below) {
    BigDecimal[] parts = above.divideAndRemainder(below);
    return parts[0].longValueExact() + parts[1].signum();
  }
}
