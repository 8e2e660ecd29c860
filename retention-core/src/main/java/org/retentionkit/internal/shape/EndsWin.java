package org.retentionkit.internal.shape;

import org.retentionkit.internal.fold.Rows;
import org.retentionkit.internal.fold.Shape;

/** Puts a customer's ends behind the other changes of the same moment. */
public final class EndsWin implements Shape {
  private final int reasonBits;
  private long[] ends = {};

  /** Of values with so many low bits for the reason of a cancellation. */
  public EndsWin(int reasonBits) {
    this.reasonBits = reasonBits;
  }

  @Override
  public int shape(Rows rows, int from, int to) {
    for (int i = from; i < to; ) {
      int zeros = i;
      int end = i;
      while (end < to && rows.sameMoment(end, i)) {
        zeros += rows.value(end) >> reasonBits == 0 ? 1 : 0;
        end++;
      }
      if (zeros > i && zeros < end) {
        rotate(rows, i, zeros, end);
      }
      i = end;
    }
    return to;
  }

  private void rotate(Rows rows, int from, int zeros, int to) {
    int n = zeros - from;
    if (ends.length < n) {
      ends = new long[2 * n];
    }
    for (int i = 0; i < n; i++) {
      ends[i] = rows.value(from + i);
    }
    for (int i = zeros; i < to; i++) {
      rows.setValue(i - n, rows.value(i));
    }
    for (int i = 0; i < n; i++) {
      rows.setValue(to - n + i, ends[i]);
    }
  }
}
