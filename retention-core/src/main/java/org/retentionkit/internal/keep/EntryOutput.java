package org.retentionkit.internal.keep;

import java.util.List;
import org.retentionkit.internal.state.StateOutput;

/** Writes entries of customers one by one, in columns. */
public final class EntryOutput {
  /** Low bytes of a word of periods, of an amount and of a millisecond that are written as such. */
  static final int WORD = 2;

  static final int AMOUNT = 1;
  static final int MILLI = 3;

  private final Joining rule;
  private final StateOutput counts = new StateOutput();
  private final StateOutput slots = new StateOutput();
  private final StateOutput millis = new StateOutput();
  private final StateOutput values = new StateOutput();

  /** Where entries of several orders stand, by their distances, and how many more than one. */
  private final StateOutput more = new StateOutput();

  private long items;
  private long lastSeveral;

  /** An output without entries. */
  public EntryOutput(Joining rule) {
    this.rule = rule;
  }

  /** The number of entries so far. */
  public long items() {
    return items;
  }

  /** Writes the entries of a customer. */
  public void add(Entries entries, int customer) {
    int from = entries.start(customer);
    int to = entries.ends()[customer];
    counts.number(to - from);
    int[] slot = entries.slots();
    slots.signed(slot[from], 0);
    for (int e = from + 1; e < to; e++) {
      slots.number(slot[e] - (long) slot[e - 1]);
    }
    long[] value = entries.values();
    switch (rule) {
      case PERIODS -> {
        for (int e = from; e < to; e++) {
          values.number(value[e], WORD);
        }
      }
      case ORDERS -> {
        for (int e = from; e < to; e++) {
          values.signed(value[e], AMOUNT);
        }
      }
      case CHANGES -> {
        for (int e = from; e < to; e++) {
          values.number(value[e], AMOUNT);
        }
      }
    }
    for (int e = from; e < to && entries.millis().length > 0; e++) {
      millis.number(entries.millis()[e], MILLI);
    }
    for (int e = from; e < to && entries.more().length > 0; e++) {
      if (entries.more()[e] > 0) {
        long at = items + e - from;
        more.number(at - lastSeveral);
        more.number(entries.more()[e]);
        lastSeveral = at;
      }
    }
    items += to - from;
  }

  /** The columns, in the order of the form. */
  public List<StateOutput> columns() {
    return List.of(counts, slots, millis, values, more);
  }
}
