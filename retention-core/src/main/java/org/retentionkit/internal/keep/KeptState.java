package org.retentionkit.internal.keep;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.retentionkit.internal.fold.Arena;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.HistoryFold;
import org.retentionkit.internal.fold.HistoryKernel;
import org.retentionkit.internal.fold.Workers;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.hash.PairSort;

/**
 * What is kept of all customers, in pieces by the upper bits of the hash. Never changes.
 *
 * @param bits how many bits of the hash name the piece
 * @param pieces 2 to the {@code bits}
 */
@SuppressWarnings("ArrayRecordComponent") // a view of columns; never compared
public record KeptState(int bits, Kept[] pieces) {
  /** Nothing. */
  public static KeptState none(Supplier<? extends Reduction> rules) {
    return new KeptState(0, new Kept[] {new KeptWriter(rules.get().shape()).toKept()});
  }

  /** What is kept of rows. */
  public static KeptState of(
      Columns rows,
      boolean timed,
      Supplier<? extends Reduction> rules,
      Workers workers,
      Arena arena) {
    Kept[] pieces = new Kept[HistoryKernel.partitions(rows)];
    HistoryKernel.fold(rows, timed, workers, arena, () -> new Gather(rules.get(), pieces));
    return new KeptState(Integer.numberOfTrailingZeros(pieces.length), pieces);
  }

  private static final class Gather implements HistoryFold {
    private final Reduction rule;
    private final Kept[] pieces;
    private final KeptWriter out;
    private int piece;

    Gather(Reduction rule, Kept[] pieces) {
      this.rule = rule;
      this.pieces = pieces;
      this.out = new KeptWriter(rule.shape());
    }

    @Override
    public void begin(int partition, int customers) {
      piece = partition;
      out.begin(customers);
    }

    @Override
    public void customer(long customer, long[] time, long[] value, int from, int to) {
      rule.gather(customer, time, value, from, to, out);
      out.wrote(customer);
    }

    @Override
    public void end() {
      pieces[piece] = out.toKept();
    }
  }

  /** The number of customers. */
  public long customers() {
    return Arrays.stream(pieces).mapToLong(Kept::size).sum();
  }

  /** The number of items of all customers. */
  public long items() {
    return Arrays.stream(pieces).mapToLong(Kept::items).sum();
  }

  /** This and another one, of the same shape, together. */
  public KeptState with(KeptState other, Supplier<? extends Reduction> rules, Workers workers) {
    int most = Math.max(bits, other.bits);
    Kept[] joined = new Kept[1 << most];
    workers.run(
        joined.length,
        () -> new Join(rules.get()),
        (join, piece) -> joined[piece] = join.of(range(piece, most), other.range(piece, most)));
    return new KeptState(most, joined);
  }

  /** The customers of one of 2 to the {@code finer} pieces, which lie in one piece here. */
  private Range range(int piece, int finer) {
    Kept kept = pieces[piece >> (finer - bits)];
    if (finer == bits) {
      return new Range(kept, 0, kept.size());
    }
    boolean last = piece == (1 << finer) - 1;
    int to = last ? kept.size() : kept.lowerBound((piece + 1L) << (64 - finer));
    return new Range(kept, kept.lowerBound((long) piece << (64 - finer)), to);
  }

  private record Range(Kept kept, int from, int to) {
    boolean isWhole() {
      return to - from == kept.size();
    }
  }

  private static final class Join {
    private final Reduction rule;
    private final KeptWriter out;

    Join(Reduction rule) {
      this.rule = rule;
      this.out = new KeptWriter(rule.shape());
    }

    Kept of(Range one, Range two) {
      Kept a = one.kept;
      Kept b = two.kept;
      int i = one.from;
      int j = two.from;
      if (j == two.to && one.isWhole()) {
        return a;
      }
      out.begin(Math.addExact(one.to - i, two.to - j));
      while (i < one.to && j < two.to) {
        int order = Long.compareUnsigned(a.hashes()[i], b.hashes()[j]);
        if (order == 0) {
          rule.join(a, i, b, j++, out);
          out.wrote(a.customer(i++));
        } else if (order < 0) {
          int end = below(a, i, one.to, b.hashes()[j]);
          out.copy(a, i, end);
          i = end;
        } else {
          int end = below(b, j, two.to, a.hashes()[i]);
          out.copy(b, j, end);
          j = end;
        }
      }
      out.copy(a, i, one.to);
      out.copy(b, j, two.to);
      return out.toKept();
    }

    /** The end of the customers from {@code i} on, below {@code to}, whose hash is smaller. */
    private static int below(Kept kept, int i, int to, long hash) {
      int end = i + 1;
      while (end < to && Long.compareUnsigned(kept.hashes()[end], hash) < 0) {
        end++;
      }
      return end;
    }
  }

  /**
   * Customers in order.
   *
   * @param keys rising, as unsigned numbers
   * @param places where the customer of each key stands: its piece above, its number there below
   */
  public record Order(long[] keys, long[] places) {}

  /** The customers by a key of their id. */
  public Order by(LongUnaryOperator key) {
    int n = Math.toIntExact(customers());
    Order order = new Order(new long[n], new long[n]);
    int at = 0;
    for (int p = 0; p < pieces.length; p++) {
      for (int i = 0; i < pieces[p].size(); i++) {
        order.keys[at] = key.applyAsLong(pieces[p].customer(i));
        order.places[at++] = ((long) p << 32) | i;
      }
    }
    PairSort.sort(order.keys, order.places, 0, n);
    return order;
  }

  /** The same of customers that have other numbers: customer {@code n} becomes {@code to[n]}. */
  public KeptState renumbered(int[] to, Supplier<? extends Reduction> rules) {
    Order order = by(customer -> Mix.hash(to[(int) customer]));
    long[] hashes = order.keys;
    KeptWriter out = new KeptWriter(rules.get().shape());
    Kept[] sorted = new Kept[pieces.length];
    int from = 0;
    for (int p = 0; p < sorted.length; p++) {
      int end = from;
      while (end < hashes.length && (bits == 0 || hashes[end] >>> (64 - bits) == p)) {
        end++;
      }
      out.begin(end - from);
      for (; from < end; from++) {
        long place = order.places[from];
        out.copy(pieces[(int) (place >>> 32)], (int) place, hashes[from]);
      }
      sorted[p] = out.toKept();
    }
    return new KeptState(bits, sorted);
  }
}
