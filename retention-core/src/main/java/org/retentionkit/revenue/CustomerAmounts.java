package org.retentionkit.revenue;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * How much each customer brought: one amount per customer, without names, kept sorted in eight
 * bytes each, so that a million customers are no burden.
 *
 * <p>A customer who brought 0 is a customer, and counts among all; leave out those who should not
 * be counted. Amounts below 0 are an error, unless {@link CustomerAmountsBuilder#negativesAsZero}
 * counts them as 0. Customers with equal amounts are interchangeable, so that no tie has to be
 * broken. Immutable and equal by value.
 */
public final class CustomerAmounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int scale;
  private final long[] ascending;
  private final RevenueBase base;

  /** Takes ownership of {@code units}, which must not be negative. */
  CustomerAmounts(
      @Nullable Period period, Currency currency, int scale, long negatives, long[] units) {
    Arrays.sort(units);
    long sum = 0;
    for (long unit : units) {
      sum += Checks.notNegative("amount", unit);
      if (sum < 0) {
        String rule =
            "must not exceed " + BigDecimal.valueOf(Long.MAX_VALUE, scale).toPlainString();
        throw Checks.broken("the sum of all amounts", rule, "more");
      }
    }
    this.scale = scale;
    this.ascending = units;
    BigDecimal total = BigDecimal.valueOf(sum, scale);
    this.base =
        new RevenueBase(period, currency, units.length, negatives, total, rankSum(units, scale));
  }

  /**
   * One amount per customer, of no period in particular.
   *
   * @param amounts at least 0, in any order, not null; at most 18 digits at the decimals of the
   *     finest
   * @param currency the code of their currency, such as {@code "EUR"}
   * @throws IllegalArgumentException if an amount is negative, or an amount or the sum does not fit
   *     a {@code long} of the finest unit
   */
  public static CustomerAmounts of(Collection<BigDecimal> amounts, String currency) {
    return new CustomerAmountsBuilder(null, currency).amounts(amounts).build();
  }

  /** Begins the amounts of {@code period}, all in one currency, such as {@code "EUR"}. */
  public static CustomerAmountsBuilder during(Period period, String currency) {
    return new CustomerAmountsBuilder(Checks.notNull("period", period), currency);
  }

  /** What every measure of concentration divides by. */
  public RevenueBase base() {
    return base;
  }

  /**
   * The share {@code top} of the customers with the largest amounts, and what they brought. If it
   * is no whole number of customers, the fraction of the next one's amount counts: the top 20 % of
   * 7 customers are the largest and 0.4 of the second.
   *
   * @param top the share of the customers, 0 to 1
   */
  public TopCustomers top(Ratio top) {
    BigDecimal count = BigDecimal.valueOf(ascending.length);
    BigDecimal[] place = fraction("top", top).multiply(count).divideAndRemainder(top.denominator());
    int whole = place[0].intValueExact();
    long sum = 0;
    for (int k = 0; k < whole; k++) {
      sum += ascending[ascending.length - 1 - k];
    }
    Ratio revenue = Ratio.of(money(sum));
    if (place[1].signum() != 0) {
      BigDecimal next = money(ascending[ascending.length - 1 - whole]);
      BigDecimal above = money(sum).multiply(top.denominator()).add(place[1].multiply(next));
      revenue = Ratio.of(above, top.denominator());
    }
    return new TopCustomers(base, top.times(Ratio.of(count)), revenue);
  }

  /**
   * The fewest customers that bring the share {@code share} of the revenue, with the fraction of
   * the last one that is needed; none if there is no revenue.
   *
   * @param share the share of the revenue, 0 to 1
   */
  public TopCustomers bringing(Ratio share) {
    BigDecimal total = base.revenue().movePointRight(scale);
    BigDecimal wanted = fraction("share", share).multiply(total);
    Ratio revenue = share.times(Ratio.of(base.revenue()));
    BigDecimal[] parts = wanted.divideAndRemainder(share.denominator());
    long enough = parts[0].longValueExact() + parts[1].signum();
    long sum = 0;
    for (int k = 0; sum < enough; k++) {
      long next = ascending[ascending.length - 1 - k];
      if (sum + next >= enough) {
        BigDecimal had = BigDecimal.valueOf(sum).multiply(share.denominator());
        BigDecimal all = BigDecimal.valueOf(next).multiply(share.denominator());
        Ratio last = Ratio.of(wanted.subtract(had), all);
        return new TopCustomers(base, Ratio.of(k, 1).plus(last), revenue);
      }
      sum += next;
    }
    return new TopCustomers(base, Ratio.ZERO, revenue);
  }

  /** What the smallest customers brought, at each of {@code steps} equal steps from none to all. */
  List<Ratio> cumulated(int steps) {
    List<Ratio> cumulated = new ArrayList<>(steps + 1);
    BigDecimal divisor = BigDecimal.valueOf(steps);
    long sum = 0;
    int at = 0;
    for (int step = 0; step <= steps; step++) {
      long place = (long) step * ascending.length;
      int whole = (int) (place / steps);
      while (at < whole) {
        sum += ascending[at++];
      }
      BigDecimal rest = BigDecimal.valueOf(place % steps);
      BigDecimal next = rest.signum() == 0 ? rest : money(ascending[whole]).multiply(rest);
      cumulated.add(Ratio.of(money(sum).multiply(divisor).add(next), divisor));
    }
    return cumulated;
  }

  /** Equal if period, currency and amounts are, in whatever order they were given. */
  @Override
  public boolean equals(Object object) {
    return object instanceof CustomerAmounts other
        && base.equals(other.base)
        && scale == other.scale
        && Arrays.equals(ascending, other.ascending);
  }

  /** Consistent with {@link #equals}. */
  @Override
  public int hashCode() {
    return 31 * base.hashCode() + Arrays.hashCode(ascending);
  }

  /** For example {@code 5 customers, 100.00 EUR, March 2026}. */
  @Override
  public String toString() {
    return base.toString();
  }

  private BigDecimal money(long units) {
    return BigDecimal.valueOf(units, scale);
  }

  /** The sum of each amount times its rank, the smallest having rank 1. */
  private static BigDecimal rankSum(long[] ascending, int scale) {
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

  private static BigDecimal fraction(String name, Ratio ratio) {
    if (!Checks.notNull(name, ratio).isDefined()
        || ratio.signum() < 0
        || ratio.compareTo(Ratio.ONE) > 0) {
      throw Checks.broken(name, "must lie between 0 and 1", ratio);
    }
    return ratio.numerator();
  }

  /** What is written instead: what is read is made, and so checked, anew. */
  private Object writeReplace() {
    return new Written(base, scale, ascending);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("amounts must be read through what was written for them");
  }

  /** The amounts as they are written, with their sums, which must come out again. */
  @SuppressWarnings("ArrayRecordComponent") // lives only while it is written or read
  private record Written(RevenueBase base, int scale, long[] units) implements Serializable {
    private static final long serialVersionUID = 1L;

    private Object readResolve() throws InvalidObjectException {
      CustomerAmounts read;
      try {
        read =
            new CustomerAmounts(
                base.period(), base.currency(), scale, base.negativeCustomers(), units.clone());
      } catch (IllegalArgumentException e) {
        throw broken(e);
      }
      if (!read.base.equals(base)) {
        throw broken(
            Checks.broken("the sum and ranks of all amounts", "must be " + base, read.base));
      }
      return read;
    }

    private static InvalidObjectException broken(IllegalArgumentException cause) {
      InvalidObjectException broken = new InvalidObjectException(cause.getMessage());
      broken.initCause(cause);
      return broken;
    }
  }
}
