package org.retentionkit.internal.keep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.state.NumberInput;
import org.retentionkit.internal.state.StateInput;

/** Reads what {@link EntryOutput} wrote, for some parts of the customers. */
public final class EntryInput {
  private static final int LAST_MILLI = 86_399_999;

  /** The greatest distance of two ints. */
  private static final long WIDEST = 0xFFFF_FFFFL;

  private static final int BLOCK = 256;

  private final long[] steps = new long[BLOCK];
  private final Joining rule;
  private final boolean timed;
  private final StateInput counts;
  private final NumberInput slots;
  private final StateInput millis;
  private final NumberInput values;
  private final StateInput more;

  private EntryInput(Joining rule, boolean timed, StateInput in, long items) {
    this.rule = rule;
    this.timed = timed;
    this.counts = in.column();
    this.slots = new NumberInput("slots", in, items);
    this.millis = in.column();
    this.values = new NumberInput("values", in, items);
    this.more = in.column();
  }

  /** The most entries in so many bytes. */
  public static long most(long bytes, boolean timed) {
    return 2 * bytes / (timed ? 13 : 5); // two bytes and two lengths, and four of a millisecond
  }

  /**
   * The entries of each part.
   *
   * @param part the part of each customer
   * @param keys the key of each customer; empty if they are numbers from 0 on in each part
   * @param parts how many parts
   * @param items the number of all entries, of which there are bytes
   */
  public static List<Entries> read(
      Joining rule, boolean timed, StateInput in, byte[] part, long[] keys, int parts, long items) {
    EntryInput input = new EntryInput(rule, timed, in, items);
    List<Entries> all = input.room(part, keys, parts, items);
    int[] next = new int[parts];
    for (int i = 0; i < part.length; ) {
      int p = part[i];
      int first = next[p];
      while (i < part.length && part[i] == p) {
        next[p]++;
        i++;
      }
      input.fill(all.get(p), first, next[p]);
    }
    if (input.more.left() > 0) {
      input.fillMore(part, all);
    }
    input.slots.finish();
    input.millis.finish("the milliseconds");
    input.values.finish();
    return all;
  }

  /** The ends of each customer's entries, and room for the entries. */
  private List<Entries> room(byte[] part, long[] keys, int parts, long items) {
    int[] customers = new int[parts];
    for (byte p : part) {
      customers[p]++;
    }
    int[][] ends = new int[parts][];
    Arrays.setAll(ends, p -> new int[customers[p]]);
    long[][] own = new long[parts][];
    Arrays.setAll(own, p -> new long[customers[p]]);
    int[] sizes = new int[parts];
    Arrays.fill(customers, 0);
    long left = items;
    for (int i = 0; i < part.length; i++) {
      int p = part[i];
      own[p][customers[p]] = keys.length == 0 ? 0 : keys[i];
      int n = (int) counts.number("entries of a customer", 1, left);
      left -= n;
      sizes[p] += n;
      ends[p][customers[p]++] = sizes[p];
    }
    if (left != 0) {
      throw StateInput.broken("have a customer of each entry", left + " without");
    }
    counts.finish("the counts");
    for (int p = 0; p < parts && keys.length == 0; p++) {
      fillNumbers(own[p]);
    }
    boolean several = more.left() > 0;
    List<Entries> all = new ArrayList<>();
    for (int p = 0; p < parts; p++) {
      int n = sizes[p];
      char[] orders = new char[several ? n : 0];
      int[] millisOf = new int[timed ? n : 0];
      all.add(new Entries(own[p], ends[p], new int[n], millisOf, new long[n], orders));
    }
    return all;
  }

