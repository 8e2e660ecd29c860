package org.retentionkit.internal.mask;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.hash.PairSort;
import org.retentionkit.internal.keep.Kept;
import org.retentionkit.internal.keep.KeptWriter;

/** Masks of customers who are numbered from 0, for any number of periods. */
public abstract class NumberedMasks {
  private final Axis axis;
  private long before;
  private long after;

  private NumberedMasks(Axis axis) {
    this.axis = axis;
  }

  /** Without rows. */
  public static NumberedMasks of(Axis axis) {
    return axis.periods() > MaskKernel.MOST_PERIODS ? new ManyWords(axis) : new OneWord(axis);
  }

  /** Makes room for so many customers. */
  abstract void room(int customers);

  /** Adds a row. */
  abstract void add(int number, int period);

  /** Adds all of another one whose customer {@code n} is {@code numbers[n]} here. */
  abstract void addEach(NumberedMasks other, int[] numbers);

  /** The masks of the customers below a number. */
  abstract Masks masks(int customers, int periods, long rowsBefore, long rowsAfter);

  /** Adds {@code n} rows of customers with numbers below {@code customers}. */
  public final void add(int[] numbers, int[] days, int n, int customers) {
    room(customers);
    int first = axis.first();
    char[] periods = axis.index();
    long early = 0;
    long late = 0;
    for (int i = 0; i < n; i++) {
      int offset = days[i] - first; // wraps at the extremes, which then lie outside as they should
      if (offset >= 0 && offset < periods.length) {
        add(numbers[i], periods[offset]);
      } else if (days[i] < first) {
        early++;
      } else {
        late++;
      }
    }
    before += early; // not before all rows are in: a failure may be followed by the same rows
    after += late;
  }

  /**
   * Adds all of another one with the same periods, whose customer {@code n} is {@code numbers[n]}
   * here, a number below {@code customers}.
   */
  public final void addAll(NumberedMasks other, int[] numbers, int customers) {
    room(customers);
    addEach(other, numbers);
    before += other.before;
    after += other.after;
  }

  /** The masks of the customers with numbers below {@code customers}. */
  public final Masks masks(int customers) {
    room(customers);
    return masks(customers, axis.periods(), before, after);
  }

  private static int grown(int customers) {
    return (int) Math.max(256, Math.min(customers * 3L / 2, Integer.MAX_VALUE - 8));
  }

  private static final class OneWord extends NumberedMasks {
    private long[] masks = {};

    OneWord(Axis axis) {
      super(axis);
    }

    @Override
    void room(int customers) {
      if (masks.length < customers) {
        masks = Arrays.copyOf(masks, grown(customers));
      }
    }

    @Override
    void add(int number, int period) {
      masks[number] |= 1L << period;
    }

    @Override
    void addEach(NumberedMasks other, int[] numbers) {
      long[] theirs = ((OneWord) other).masks;
      for (int i = 0; i < numbers.length; i++) {
        masks[numbers[i]] |= theirs[i];
      }
    }

    @Override
    Masks masks(int customers, int periods, long rowsBefore, long rowsAfter) {
      long[] ids = new long[customers];
      long[] own = new long[customers];
      int n = 0;
      for (int i = 0; i < customers; i++) {
        if (masks[i] != 0) {
          ids[n] = i;
          own[n++] = masks[i];
        }
      }
      return MaskKernel.of(
          Arrays.copyOf(ids, n), Arrays.copyOf(own, n), periods, rowsBefore, rowsAfter);
    }
  }

  /** Words from that of the first period to that of the last; the first and the last are not 0. */
  private static final class ManyWords extends NumberedMasks {
    private static final int CUSTOMERS_A_PIECE = 1 << 14;

    private long[] @Nullable [] rows = new long[0][];
    private char[] bases = {};

    ManyWords(Axis axis) {
      super(axis);
    }

    @Override
    void room(int customers) {
      if (rows.length < customers) {
        int room = grown(customers);
        long[] @Nullable [] wider = Arrays.copyOf(rows, room);
        bases = Arrays.copyOf(bases, room);
        rows = wider; // not before there is memory for both
      }
    }

    @Override
    void add(int number, int period) {
      int word = period >> 6;
      words(number, word, word + 1)[word - bases[number]] |= 1L << period;
    }

    /** A customer's words, which span those from {@code from} to {@code to} at least. */
    private long[] words(int number, int from, int to) {
      long[] own = rows[number];
      int base = own == null ? from : bases[number];
      int end = own == null ? to : base + own.length;
      if (own != null && base <= from && to <= end) {
        return own;
      }
      int start = Math.min(base, from);
      long[] wider = new long[Math.max(end, to) - start];
      if (own != null) {
        System.arraycopy(own, 0, wider, base - start, own.length);
      }
      rows[number] = wider;
      bases[number] = (char) start;
      return wider;
    }

    @Override
    void addEach(NumberedMasks other, int[] numbers) {
      ManyWords theirs = (ManyWords) other;
      for (int i = 0; i < numbers.length; i++) {
        long[] more = theirs.rows[i];
        if (more != null) {
          int from = theirs.bases[i];
          long[] own = words(numbers[i], from, from + more.length);
          int shift = from - bases[numbers[i]];
          for (int w = 0; w < more.length; w++) {
            own[shift + w] |= more[w];
          }
        }
      }
    }

    @Override
    Masks masks(int customers, int periods, long rowsBefore, long rowsAfter) {
      long[] hashes = new long[customers];
      long[] numbers = new long[customers];
      int n = 0;
      for (int i = 0; i < customers; i++) {
        if (rows[i] != null) {
          hashes[n] = Mix.hash(i);
          numbers[n++] = i;
        }
      }
      PairSort.sort(hashes, numbers, 0, n);
      KeptWriter out = new KeptWriter(KeptWords.SHAPE);
      Kept[] pieces = new Kept[(n / CUSTOMERS_A_PIECE) + 1];
      int i = 0;
      for (int p = 0; p < pieces.length; p++) {
        int size = Math.min(CUSTOMERS_A_PIECE, n - i);
        out.begin(size);
        for (int end = i + size; i < end; i++) {
          int number = (int) numbers[i];
          KeptWords.put(bases[number] << 6, rows[number], out);
          out.wrote(number);
        }
        pieces[p] = out.toKept();
      }
      return Masks.wide(pieces, rowsBefore, rowsAfter);
    }
  }
}
