package org.retentionkit.internal.keep;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.internal.state.StateInput;

/** Reads what {@link EntryOutput} wrote, for some parts of the customers. */
public final class EntryInput {
  private static final int LAST_MILLI = 86_399_999;

  private final Joining rule;
  private final boolean timed;
  private final StateInput counts;
  private final StateInput slots;
  private final StateInput millis;
  private final StateInput values;
  private final StateInput more;

  private EntryInput(Joining rule, boolean timed, StateInput in) {
    this.rule = rule;
    this.timed = timed;
    this.counts = in.column();
    this.slots = in.column();
    this.millis = in.column();
    this.values = in.column();
    this.more = in.column();
  }

  /** The fewest bytes of an entry. */
  public static int leastBytes(Joining rule, boolean timed) {
    int value = rule == Joining.PERIODS ? EntryOutput.WORD : EntryOutput.AMOUNT;
    return 2 + value + (timed ? EntryOutput.MILLI + 1 : 0);
  }

  /**
   * The entries of each part.
   *
   * @param part the part of each customer
   * @param parts how many parts
   * @param items the number of all entries, of which there are bytes
   */
  public static List<Entries> read(
      Joining rule, boolean timed, StateInput in, byte[] part, int parts, long items) {
    EntryInput input = new EntryInput(rule, timed, in);
    in.finish("the columns");
    List<Entries> all = input.room(part, parts, items);
    input.fill(part, all);
    return all;
  }

  private List<Entries> room(byte[] part, int parts, long items) {
    int[] customers = new int[parts];
    int[] sizes = new int[parts];
    long left = items;
    for (byte p : part) {
      int n = (int) counts.number("entries of a customer", 1, left);
      left -= n;
      customers[p]++;
      sizes[p] += n;
    }
    if (left != 0) {
      throw StateInput.broken("have a customer of each entry", left + " without");
    }
    counts.finish("the counts");
    counts.rewind();
    boolean several = more.left() > 0;
    List<Entries> all = new ArrayList<>();
    for (int p = 0; p < parts; p++) {
      all.add(
          new Entries(
              new int[customers[p]],
              new int[sizes[p]],
              new int[timed ? sizes[p] : 0],
              new long[sizes[p]],
              new char[several ? sizes[p] : 0]));
    }
    return all;
  }

  private void fill(byte[] part, List<Entries> all) {
    int[] customers = new int[all.size()];
    int[] sizes = new int[all.size()];
    long items = 0;
    boolean several = more.left() > 0;
    long nextSeveral = several ? more.number() : Long.MAX_VALUE;
    for (byte p : part) {
      Entries entries = all.get(p);
      int from = sizes[p];
      int to = from + (int) counts.number();
      readSlots(entries.slots(), from, to);
      readValues(entries.values(), from, to);
      for (int e = from; e < to && timed; e++) {
        entries.millis()[e] = (int) within(millis.number(EntryOutput.MILLI));
      }
      while (nextSeveral < items + to - from) {
        if (nextSeveral < items || rule != Joining.ORDERS) {
          throw StateInput.broken("have several orders of a day once, and of orders", nextSeveral);
        }
        entries.more()[from + (int) (nextSeveral - items)] =
            (char) more.number("orders of a day", 1, Character.MAX_VALUE);
        long step = more.left() > 0 ? more.number("a step", 1, Integer.MAX_VALUE) : Long.MAX_VALUE;
        nextSeveral = step == Long.MAX_VALUE ? step : nextSeveral + step;
      }
      if (rule == Joining.CHANGES) {
        checkRising(entries, from, to);
      }
      items += to - from;
      sizes[p] = to;
      entries.ends()[customers[p]++] = to;
    }
    slots.finish("the slots");
    millis.finish("the milliseconds");
    values.finish("the values");
    more.finish("the days with several orders");
  }

  private static long within(long milli) {
    if (milli > LAST_MILLI) {
      throw StateInput.broken("have milliseconds of a day", milli);
    }
    return milli;
  }

  private void readSlots(int[] to, int from, int end) {
    long slot = slots.signed("a slot", Integer.MIN_VALUE, Integer.MAX_VALUE);
    to[from] = (int) slot;
    int least = rule == Joining.PERIODS ? 1 : 0;
    for (int e = from + 1; e < end; e++) {
      long step = slots.number();
      if (step < least || step > Integer.MAX_VALUE - slot) {
        throw StateInput.broken("have rising slots that fit an int", slot + " and " + step + " on");
      }
      slot += step;
      to[e] = (int) slot;
    }
  }

  private void readValues(long[] to, int from, int end) {
    switch (rule) {
      case PERIODS -> {
        for (int e = from; e < end; e++) {
          to[e] = values.number(EntryOutput.WORD);
          if (to[e] == 0) {
            throw StateInput.broken("have words with periods", 0);
          }
        }
      }
      case ORDERS -> {
        for (int e = from; e < end; e++) {
          to[e] = values.signed(EntryOutput.AMOUNT);
        }
      }
      case CHANGES -> {
        for (int e = from; e < end; e++) {
          to[e] = values.number(EntryOutput.AMOUNT);
          if (to[e] < 0) {
            throw StateInput.broken("have amounts of 0 or more", to[e]);
          }
        }
      }
    }
  }

  private void checkRising(Entries entries, int from, int to) {
    for (int e = from + 1; e < to; e++) {
      if (entries.slots()[e] == entries.slots()[e - 1]) {
        int time = timed ? Integer.compare(entries.millis()[e - 1], entries.millis()[e]) : 0;
        if (time > 0 || (time == 0 && entries.values()[e - 1] >= entries.values()[e])) {
          throw StateInput.broken("have the changes of a day once, in order", entries.values()[e]);
        }
      }
    }
  }
}
