package org.retentionkit.internal.numeric;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Fisher's exact test of two shares: tails of the hypergeometric distribution of the first part,
 * given both wholes and the sum of the parts. Logarithms of p-values, to about 1e-13 relative in p.
 *
 * <p>The weight of the table seen is Stirling's formula with its remainder, from the exact
 * deviation {@code part − expected}; its neighbours follow by their exact ratios, outwards until
 * nothing more is added: some ten standard deviations, 10⁵ steps at 10⁹ customers a group.
 */
public final class Fisher {
  /** The largest whole of a group: steps grow with its root. */
  public static final long MAX_WHOLE = 10_000_000_000L;

  /**
   * Weights closer than this, relative to the size of their logarithm, are compared exactly: by
   * whole numbers next to each other, by logarithms to 60 decimals farther apart.
   */
  private static final double UNSURE = 1e-12;

  /** Farther apart, the whole numbers grow too long, and a tie by chance is out of the question. */
  private static final long MAX_FACTORS = 2_000;

  private static final BigDecimal EQUAL =
      BigDecimal.ONE.movePointLeft(LongFactorials.DECIMALS).negate();

  private static final double NEGLIGIBLE = 1e-18;

  private final long part;
  private final long whole;
  private final long otherPart;
  private final long otherWhole;
  private final long parts;
  private final double excess;

  /**
   * Takes the table.
   *
   * @param part 0 to {@code whole}
   * @param whole 1 to {@link #MAX_WHOLE}
   * @param otherPart 0 to {@code otherWhole}
   * @param otherWhole 1 to {@link #MAX_WHOLE}
   */
  public Fisher(long part, long whole, long otherPart, long otherWhole) {
    this.part = part;
    this.whole = whole;
    this.otherPart = otherPart;
    this.otherWhole = otherWhole;
    this.parts = part + otherPart;
    this.excess = exact(part, otherWhole).subtract(exact(otherPart, whole)).doubleValue() / total();
  }

  /** ln P(X ≥ part): how likely a first share this high or higher is, if nothing differs. */
  public double logAtLeast() {
    if (excess > 0) {
      return Math.min(0, logWeight(part) + Math.log(sumUpwards(part)));
    }
    if (part == least()) {
      return 0;
    }
    Fisher below = new Fisher(otherPart + 1, otherWhole, part - 1, whole);
    return Math.log1p(-Math.exp(below.logAtLeast())) + 0.0;
  }

  /** ln P(X ≤ part). */
  public double logAtMost() {
    return swapped().logAtLeast();
  }

  /** The logarithm of the summed weight of all tables that weigh no more than the one seen. */
  public double logTwoSided() {
    if (excess < 0) {
      return swapped().logTwoSided();
    }
    long centre =
        exact(whole, parts).divide(BigInteger.valueOf(whole + otherWhole)).longValueExact();
    long low = least() - 1;
    long high = Math.min(centre, part - 1) + 1;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (weighsNoMore(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    if (low >= part - 1) {
      return 0;
    }
    double sum = sumUpwards(part);
    if (low >= least()) {
      Fisher far = new Fisher(parts - low, otherWhole, low, whole);
      sum += Math.exp(logWeight(low) - logWeight(part)) * far.sumUpwards(parts - low);
    }
    return Math.min(0, logWeight(part) + Math.log(sum));
  }

  private Fisher swapped() {
    return new Fisher(otherPart, otherWhole, part, whole);
  }

  private long least() {
    return Math.max(0, parts - otherWhole);
  }

  private double total() {
    return (double) whole + otherWhole;
  }

  private static BigInteger exact(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  /** The weights from {@code k} upwards, {@code k}'s own being 1. */
  private double sumUpwards(long k) {
    double a = whole - k;
    double b = parts - k;
    double c = k + 1;
    double d = otherWhole - parts + k + 1;
    double term = 1;
    double sum = 1;
    for (double ratio = a * b / (c * d); term * ratio > NEGLIGIBLE * sum * (1 - ratio); ) {
      term *= ratio;
      sum += term;
      ratio = --a * --b / (++c * ++d);
    }
    return sum;
  }

  /** Whether the table with {@code k} weighs no more than the one seen; k lies below part. */
  private boolean weighsNoMore(long k) {
    double seen = logWeight(part);
    double difference = logWeight(k) - seen;
    if (Math.abs(difference) > UNSURE * (1 - seen)) {
      return difference < 0;
    }
    boolean mirror =
        (whole == otherWhole && k == otherPart)
            || (2 * parts == whole + otherWhole && k == whole - part);
    return mirror || (part - k <= MAX_FACTORS ? byProducts(k) : byLogarithms(k));
  }

  private boolean byProducts(long k) {
    long rest = otherWhole - parts;
    BigInteger up =
        product(whole - part + 1, whole - k).multiply(product(parts - part + 1, parts - k));
    BigInteger down = product(k + 1, part).multiply(product(rest + k + 1, rest + part));
    return up.compareTo(down) >= 0;
  }

  private boolean byLogarithms(long k) {
    long rest = otherWhole - parts;
    BigDecimal up = fromTo(whole - part, whole - k).add(fromTo(parts - part, parts - k));
    BigDecimal down = fromTo(k, part).add(fromTo(rest + k, rest + part));
    return up.subtract(down).compareTo(EQUAL) >= 0;
  }

  /** ln of (from + 1) × … × to. */
  private static BigDecimal fromTo(long from, long to) {
    return LongFactorials.ln(to).subtract(LongFactorials.ln(from));
  }

  /** from × (from + 1) × … × to. */
  static BigInteger product(long from, long to) {
    if (from == to) {
      return BigInteger.valueOf(from);
    }
    long middle = from + (to - from) / 2;
    return product(from, middle).multiply(product(middle + 1, to));
  }

  /** ln P(X = k). */
  private double logWeight(long k) {
    double n = total();
    double rests = n - parts;
    double deviation = excess + (k - part);
    return remainder(whole)
        + remainder(otherWhole)
        + remainder(parts)
        + remainder(whole - part + otherWhole - otherPart)
        - remainder(whole + otherWhole)
        - cell(k, whole / n * parts, deviation)
        - cell(whole - k, whole / n * rests, -deviation)
        - cell(parts - k, otherWhole / n * parts, -deviation)
        - cell(otherWhole - parts + k, otherWhole / n * rests, deviation);
  }

  private static double cell(long count, double expected, double deviation) {
    return Stirling.deviance((double) count, expected, deviation) + remainder(count);
  }

  /** ln count! − (count × ln count − count). */
  private static double remainder(long count) {
    double size = count;
    return count == 0 ? 0 : 0.5 * Math.log(2 * Math.PI * size) + Stirling.error(size);
  }
}
