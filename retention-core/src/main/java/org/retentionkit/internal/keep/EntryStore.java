package org.retentionkit.internal.keep;

import java.util.Arrays;

/**
 * Takes rows and keeps entries by customer and slot of time. Rows wait until they are half as many
 * as what is kept, so that a row costs few of the entries it passes. Not thread-safe.
 */
public final class EntryStore {
  /** So many rows are worth a fold. */
  private static final int LEAST_DUE = 1 << 14;

  private static final int SMALLEST = 16;

  private final Joining rule;
  private final boolean timed;
  private final Numbering numbering;
  private Entries kept = Entries.NONE;
  private final Homes homes = new Homes();
  private long[] who = {};
  private int[] when = {};
  private int[] millis = {};
  private long[] values = {};
  private int waiting;
  private int promised;

  /** Turns what rows say of their customers into numbers from 0 on. */
  @FunctionalInterface
  public interface Numbering {
    /** Writes the numbers of the first {@code n} customers; new ones get new numbers. */
    int[] number(long[] who, int n);

    /** Customers that are given by their number. */
    static int[] asGiven(long[] who, int n) {
      int[] numbers = new int[n];
      for (int i = 0; i < n; i++) {
        numbers[i] = (int) who[i];
      }
      return numbers;
    }
  }

  /**
   * A store of nothing.
   *
   * @param timed whether rows have milliseconds of their day
   * @param numbering numbers customers when rows are folded
   */
  public EntryStore(Joining rule, boolean timed, Numbering numbering) {
    this.rule = rule;
    this.timed = timed;
    this.numbering = numbering;
  }

  /**
   * Makes room for so many more rows, which can be added then even if memory is short: rows that
   * wait are folded now if it is time.
   */
  public void room(int rows) {
    int wanted = Math.addExact(waiting + promised, rows);
    if (wanted > who.length) {
      int due = due();
      if (waiting >= due) {
        fold();
        wanted = Math.addExact(promised, rows);
      }
      if (wanted > who.length) {
        grow(Math.max(wanted, Math.min(due, Math.max(SMALLEST, 2 * who.length))));
      }
    }
  }

  /**
   * Makes room that others do not use up before it is {@linkplain #addAll given}.
   *
   * @param rows how many rows; below 0 if so many that were promised will not come
   */
  public void promise(int rows) {
    if (rows > 0) {
      room(rows);
    }
    promised += rows;
  }

  private void grow(int room) {
    long[] widerWho = Arrays.copyOf(who, room);
    int[] widerWhen = Arrays.copyOf(when, room);
    int[] widerMillis = timed ? Arrays.copyOf(millis, room) : millis;
    long[] widerValues = periods() ? values : Arrays.copyOf(values, room);
    who = widerWho; // not before memory is there for all
    when = widerWhen;
    millis = widerMillis;
    values = widerValues;
  }

  /** Adds a row for which there is room; a period has no value, and is its slot. */
  public void add(long customer, int slot, int milli, long value) {
    who[waiting] = customer;
    when[waiting] = slot;
    if (timed) {
      millis[waiting] = milli;
    }
    if (!periods()) {
      values[waiting] = value;
    }
    waiting++;
  }

  /**
   * Adds rows for which there is room that was promised.
   *
   * @param customer the customers
   * @param slots the slots
   * @param milli the milliseconds of the day; empty where days are kept
   * @param value the values; empty for periods
   * @param order which rows, in its entries {@code from} to {@code to}, exclusive
   */
  public void addAll(
      long[] customer, int[] slots, int[] milli, long[] value, int[] order, int from, int to) {
    int at = waiting - from;
    long[] whom = who;
    int[] slot = when;
    for (int i = from; i < to; i++) {
      whom[at + i] = customer[order[i]];
      slot[at + i] = slots[order[i]];
    }
    for (int i = from; i < to && timed; i++) {
      millis[at + i] = milli[order[i]];
    }
    for (int i = from; i < to && !periods(); i++) {
      values[at + i] = value[order[i]];
    }
    waiting += to - from;
    promised -= to - from;
  }

  private boolean periods() {
    return rule == Joining.PERIODS;
  }

  private int due() {
    return periods() ? LEAST_DUE : Math.max(LEAST_DUE, (kept.size() + kept.customers()) / 2);
  }

  /** What is kept of all rows so far; folds those that wait. */
  public Entries entries() {
    if (waiting > 0) {
      fold();
    }
    if (!homes.isEmpty()) {
      keep(homes.rows(), Math.max(kept.customers(), homes.customers()));
      homes.clear();
    }
    return kept;
  }

  private void fold() {
    int[] numbers = numbering.number(who, waiting);
    if (periods()) {
      homes.add(numbers, when, waiting);
      if (homes.rest() >= Math.max(LEAST_DUE, kept.size() / 2)) {
        keep(homes.rows(), Math.max(kept.customers(), homes.customers()));
        homes.clear();
      }
    } else {
      int customers = kept.customers();
      long[] keys = new long[waiting];
      for (int i = 0; i < waiting; i++) {
        customers = Math.max(customers, numbers[i] + 1);
        keys[i] = EntryRows.key(numbers[i], when[i]);
      }
      keep(
          timed
              ? EntryRows.sorted(keys, millis, values, new char[0])
              : EntryRows.sorted(keys, Arrays.copyOf(values, waiting)),
          customers);
    }
    waiting = 0; // not before all is kept, so that a failure loses no row
  }

  private void keep(EntryRows rows, int customers) {
    kept = EntryMerge.of(rule, timed, kept, rows, customers);
  }

  /** What would be kept with entries of a store of the same kind, whose customers have numbers. */
  public Entries joined(Entries other, int[] numbers) {
    int customers = entries().customers();
    long[] keys = new long[other.size()];
    for (int c = 0; c < other.customers(); c++) {
      customers = Math.max(customers, numbers[c] + 1);
      for (int e = other.start(c); e < other.ends()[c]; e++) {
        keys[e] = EntryRows.key(numbers[c], other.slots()[e]);
      }
    }
    EntryRows rows = EntryRows.sorted(keys, other.millis(), other.values(), other.more());
    return EntryMerge.of(rule, timed, kept, rows, customers);
  }

  /** Puts other entries in the place of all that are kept. */
  public void replace(Entries entries) {
    kept = entries;
  }
}
