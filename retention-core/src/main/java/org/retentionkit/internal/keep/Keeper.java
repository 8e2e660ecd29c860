package org.retentionkit.internal.keep;

import java.util.function.Supplier;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Engine;
import org.retentionkit.internal.intake.ColumnStore;

/**
 * Takes rows and keeps of each customer what a {@link Reduction} says. Rows wait until they take
 * half as much memory as what is kept, so that a row costs few of the entries that it passes.
 */
public final class Keeper {
  /** A row that waits: customer, day and value; a time as well if it has one. */
  private static final int ROW_BYTES = 20;

  /** A buffer is folded at once, in one array. */
  private static final long MOST = 1L << 27;

  private final boolean timed;
  private final Supplier<? extends Reduction> rules;
  private final Reduction.Shape shape;
  private final ColumnStore buffer;
  private final Engine engine = new Engine(1, null);
  private KeptState state;
  private long weight;

  /**
   * A keeper of nothing.
   *
   * @param timed whether rows have exact times
   * @param due how many rows wait at least
   * @param rules makes a rule for each thread
   */
  public Keeper(boolean timed, int due, Supplier<? extends Reduction> rules) {
    this.timed = timed;
    this.rules = rules;
    this.shape = rules.get().shape();
    this.buffer = new ColumnStore(timed, due);
    this.state = KeptState.none(rules);
  }

  /** Adds a row. */
  public void add(long customer, int day, long value, long time) {
    buffer.add(customer, day, value, time);
    if (buffer.isDue(weight)) {
      state(engine);
    }
  }

  /** What is kept of all rows so far; folds those that wait. */
  public KeptState state(Engine with) {
    Columns waiting = buffer.columns();
    if (waiting.rows() > 0) {
      KeptState all =
          with.run(
              (workers, arena) ->
                  state.with(KeptState.of(waiting, timed, rules, workers, arena), rules, workers));
      keep(all);
      buffer.take(); // not before all is kept, so that a failure loses no row
    }
    return state;
  }

  private void keep(KeptState all) {
    state = all;
    long perCustomer = 12 + (8L * shape.longs()) + (4L * shape.ints());
    long perItem = (8L * shape.itemLongs()) + (4L * shape.itemInts());
    long bytes = (perCustomer * all.customers()) + (perItem * all.items());
    weight = Math.min(MOST, bytes / (timed ? ROW_BYTES + Long.BYTES : ROW_BYTES));
  }

  /** What is kept of all rows so far, folded by the keeper's own engine. */
  public KeptState state() {
    return state(engine);
  }

  /** What is kept, without the rows that wait. */
  public KeptState kept() {
    return state;
  }

  /** Adds all that another one has, and leaves it as it is. */
  public void addAll(Keeper other) {
    Columns waiting = other.buffer.columns();
    join(other.state);
    for (Columns.Block block : waiting.blocks()) {
      for (int i = block.from(); i < block.to(); i++) {
        add(block, i, block.customer()[i]);
      }
    }
  }

  /** Adds all that another one has, whose customer {@code n} is {@code numbers[n]} here. */
  public void addAll(Keeper other, int[] numbers) {
    Columns waiting = other.buffer.columns();
    join(other.state.renumbered(numbers, rules));
    for (Columns.Block block : waiting.blocks()) {
      for (int i = block.from(); i < block.to(); i++) {
        add(block, i, numbers[(int) block.customer()[i]]);
      }
    }
  }

  private void add(Columns.Block block, int i, long customer) {
    add(customer, block.day()[i], block.value()[i], timed ? block.time()[i] : 0);
  }

  private void join(KeptState more) {
    keep(engine.run((workers, arena) -> state.with(more, rules, workers)));
  }
}
