package org.retentionkit.internal.mask;

import java.util.function.IntUnaryOperator;

/** Where the 64 periods of a kept word lie on a timeline. */
final class KeptWord {
  private static final int WORD_BITS = 6;

  private final int[] places = new int[Long.SIZE];

  /** The periods before the timeline, and those after it. */
  final long early;

  final long late;

  /** The periods on the timeline. */
  private final long inside;

  /** Whether they lie there side by side, and by how much they are higher there. */
  private final boolean sideBySide;

  private final int shift;

  /**
   * The places of a word's periods.
   *
   * @param position the timeline's period of a kept one, as {@link KeptMasks} has it
   * @param periods how many the timeline has
   */
  KeptWord(int slot, IntUnaryOperator position, int periods) {
    long before = 0;
    long after = 0;
    for (int i = 0; i < Long.SIZE; i++) {
      places[i] = position.applyAsInt((slot << WORD_BITS) + i);
      before |= places[i] < 0 ? 1L << i : 0;
      after |= places[i] >= periods ? 1L << i : 0;
    }
    early = before;
    late = after;
    inside = ~(early | late);
    int first = Long.numberOfTrailingZeros(inside);
    shift = inside == 0 ? 0 : places[first] - first;
    boolean together = true;
    for (long rest = inside; rest != 0; rest &= rest - 1) {
      int i = Long.numberOfTrailingZeros(rest);
      together &= places[i] == i + shift;
    }
    sideBySide = together;
  }

  /** The mask of a timeline of few periods. */
  long mask(long word) {
    long in = word & inside;
    if (sideBySide) {
      return shift < 0 ? in >>> -shift : in << shift;
    }
    long mask = 0;
    for (long rest = in; rest != 0; rest &= rest - 1) {
      mask |= 1L << places[Long.numberOfTrailingZeros(rest)];
    }
    return mask;
  }

  /** Sets the periods of a timeline of many; returns whether there are some. */
  boolean set(long word, long[] to) {
    long in = word & inside;
    for (long rest = in; rest != 0; rest &= rest - 1) {
      int place = places[Long.numberOfTrailingZeros(rest)];
      to[place >> WORD_BITS] |= 1L << place;
    }
    return in != 0;
  }
}
