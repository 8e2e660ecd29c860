package org.retentionkit.internal.keep;

import java.util.List;
import org.retentionkit.internal.state.NumberOutput;
import org.retentionkit.internal.state.StateOutput;

/** Writes entries of customers one by one, in columns. */
public final class EntryOutput {
  /** Low bytes of a millisecond that are written as such. */
  static final int MILLI = 3;

  private static final int SMALLEST = 64;

  private static final int BLOCK = 1024;

  private final Joining rule;
  private final int shift;
  private final long[] steps = new long[BLOCK];
  private final long[] amounts = new long[BLOCK];
  private int gathered;
  private final StateOutput counts;
  private final NumberOutput slots;
  private final StateOutput millis;
  private final NumberOutput values;

  /** Where entries of several orders stand, by their distances, and how many more than one. */
  private final StateOutput more = new StateOutput();

  private long items;
  private long lastSeveral;

  /**
   * An output of so many entries of so many customers, about.
   *
   * @param shift how much higher the numbers of periods are written
   */
  public EntryOutput(Joining rule, boolean timed, int shift, long customers, long entries) {
    this.rule = rule;
    this.shift = shift;
    this.counts = new StateOutput(customers);
    this.slots = new NumberOutput(entries, 2);
    this.millis = new StateOutput(timed ? (MILLI + 1) * entries : 0);
    this.values = new NumberOutput(entries, 3);
  }

  /** The number of entries so far. */
  public long items() {
    return items;
  }

  /** Writes the entries of customers side by side. */
  public void add(Entries entries, int first, int end) {
    boolean rest = entries.millis().length > 0 || entries.more().length > 0;
    int[] slot = entries.slots();
    long[] value = entries.values();
    for (int customer = first; customer < end; customer++) {
      int from = entries.start(customer);
      int to = entries.ends()[customer];
      if (rest) {
        addRest(entries, from, to);
      }
      if (shift != 0) {
        int most = 2 * (to - from);
        slot =
            most > slot.length || slot == entries.slots()
                ? new int[Math.max(most, SMALLEST)]
                : slot;
        value =
            value.length < slot.length || value == entries.values() ? new long[slot.length] : value;
        to = entries.shift(customer, shift, slot, value, 0);
        from = 0;
      }
      counts.number(to - from);
      items += to - from;
      add(slot, value, from, to);
    }
  }

  /** Takes entries of a customer side by side, to be written in one go. */
  private void add(int[] slot, long[] value, int from, int to) {
    int at = gathered;
    for (int e = from; e < to; ) {
      int stop = Math.min(to, e + BLOCK - at);
      if (e == from) {
        steps[at] = StateOutput.zigzag(slot[e]);
        amounts[at++] = value[e++];
      }
      for (; e < stop; e++) {
        steps[at] = slot[e] - (long) slot[e - 1];
        amounts[at++] = value[e];
      }
      if (at == BLOCK) {
        flush(at);
        at = 0;
      }
    }
    gathered = at;
  }

  private void flush(int size) {
    for (int i = 0; i < size && rule == Joining.ORDERS; i++) {
      amounts[i] = StateOutput.zigzag(amounts[i]);
    }
    slots.write(steps, size);
    values.write(amounts, size);
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

  /** The columns, in the order of the form. */
  public List<StateOutput> columns() {
    flush(gathered);
    gathered = 0;
    return List.of(
        counts, slots.lengths(), slots.data(), millis, values.lengths(), values.data(), more);
  }
}
