package org.retentionkit.internal.shape;

import java.util.Arrays;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Rows;
import org.retentionkit.internal.fold.Shape;

/**
 * Changes of a customer's subscriptions as changes of what they are together: a row for each moment
 * at which one of them changes. Of several changes of one subscription at one moment the highest
 * holds, or an end where ends win.
 */
public final class SubscriptionSum implements Shape {
  private final int reasonBits;
  private final boolean endsWin;
  private final EndsWin alone;
  private final Groups groups = new Groups();
  private int[] subscription = {};
  private long[] levels = {};
  private long[] held = {};
  private int[] touched = {};

  /** Of values with so many low bits for the reason of a cancellation. */
  public SubscriptionSum(int reasonBits, boolean endsWin) {
    this.reasonBits = reasonBits;
    this.endsWin = endsWin;
    this.alone = new EndsWin(reasonBits);
  }

  @Override
  public int shape(Rows rows, int from, int to) {
    if (to - from == 1) {
      return to;
    }
    if (number(rows, from, to) == 1) {
      return endsWin ? alone.shape(rows, from, to) : to;
    }
    long total = 0;
    int out = from;
    for (int i = from; i < to; ) {
      int end = i + 1;
      while (end < to && rows.sameMoment(end, i)) {
        end++;
      }
      int changed = hold(rows, from, i, end);
      long reason = 0;
      for (int t = 0; t < changed; t++) {
        int one = touched[t];
        long level = held[one] >> reasonBits;
        total = plus(total - levels[one], level);
        levels[one] = level;
        reason = Math.max(reason, level == 0 ? held[one] : 0);
        held[one] = -1;
      }
      rows.move(i, out);
      rows.setValue(out++, total == 0 ? reason : total << reasonBits);
      i = end;
    }
    return out;
  }

  /** Numbers the subscriptions of all rows; returns how many there are. */
  private int number(Rows rows, int from, int to) {
    groups.sort(rows, from, to);
    int size = groups.size();
    if (subscription.length < size) {
      subscription = new int[2 * size];
      levels = new long[2 * size];
      held = new long[2 * size];
      touched = new int[2 * size];
    }
    int count = 0;
    for (int place = 0; place < size; place++) {
      subscription[groups.row(place) - from] = count;
      count += groups.endsAt(place) ? 1 : 0;
    }
    Arrays.fill(levels, 0, count, 0);
    Arrays.fill(held, 0, count, -1);
    return count;
  }

  /** What each subscription has after the rows of one moment; returns how many it concerns. */
  private int hold(Rows rows, int from, int start, int end) {
    int changed = 0;
    for (int row = start; row < end; row++) {
      int one = subscription[row - from];
      long value = rows.value(row);
      if (held[one] < 0) {
        touched[changed++] = one;
        held[one] = value;
      } else {
        held[one] = later(held[one], value);
      }
    }
    return changed;
  }

  private long later(long value, long other) {
    boolean ends = endsWin && (isEnd(value) != isEnd(other));
    return ends ? Math.min(value, other) : Math.max(value, other);
  }

  private boolean isEnd(long value) {
    return value >> reasonBits == 0;
  }

  private long plus(long total, long level) {
    long most = Long.MAX_VALUE >> reasonBits;
    if (level > most - total) {
      throw Checks.broken(
          "recurring amount of a customer's subscriptions",
          "must be at most " + most + " minor units together",
          total + " + " + level);
    }
    return total + level;
  }
}
