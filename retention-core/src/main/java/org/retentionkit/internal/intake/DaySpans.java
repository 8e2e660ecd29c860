package org.retentionkit.internal.intake;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retentionkit.internal.state.StateInput;
import org.retentionkit.internal.state.StateOutput;

/** Counts days by spans of 1,024 days, to tell those far from all others. */
final class DaySpans {
  private static final int BITS = 10;

  /** Spans without a day between those that belong together: fewer than so many. */
  private static final int GAP = 3;

  private static final int SLOTS = 32;

  /** The spans met last, each at a place of its own; what made way for another one is below. */
  private final int[] spans = new int[SLOTS];

  private final long[] counts = new long[SLOTS];
  private final TreeMap<Integer, Long> others = new TreeMap<>();

  void count(int day) {
    add(day >> BITS, 1);
  }

  /** Counts many days, all from {@code least} to {@code greatest}. */
  void count(int[] day, int from, int to, int least, int greatest) {
    int first = least >> BITS;
    int last = greatest >> BITS;
    if (from >= to) {
      return;
    }
    if (last - (long) first > 1) {
      for (int i = from; i < to; i++) {
        count(day[i]);
      }
      return;
    }
    int second = 0;
    for (int i = from; i < to && first < last; i++) {
      second += (day[i] >> BITS) - first;
    }
    add(first, to - from - second);
    add(last, second);
  }

  private void add(int span, int n) {
    if (n == 0) {
      return;
    }
    int slot = span & (SLOTS - 1);
    if (spans[slot] != span) {
      makeWay(slot);
      spans[slot] = span;
    }
    counts[slot] += n;
  }

  private void makeWay(int slot) {
    if (counts[slot] > 0) {
      others.merge(spans[slot], counts[slot], Long::sum);
      counts[slot] = 0;
    }
  }

  void add(DaySpans more) {
    more.all().forEach((span, n) -> others.merge(span, n, Long::sum));
  }

  void writeTo(StateOutput out) {
    SortedMap<Integer, Long> all = all();
    out.number(all.size());
    all.forEach(
        (span, n) -> {
          out.fixed(span); // as much as a quarter of what it takes in memory
          out.fixed(n);
        });
  }

  /** Counts what was written, of so many days. */
  void read(StateInput in, long days) {
    int n = (int) in.number("a number of spans", 0, in.left() / (2 * Long.BYTES));
    long rest = days;
    long least = Integer.MIN_VALUE >> BITS;
    for (int i = 0; i < n; i++) {
      int span = (int) in.fixed("a span of days", least, Integer.MAX_VALUE >> BITS);
      long count = in.fixed("a number of days", 1, rest);
      others.put(span, count);
      rest -= count;
      least = span + 1L;
    }
    if (rest != 0) {
      throw StateInput.broken("have a span of each row's day", rest + " rows without");
    }
  }

  private SortedMap<Integer, Long> all() {
    TreeMap<Integer, Long> all = new TreeMap<>(others);
    for (int slot = 0; slot < SLOTS; slot++) {
      if (counts[slot] > 0) {
        all.merge(spans[slot], counts[slot], Long::sum);
      }
    }
    return all;
  }

  /** The days that a gap parts from the most days. */
  long far() {
    long sum = 0;
    long most = 0;
    long here = 0;
    int last = Integer.MIN_VALUE;
    for (Map.Entry<Integer, Long> span : all().entrySet()) {
      here = span.getKey() - (long) last > GAP ? 0 : here;
      here += span.getValue();
      sum += span.getValue();
      most = Math.max(most, here);
      last = span.getKey();
    }
    return sum - most;
  }
}
