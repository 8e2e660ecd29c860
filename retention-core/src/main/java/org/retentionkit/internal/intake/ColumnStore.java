package org.retentionkit.internal.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.retentionkit.internal.fold.Columns;

/**
 * Columns that grow row by row or block by block. What was handed out never changes: later rows are
 * written behind it.
 */
public final class ColumnStore {
  private static final int SMALLEST = 64;
  private static final int LARGEST = 1 << 16;

  /** So many rows are worth a fold. */
  public static final int DUE = 1 << 16;

  private static final long[] NONE = {};
  private static final int[] NO_DAYS = {};

  private final boolean timed;
  private final int due;
  private final List<Columns.Block> full = new ArrayList<>();
  private long[] customers = NONE;
  private int[] days = NO_DAYS;
  private long[] values = NONE;
  private long[] times = NONE;
  private int size;
  private long sealed;

  /** Without rows; with a column of exact times, or without. */
  public ColumnStore(boolean timed) {
    this(timed, DUE);
  }

  /** The same, due to be folded at {@code due} rows or more. */
  public ColumnStore(boolean timed, int due) {
    this.timed = timed;
    this.due = due;
  }

  /** Adds a row. */
  public void add(long customer, int day, long value, long time) {
    room(1);
    customers[size] = customer;
    days[size] = day;
    values[size] = value;
    if (timed) {
      times[size] = time;
    }
    size++;
  }

  /** Makes room for so many more rows, which can be added then even if memory is short. */
  public void room(int rows) {
    if (size + rows > customers.length) {
      grow(rows);
    }
  }

  private void grow(int rows) {
    boolean full = size > 0 && size + rows > LARGEST;
    int kept = full ? 0 : size;
    int room = Math.max(kept + rows, Math.max(SMALLEST, Math.min(LARGEST, 4 * kept)));
    long[] widerCustomers = Arrays.copyOf(full ? NONE : customers, room);
    int[] widerDays = Arrays.copyOf(full ? NO_DAYS : days, room);
    long[] widerValues = Arrays.copyOf(full ? NONE : values, room);
    long[] widerTimes = timed ? Arrays.copyOf(full ? NONE : times, room) : NONE;
    if (full) {
      seal();
    }
    customers = widerCustomers; // not before memory is there for all
    days = widerDays;
    values = widerValues;
    times = widerTimes;
  }

  private void seal() {
    if (size > 0) {
      keep(block());
    }
    forget();
  }

  private void forget() {
    customers = NONE;
    days = NO_DAYS;
    values = NONE;
    times = NONE;
    size = 0;
  }

  private void keep(Columns.Block block) {
    keep(List.of(block));
  }

  private Columns.Block block() {
    return new Columns.Block(customers, days, values, times, 0, size);
  }

  /** Adds a copy of rows without exact times. */
  public void addCopy(long[] customer, int[] day, long[] value, int from, int to) {
    if (from < to) {
      Columns.Block copy =
          Columns.Block.of(
              Arrays.copyOfRange(customer, from, to),
              Arrays.copyOfRange(day, from, to),
              Arrays.copyOfRange(value, from, to),
              0,
              to - from);
      seal();
      keep(copy);
    }
  }

  /** Adds rows with exact times, in arrays that nobody else will change. */
  public void addOwn(long[] customer, int[] day, long[] value, long[] time) {
    if (customer.length > 0) {
      seal();
      keep(new Columns.Block(customer, day, value, time, 0, customer.length));
    }
  }

  /** Adds the rows of other columns, which are not copied. */
  public void addAll(Columns other) {
    keep(other.blocks());
  }

  private void keep(List<Columns.Block> blocks) {
    full.addAll(blocks);
    for (Columns.Block block : blocks) {
      sealed += block.to() - block.from();
    }
  }

  /** Adds the rows of other columns, whose customer {@code n} is {@code numbers[n]} here. */
  public void addRenumbered(Columns other, int[] numbers) {
    List<Columns.Block> all = new ArrayList<>();
    for (Columns.Block block : other.blocks()) {
      long[] renumbered = new long[block.to() - block.from()];
      for (int i = 0; i < renumbered.length; i++) {
        renumbered[i] = numbers[(int) block.customer()[block.from() + i]];
      }
      int to = block.to();
      all.add(
          new Columns.Block(
              renumbered,
              Arrays.copyOfRange(block.day(), block.from(), to),
              Arrays.copyOfRange(block.value(), block.from(), to),
              block.time().length == 0 ? NONE : Arrays.copyOfRange(block.time(), block.from(), to),
              0,
              renumbered.length));
    }
    keep(all);
  }

  /** All rows so far. */
  public Columns columns() {
    List<Columns.Block> blocks = new ArrayList<>(full);
    if (size > 0) {
      blocks.add(block());
    }
    return Columns.of(blocks);
  }

  /** Forgets all rows; what was handed out keeps them. */
  public void clear() {
    full.clear();
    sealed = 0;
    forget();
  }

  /**
   * Whether the rows should be folded, when {@code more} come, into the {@code kept} entries they
   * are to become part of: early enough that memory goes with what is kept, seldom enough that a
   * row costs few entries.
   */
  public boolean isDue(long more, long kept) {
    return sealed + size + more >= Math.max(due, kept / 2);
  }
}
