package org.retentionkit.internal.intake;

import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/** Counts the unusual rows of a log while they come in. */
public final class Tallies {
  private int last = Integer.MIN_VALUE;
  private long rows;
  private long outOfOrder;
  private long negative;
  private long zero;
  private final Map<Currency, Long> setAside =
      new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));

  /** Counts one row. */
  public void count(int day, long amount) {
    rows++;
    outOfOrder += day < last ? 1 : 0;
    last = day;
    negative += amount >>> 63;
    zero += amount == 0 ? 1 : 0;
  }

  /** Counts a row that is not taken. */
  public void setAside(Currency currency) {
    setAside.merge(currency, 1L, Long::sum);
  }

  /** Adds what another one counted. */
  public void add(Tallies other) {
    rows += other.rows;
    outOfOrder += other.outOfOrder;
    negative += other.negative;
    zero += other.zero;
    other.setAside.forEach((currency, n) -> setAside.merge(currency, n, Long::sum));
  }

  /** The rows taken. */
  public long rows() {
    return rows;
  }

  /** The rows of a day before that of the row ahead. */
  public long outOfOrder() {
    return outOfOrder;
  }

  /** The rows below 0. */
  public long negative() {
    return negative;
  }

  /** The rows of 0. */
  public long zero() {
    return zero;
  }

  /** The rows not taken, by currency. */
  public Map<Currency, Long> setAside() {
    return setAside;
  }
}