  /** Writes the hashes of the numbers from 0 on, in order. */
  private static void fillNumbers(long[] hashes) {
    Arrays.setAll(hashes, i -> Mix.ofNumber(i) ^ Long.MIN_VALUE);
    Arrays.sort(hashes);
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] ^= Long.MIN_VALUE;
    }
  }

  /** Reads the entries of some customers of a part. */
  private void fill(Entries entries, int first, int end) {
    int from = entries.start(first);
    int to = entries.ends()[end - 1];
    fillSlots(entries, first, from, to);
    long[] value = entries.values();
    values.read(value, from, to);
    long wrong = 0;
    switch (rule) {
      case PERIODS -> {
        for (int e = from; e < to; e++) {
          wrong |= value[e] == 0 ? -1 : 0;
        }
      }
      case ORDERS -> {
        for (int e = from; e < to; e++) {
          value[e] = StateInput.ofZigzag(value[e]);
        }
      }
      case CHANGES -> {
        for (int e = from; e < to; e++) {
          wrong |= value[e];
        }
      }
    }
    for (int e = from; e < to && timed; e++) {
      long milli = millis.number(EntryOutput.MILLI);
      wrong |= LAST_MILLI - milli | milli;
      entries.millis()[e] = (int) milli;
    }
    if (wrong < 0) {
      throw StateInput.broken("have periods, amounts of 0 or more and times of a day", "others");
    }
    if (rule == Joining.CHANGES) {
      checkRising(entries, from, to);
    }
  }

  private void fillSlots(Entries entries, int first, int from, int to) {
    int[] slot = entries.slots();
    int[] ends = entries.ends();
    int customer = first;
    int begins = from; // where the entries of the next customer do
    int least = rule == Joining.PERIODS ? 1 : 0;
    long value = 0;
    long wrong = 0;
    for (int start = from; start < to; start += steps.length) {
      int n = Math.min(to - start, steps.length);
      slots.read(steps, 0, n);
      for (int i = 0; i < n; i++) {
        long step = steps[i];
        if (start + i == begins) {
          value = StateInput.ofZigzag(step);
          begins = ends[customer++];
        } else {
          value += step;
          wrong |= step | (step - least) | (WIDEST - step);
        }
        wrong |= (value - Integer.MIN_VALUE) | (Integer.MAX_VALUE - value);
        slot[start + i] = (int) value;
      }
    }
    if (wrong < 0) {
      throw StateInput.broken("have rising slots of a customer that fit an int", "others");
    }
  }

  /** Reads which entries are of several orders. */
  private void fillMore(byte[] part, List<Entries> all) {
    int[] next = new int[all.size()];
    long items = 0;
    long nextSeveral = more.number();
    for (byte p : part) {
      Entries entries = all.get(p);
      int customer = next[p]++;
      int from = entries.start(customer);
      int to = entries.ends()[customer];
      while (nextSeveral < items + to - from) {
        if (nextSeveral < items || rule != Joining.ORDERS) {
          throw StateInput.broken("have several orders of a day once, and of orders", nextSeveral);
        }
        entries.more()[from + (int) (nextSeveral - items)] =
            (char) more.number("orders of a day", 1, Character.MAX_VALUE);
        long step = more.left() > 0 ? more.number("a step", 1, Integer.MAX_VALUE) : Long.MAX_VALUE;
        nextSeveral = step == Long.MAX_VALUE ? step : nextSeveral + step;
      }
      items += to - from;
    }
    if (nextSeveral != Long.MAX_VALUE) {
      throw StateInput.broken("have entries of all that are several", "another at " + nextSeveral);
    }
  }

  /** Refuses equal changes, and those of a day that are not in order. */
  private void checkRising(Entries entries, int from, int to) {
    int[] slot = entries.slots();
    long[] value = entries.values();
    for (int e = from + 1; e < to; e++) {
      if (slot[e] == slot[e - 1] && Arrays.binarySearch(entries.ends(), e) < 0) {
        int time = timed ? Integer.compare(entries.millis()[e - 1], entries.millis()[e]) : 0;
        if (time > 0 || (time == 0 && value[e - 1] >= value[e])) {
          throw StateInput.broken("have the changes of a day once, in order", value[e]);
        }
      }
    }
  }
}
