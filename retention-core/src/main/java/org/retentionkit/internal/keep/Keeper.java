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
    room(1);
    buffer.add(customer, day, value, time);
  }

  /**
   * Makes room for so many more rows, which can be added then even if memory is short: rows that
   * wait are folded now if it is time.
   */
  public void room(int rows) {
    if (buffer.isDue(0, weight)) {
      state(engine);
    }
    buffer.room(rows);
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
      buffer.clear(); // not before all is kept, so that a failure loses no row
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

  /** Adds all that another one has, and leaves it as it is; if that fails, nothing is added. */
  public void addAll(Keeper other) {
    join(other.state, other.buffer.columns());
  }

  /** The same of one whose customer {@code n} is {@code numbers[n]} here. */
  public void addAll(Keeper other, int[] numbers) {
    ColumnStore waiting = new ColumnStore(timed);
    waiting.addRenumbered(other.buffer.columns(), numbers);
    join(other.state.renumbered(numbers, rules), waiting.columns());
  }

  private void join(KeptState more, Columns waiting) {
    if (buffer.isDue(waiting.rows(), weight)) {
      state(engine);
    }
    KeptState all = engine.run((workers, arena) -> state.with(more, rules, workers));
    buffer.addAll(waiting);
    keep(all);
  }
}
