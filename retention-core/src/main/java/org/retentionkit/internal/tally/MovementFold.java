package org.retentionkit.internal.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongToIntFunction;
import org.retentionkit.internal.fold.Arena;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.HistoryFold;
import org.retentionkit.internal.fold.HistoryKernel;
import org.retentionkit.internal.fold.Workers;
import org.retentionkit.internal.keep.Kept;
import org.retentionkit.internal.keep.KeptState;
import org.retentionkit.internal.keep.Wide;

/**
 * Turns every customer's recurring amounts into movements per period: the last amount of a period
 * against the last before it.
 */
public final class MovementFold implements HistoryFold {
  /** First payment ever. */
  public static final int NEW = 0;

  /** More than before. */
  public static final int EXPANSION = 1;

  /** Less than before. */
  public static final int CONTRACTION = 2;

  /** Nothing any more, for no stated reason; the stated reasons follow. */
  public static final int CHURNED = 3;

  /** Something again. */
  public static final int REACTIVATION = 6;

  /** The number of kinds. */
  public static final int KINDS = 7;

  private final LongToIntFunction positions;
  private final int periods;
  private final int reasonBits;
  private final long[] amounts;
  private final long[] counts;
  private long opening;
  private long openingCustomers;
  private long customers;
  private long after;

  private MovementFold(LongToIntFunction positions, int periods, int reasonBits) {
    this.positions = positions;
    this.periods = periods;
    this.reasonBits = reasonBits;
    amounts = new long[periods * KINDS];
    counts = new long[periods * KINDS];
  }

  /**
   * All movements of a log.
   *
   * @param timed whether by exact times instead of days
   * @param positions the period of a time, -1 before the first one, {@code periods} after the last
   * @param reasonBits how many low bits of a value hold the reason of a cancellation
   */
  public static MovementFold of(
      Columns columns,
      boolean timed,
      LongToIntFunction positions,
      int periods,
      int reasonBits,
      Workers workers,
      Arena arena) {
    List<MovementFold> folds =
        HistoryKernel.fold(
            columns, timed, workers, arena, () -> new MovementFold(positions, periods, reasonBits));
    return sum(folds);
  }

  /**
   * All movements of customers of whom {@link KeptMovements} are kept.
   *
   * @param after the rows after the last period, of which none is kept
   */
  public static MovementFold of(
      KeptState kept,
      LongToIntFunction positions,
      int periods,
      int reasonBits,
      long after,
      Workers workers) {
    Kept[] pieces = kept.pieces();
    MovementFold all =
        sum(
            workers.run(
                pieces.length,
                () -> new MovementFold(positions, periods, reasonBits),
                (fold, piece) -> fold.add(pieces[piece])));
    all.after += after;
    return all;
  }

  private static MovementFold sum(List<MovementFold> folds) {
    MovementFold all = folds.get(0);
    for (MovementFold other : folds.subList(1, folds.size())) {
      all.add(other);
    }
    return all;
  }

  private void add(Kept kept) {
    customers += kept.size();
    for (int i = 0; i < kept.size(); i++) {
      if (kept.start(i) < kept.end(i)) {
        customer(
            kept.customer(i), kept.itemLongs(0), kept.itemLongs(1), kept.start(i), kept.end(i));
      }
    }
  }

  private void add(MovementFold other) {
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = sum(amounts[i], other.amounts[i]);
      counts[i] += other.counts[i];
    }
    opening = sum(opening, other.opening);
    openingCustomers += other.openingCustomers;
    customers += other.customers;
    after += other.after;
  }

  @Override
  public void begin(int partition, int size) {
    customers += size;
  }

  @Override
  public void customer(long customer, long[] time, long[] value, int from, int to) {
    long held = 0;
    boolean paid = false;
    int period = positions.applyAsInt(time[from]);
    for (int i = from; i < to; i++) {
      int next = i + 1 < to ? positions.applyAsInt(time[i + 1]) : Integer.MAX_VALUE;
      if (value[i] < 0) {
        throw new IllegalArgumentException(
            "recurring amount of customer "
                + customer
                + " must not be negative, but was "
                + (value[i] >> reasonBits));
      }
      if (period == periods) {
        after++;
      } else if (period < 0) {
        paid |= value[i] >> reasonBits > 0; // before the timeline every amount counts as paid
      }
      if (next != period) {
        long amount = value[i] >> reasonBits;
        if (period < 0) {
          opening = sum(opening, amount);
          openingCustomers += amount > 0 ? 1 : 0;
        } else if (period < periods && amount != held) {
          int reason = (int) value[i] & ((1 << reasonBits) - 1);
          move((period * KINDS) + kind(held, amount, paid, reason), amount - held);
        }
        held = amount;
        paid |= amount > 0;
        period = next;
      }
    }
  }

  private static int kind(long held, long amount, boolean paid, int reason) {
    if (held == 0) {
      return paid ? REACTIVATION : NEW;
    }
    if (amount == 0) {
      return CHURNED + reason;
    }
    return amount > held ? EXPANSION : CONTRACTION;
  }

  private void move(int cell, long difference) {
    amounts[cell] = sum(amounts[cell], Math.abs(difference));
    counts[cell]++;
  }

  /** None is negative, so that a sum on the way is too large only if the one at the end is. */
  private static long sum(long amount, long more) {
    long sum = amount + more;
    if (sum < 0) {
      throw new ArithmeticException("movements of a period must add up to a long, but do not");
    }
    return sum;
  }

  /** The amount moved, in the sense of the kind: never negative. */
  public long amount(int period, int kind) {
    return amounts[(period * KINDS) + kind];
  }

  /** The customers who moved. */
  public long count(int period, int kind) {
    return counts[(period * KINDS) + kind];
  }

  /** The recurring amount, or the number who pay, before a period: after all earlier ones. */
  public long held(int period, boolean amount) {
    long[] moved = amount ? amounts : counts;
    Wide sum = Wide.ZERO.plus(amount ? opening : openingCustomers);
    for (int at = 0; at < period * KINDS; at += KINDS) {
      sum = sum.plus(moved[at + NEW]).plus(moved[at + REACTIVATION]);
      for (int reason = 0; reason < REACTIVATION - CHURNED; reason++) {
        sum = sum.plus(-moved[at + CHURNED + reason]);
      }
      if (amount) {
        sum = sum.plus(moved[at + EXPANSION]).plus(-moved[at + CONTRACTION]);
      }
    }
    if (!sum.fits()) { // only at the end: movements on the way may be more
      throw new ArithmeticException("recurring amount must be a long, but was " + sum.exact());
    }
    return sum.low();
  }

  /** All customers of the log. */
  public long customers() {
    return customers;
  }

  /** The rows after the last period. */
  public long after() {
    return after;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MovementFold m
        && Arrays.equals(amounts, m.amounts)
        && Arrays.equals(counts, m.counts)
        && opening == m.opening
        && openingCustomers == m.openingCustomers
        && customers == m.customers
        && after == m.after;
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(amounts), Arrays.hashCode(counts), opening, customers);
  }
}
