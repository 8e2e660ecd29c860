package org.retentionkit.internal.intake;

import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.retentionkit.internal.fold.Columns;

/** Counts the unusual rows of a log while they come in. */
public final class Tallies {
  private int last = Integer.MIN_VALUE;
  private int latest = Integer.MIN_VALUE;
  private int firstDay = Integer.MAX_VALUE;
  private int lastDay = Integer.MIN_VALUE;
  private final DaySpans spans = new DaySpans();
  private long rows;
  private long outOfOrder;
  private long late;
  private long negative;
  private long zero;
  private final Map<Currency, Long> setAside =
      new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));

  /**
   * Counts all rows of columns, in their order.
   *
   * @param reasonBits how many low bits of a value are no part of the amount
   */
  public static Tallies of(Columns columns, int reasonBits) {
    Tallies all = new Tallies();
    for (Columns.Block block : columns.blocks()) {
      if (block.value().length == 0) {
        all.countDays(block.day(), block.from(), block.to());
      } else {
        all.countAll(block.day(), block.value(), reasonBits, block.from(), block.to());
      }
    }
    return all;
  }

  /** Counts rows with amounts, of which so many low bits are no part. */
  public void countAll(int[] day, long[] values, int reasonBits, int from, int to) {
    countDays(day, from, to);
    for (int i = from; i < to; i++) {
      long amount = values[i] >> reasonBits;
      negative += amount >>> 63;
      zero += amount == 0 ? 1 : 0;
    }
  }

  /** Counts rows without amounts. */
  public void countDays(int[] day, int from, int to) {
    int before = last;
    int most = latest;
    int falls = 0;
    int below = 0;
    int least = Integer.MAX_VALUE;
    int greatest = Integer.MIN_VALUE;
    for (int i = from; i < to; i++) {
      int now = day[i];
      least = Math.min(least, now);
      greatest = Math.max(greatest, now);
      falls += now < before ? 1 : 0;
      below += now < most ? 1 : 0;
      most = Math.max(most, now);
      before = now;
    }
    last = before;
    latest = most;
    spans.count(day, from, to, least, greatest);
    firstDay = Math.min(firstDay, least);
    lastDay = Math.max(lastDay, greatest);
    outOfOrder += falls;
    late += below;
    rows += to - from;
  }

  /** Counts one row without an amount. */
  public void countDay(int day) {
    rows++;
    spans.count(day);
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
    outOfOrder += day < last ? 1 : 0;
    late += day < latest ? 1 : 0;
    last = day;
    latest = Math.max(latest, day);
  }

  /** Counts one row. */
  public void count(int day, long amount) {
    countDay(day);
    negative += amount >>> 63;
    zero += amount == 0 ? 1 : 0;
  }

  /** Counts a row that is not taken. */
  public void setAside(Currency currency) {
    setAside.merge(currency, 1L, Long::sum);
  }

  /** What this and another one counted. */
  public Tallies plus(Tallies other) {
    Tallies both = new Tallies();
    both.add(this);
    both.add(other);
    return both;
  }

  /** Adds what another one counted. */
  public void add(Tallies other) {
    spans.add(other.spans);
    firstDay = Math.min(firstDay, other.firstDay);
    lastDay = Math.max(lastDay, other.lastDay);
    rows += other.rows;
    outOfOrder += other.outOfOrder;
    late += other.late;
    negative += other.negative;
    zero += other.zero;
    other.setAside.forEach((currency, n) -> setAside.merge(currency, n, Long::sum));
  }

  /** The rows taken. */
  public long rows() {
    return rows;
  }

  /** The first day of all rows; of none, the greatest int. */
  public int firstDay() {
    return firstDay;
  }

  /** The last day of all rows; of none, the least int. */
  public int lastDay() {
    return lastDay;
  }

  /** The rows that 3,072 days or more without a row part from most rows. */
  public long far() {
    return spans.far();
  }

  /** The rows of a day before that of the row ahead. */
  public long outOfOrder() {
    return outOfOrder;
  }

  /** The rows of a day before that of any row ahead. */
  public long late() {
    return late;
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
