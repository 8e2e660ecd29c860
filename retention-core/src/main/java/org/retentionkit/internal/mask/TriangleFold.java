package org.retentionkit.internal.mask;

import java.util.List;

/**
 * Counts masks by cohort and age, and apart from them the customers who were active before all
 * periods, which have no cohort. Masks are not walked bit by bit: a histogram counts them by cohort
 * and byte, and is turned into cells at the end.
 */
public final class TriangleFold {
  private static final int BYTE = 256;

  private final int periods;
  private final long[] active;
  private final long[] onOrAfter;
  private long before;

  private TriangleFold(int periods) {
    this.periods = periods;
    this.active = new long[periods * periods];
    this.onOrAfter = new long[periods * periods];
  }

  /** One thread's counts of masks of at most 63 periods. */
  static final class Histogram {
    private final int periods;
    private final int bytes;
    private final int[] patterns;
    private final int[] lasts = new int[64 * 64];
    private long before;

    Histogram(int periods) {
      this.periods = periods;
      bytes = (periods + 7) / 8;
      patterns = new int[periods * bytes * BYTE];
    }

    /**
     * Counts customers, and moves those with a period to the front.
     *
     * @return how many have one
     */
    int count(long[] ids, long[] masks, int from, int to) {
      int n = 0;
      for (int i = from; i < to; i++) {
        long mask = masks[i];
        ids[n] = ids[i];
        masks[n] = mask;
        n += (mask & Long.MAX_VALUE) == 0 ? 0 : 1;
        if (mask > 0) {
          count(mask);
        } else {
          before++;
        }
      }
      return n;
    }

    private void count(long mask) {
      int cohort = Long.numberOfTrailingZeros(mask);
      lasts[(cohort << 6) | (63 - Long.numberOfLeadingZeros(mask))]++;
      int at = cohort * bytes * BYTE;
      long rest = mask;
      for (int b = 0; b < bytes; b++) {
        patterns[at + (int) (rest & 0xFF)]++;
        rest >>>= 8;
        at += BYTE;
      }
    }
  }

  /** The cells of what all threads have counted. */
  static TriangleFold of(List<Histogram> counted) {
    TriangleFold triangle = new TriangleFold(counted.get(0).periods);
    counted.forEach(triangle::add);
    triangle.addUp();
    return triangle;
  }

  private void add(Histogram counted) {
    before += counted.before;
    for (int cohort = 0; cohort < periods; cohort++) {
      for (int b = 0; b < counted.bytes; b++) {
        int at = ((cohort * counted.bytes) + b) * BYTE;
        for (int pattern = 1; pattern < BYTE; pattern++) {
          int count = counted.patterns[at + pattern];
          for (int rest = count == 0 ? 0 : pattern; rest != 0; rest &= rest - 1) {
            int period = (8 * b) + Integer.numberOfTrailingZeros(rest);
            active[(cohort * periods) + period - cohort] += count;
          }
        }
      }
      for (int last = cohort; last < periods; last++) {
        onOrAfter[(cohort * periods) + last - cohort] += counted.lasts[(cohort << 6) | last];
      }
    }
  }

  /** Counts words of any number of periods. */
  static TriangleFold ofWide(Masks masks, int periods) {
    TriangleFold triangle = new TriangleFold(periods);
    for (int i = 0; i < masks.size(); i++) {
      if (masks.before(i)) {
        continue;
      }
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
    triangle.addUp();
    return triangle;
  }

  /** Turns counts of last ages into counts of that age or later. */
  private void addUp() {
    for (int cohort = 0; cohort < periods; cohort++) {
      for (int age = periods - 2; age >= 0; age--) {
        int cell = (cohort * periods) + age;
        onOrAfter[cell] += onOrAfter[cell + 1];
      }
    }
  }

  /** The customers active before the first period, of masks of one word. */
  long before() {
    return before;
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
