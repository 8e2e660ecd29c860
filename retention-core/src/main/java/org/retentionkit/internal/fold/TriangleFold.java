package org.retentionkit.internal.fold;

/**
 * Counts masks by cohort and age. Masks are not walked bit by bit: a histogram counts them by
 * cohort and byte, and is turned into cells at the end.
 */
public final class TriangleFold {
  private static final int BYTE = 256;

  private final int periods;
  private final long[] active;
  private final long[] onOrAfter;

  private TriangleFold(int periods) {
    this.periods = periods;
    this.active = new long[periods * periods];
    this.onOrAfter = new long[periods * periods];
  }

  /** Counts masks of at most 64 periods, each with a bit at least. */
  static TriangleFold ofMasks(long[] masks, int periods) {
    TriangleFold triangle = new TriangleFold(periods);
    int bytes = (periods + 7) / 8;
    int[] histogram = new int[64 * bytes * BYTE]; // an int is enough: there are fewer customers
    int[] lasts = new int[64 * 64];
    for (long mask : masks) {
      int cohort = Long.numberOfTrailingZeros(mask);
      lasts[(cohort << 6) | (63 - Long.numberOfLeadingZeros(mask))]++;
      int at = cohort * bytes * BYTE;
      for (int b = 0; b < bytes; b++) {
        histogram[at + (int) (mask & 0xFF)]++;
        mask >>>= 8;
        at += BYTE;
      }
    }
    for (int cohort = 0; cohort < periods; cohort++) {
      triangle.expand(histogram, bytes, cohort);
      long left = 0;
      for (int last = periods - 1; last >= cohort; last--) {
        left += lasts[(cohort << 6) | last];
        triangle.onOrAfter[(cohort * periods) + last - cohort] = left;
      }
    }
    return triangle;
  }

  /** Counts masks of any number of periods. */
  public static TriangleFold of(Masks masks, int periods) {
    if (periods <= MaskKernel.MOST_PERIODS) {
      return ofMasks(masks.words(), periods);
    }
    TriangleFold triangle = new TriangleFold(periods);
    for (int i = 0; i < masks.ids().length; i++) {
      int first = masks.first(i);
      int length = masks.last(i) - first + 1;
      int row = first * periods;
      for (int age = 0; age < length; age += 64) {
        for (long rest = masks.bits(i, first + age); rest != 0; rest &= rest - 1) {
          triangle.active[row + age + Long.numberOfTrailingZeros(rest)]++;
        }
      }
      triangle.onOrAfter[row + length - 1]++;
    }
    for (int cohort = 0; cohort < periods; cohort++) {
      for (int age = periods - 2; age >= 0; age--) {
        int cell = (cohort * periods) + age;
        triangle.onOrAfter[cell] += triangle.onOrAfter[cell + 1];
      }
    }
    return triangle;
  }

  private void expand(int[] histogram, int bytes, int cohort) {
    for (int b = 0; b < bytes; b++) {
      for (int pattern = 1; pattern < BYTE; pattern++) {
        int count = histogram[(((cohort * bytes) + b) * BYTE) | pattern];
        for (int rest = count == 0 ? 0 : pattern; rest != 0; rest &= rest - 1) {
          int period = (8 * b) + Integer.numberOfTrailingZeros(rest);
          active[(cohort * periods) + period - cohort] += count;
        }
      }
    }
  }

  /** The customers of a cohort active at an age. */
  public long active(int cohort, int age) {
    return active[(cohort * periods) + age];
  }

  /** The customers of a cohort active at an age or later. */
  public long onOrAfter(int cohort, int age) {
    return onOrAfter[(cohort * periods) + age];
  }
}
