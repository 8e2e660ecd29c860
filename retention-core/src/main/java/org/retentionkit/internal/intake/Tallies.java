package org.retentionkit.internal.intake;

import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.state.StateInput;
import org.retentionkit.internal.state.StateOutput;

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
    if (from >= to) {
      return;
    }
    int least = Integer.MAX_VALUE;
    int greatest = Integer.MIN_VALUE;
    for (int i = from; i < to; i++) {
      least = Math.min(least, day[i]);
      greatest = Math.max(greatest, day[i]);
    }
    spans.count(day, from, to, least, greatest);
    outOfOrder += day[from] < last ? 1 : 0;
    if (greatest <= latest && (long) latest - least <= Integer.MAX_VALUE) {
      countKnown(day, from, to);
    } else {
      countNew(day, from, to);
    }
    last = day[to - 1];
    latest = Math.max(latest, greatest);
    firstDay = Math.min(firstDay, least);
    lastDay = Math.max(lastDay, greatest);
    rows += to - from;
  }

  /** Counts rows of which none is after the latest, by signs of differences. */
  private void countKnown(int[] day, int from, int to) {
    int most = latest;
    int falls = 0;
    int below = (day[from] - most) >>> (Integer.SIZE - 1);
    for (int i = from + 1; i < to; i++) { // several at once, as there is no branch
      falls += (day[i] - day[i - 1]) >>> (Integer.SIZE - 1);
      below += (day[i] - most) >>> (Integer.SIZE - 1);
    }
    outOfOrder += falls;
    late += below;
  }

  private void countNew(int[] day, int from, int to) {
    int before = day[from];
    int most = latest;
    int falls = 0;
    int below = 0;
    for (int i = from; i < to; i++) {
      int now = day[i];
      falls += now < before ? 1 : 0;
      below += now < most ? 1 : 0;
      most = Math.max(most, now);
      before = now;
    }
    outOfOrder += falls;
    late += below;
  }

  /** Counts one row without an amount, or nothing if that fails. */
  public void countDay(int day) {
    spans.count(day);
    rows++;
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

  /** The same, which goes on by itself. */
  public Tallies copy() {
    Tallies copy = new Tallies();
    copy.add(this);
    copy.last = last;
    copy.latest = latest;
    return copy;
  }

  /** What this and another one counted. */
  public Tallies plus(Tallies other) {
    Tallies both = copy();
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

  /** Writes what was counted, but not what the next row is compared with. */
  public void writeTo(StateOutput out) {
    out.number(rows);
    if (rows > 0) {
      out.signed(firstDay, 0);
      out.signed(lastDay, 0);
    }
    out.number(outOfOrder);
    out.number(late);
    out.number(negative);
    out.number(zero);
    spans.writeTo(out);
    out.number(setAside.size());
    setAside.forEach(
        (currency, n) -> {
          out.text(currency.getCurrencyCode());
          out.number(n);
        });
  }

  /** What was written. */
  public static Tallies read(StateInput in) {
    Tallies all = new Tallies();
    all.rows = in.count("a number of rows");
    if (all.rows > 0) {
      all.firstDay = (int) in.signed("a first day", Integer.MIN_VALUE, Integer.MAX_VALUE);
      all.lastDay = (int) in.signed("a last day", all.firstDay, Integer.MAX_VALUE);
    }
    all.outOfOrder = in.number("a number out of order", 0, all.rows);
    all.late = in.number("a number of late rows", 0, all.rows);
    all.negative = in.number("a number of rows below 0", 0, all.rows);
    all.zero = in.number("a number of rows of 0", 0, all.rows - all.negative);
    all.spans.read(in, all.rows);
    int currencies = (int) in.number("a number of currencies", 0, in.left());
    for (int i = 0; i < currencies; i++) {
      Currency currency = in.currency();
      long n = in.number("a number of rows set aside", 1, Long.MAX_VALUE);
      if (all.setAside.put(currency, n) != null) {
        throw StateInput.broken("have a currency set aside once", currency);
      }
    }
    return all;
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
