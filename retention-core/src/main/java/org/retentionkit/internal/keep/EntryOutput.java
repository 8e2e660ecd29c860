package org.retentionkit.internal.keep;

import java.util.List;
import org.retentionkit.internal.state.StateOutput;

/** Writes entries of customers one by one, in columns. */
public final class EntryOutput {
  /** Low bytes of a word of periods, of an amount and of a millisecond that are written as such. */
  static final int WORD = 2;

  static final int AMOUNT = 1;
  static final int MILLI = 3;

  private static final int BLOCK = 1024;

  /** More customers of a part are worth to read all of it first. */
  private static final int FEW = 64;

  private final Joining rule;
  private final StateOutput counts;
  private final StateOutput slots;
  private final StateOutput millis;
  private final StateOutput values;

  /** Where entries of several orders stand, by their distances, and how many more than one. */
  private final StateOutput more = new StateOutput();

  private final long[] steps = new long[BLOCK];
  private final long[] amounts = new long[BLOCK];
  private int gathered;
  private long touched; // or the reading would be taken for useless
  private long items;
  private long lastSeveral;

  /** An output of so many entries of so many customers, about. */
  public EntryOutput(Joining rule, boolean timed, long customers, long entries) {
    this.rule = rule;
    this.counts = new StateOutput(customers);
    this.slots = new StateOutput(customers + entries + (entries >> 2));
    this.millis = new StateOutput(timed ? (MILLI + 1) * entries : 0);
    this.values = new StateOutput((rule == Joining.PERIODS ? WORD + 2 : AMOUNT + 2) * entries);
  }

  /** The number of entries so far. */
  public long items() {
    return items;
  }

  /**
   * Writes the entries of some customers.
   *
   * @param order the customers, by the low halves of its entries {@code first} to {@code end}
   */
  public void add(Entries entries, long[] order, int first, int end) {
    if (end - first > FEW) {
      touched |= entries.touch();
    }
    int[] ends = entries.ends();
    int[] slot = entries.slots();
    long[] value = entries.values();
    for (int i = first; i < end; i++) {
      int customer = (int) order[i];
      int from = customer == 0 ? 0 : ends[customer - 1];
      int to = ends[customer];
      counts.number(to - from);
      if (entries.millis().length > 0 || entries.more().length > 0) {
        addRest(entries, from, to);
      }
      items += to - from;
      int next = from;
      while (to - next > BLOCK - gathered) {
        next = gather(slot, value, from, next, next + BLOCK - gathered);
        flush();
      }
      gather(slot, value, from, next, to);
    }
  }

  /** Takes entries of a customer side by side, to be written in one go. */
  private int gather(int[] slot, long[] value, int first, int from, int to) {
    long[] toSteps = steps;
    long[] toAmounts = amounts;
    int shift = gathered - from;
    for (int e = from; e < to; e++) {
      toSteps[e + shift] = slot[e] - (long) slot[Math.max(first, e - 1)];
      toAmounts[e + shift] = value[e];
    }
    if (from == first && to > from) {
      toSteps[gathered] = StateOutput.zigzag(slot[first]);
    }
    gathered += to - from;
    return to;
  }

  private void addRest(Entries entries, int from, int to) {
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
  }

  /** Writes entries that were gathered. */
  private void flush() {
    for (int i = 0; i < gathered && rule == Joining.ORDERS; i++) {
      amounts[i] = StateOutput.zigzag(amounts[i]);
    }
    slots.numbers(steps, gathered, 0);
    values.numbers(amounts, gathered, rule == Joining.PERIODS ? WORD : AMOUNT);
    gathered = 0;
  }

  /** The columns, in the order of the form. */
  public List<StateOutput> columns() {
    flush();
    return List.of(counts, slots, millis, values, more);
  }
}
