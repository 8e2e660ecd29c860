package org.retentionkit.internal.keep;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of customers in parts, which wait until their part is folded: the parts take turns, each
 * after so many more rows, so that nobody waits for all of them. Not thread-safe.
 */
public final class Inbox {
  /** Fewer rows of a call are gathered with those of others. */
  private static final int FEW = 1 << 9;

  /** So many rows that came one by one are a batch. */
  private static final int LONG = 1 << 12;

  private static final int SMALLEST = 16;

  /** So many batches and columns are kept to be written over. */
  private static final int SPARES = 8;

  /** What a batch takes besides its rows, in rows. */
  private static final int BATCH_COSTS = 32;

  /** So many periods are worth a turn; of orders and changes, which are merged, twice as many. */
  private static final int LEAST_DUE = 1 << 14;

  private final boolean timed;
  private final boolean valued;
  private final ArrayDeque<Batch> batches = new ArrayDeque<>();
  private final ArrayDeque<Batch> old = new ArrayDeque<>(SPARES + 1);
  private final ArrayDeque<Spare> spares = new ArrayDeque<>(SPARES + 1);

  /** The number of batches that no part needs any more. */
  private long gone;

  /** How many batches each part has taken. */
  private final long[] taken;

  private long came;
  private long due = LEAST_DUE;
  private int turn;

  /** Rows that came one by one: the part of each, and its columns. */
  private byte[] part = {};

  private final int[] sizes;
  private long[] keys = {};
  private int[] slots = {};
  private int[] millis = {};
  private long[] values = {};
  private int size;

  /**
   * Nothing waits yet.
   *
   * @param bits the parts are two to this power
   * @param timed whether rows have milliseconds of their day
   */
  public Inbox(Joining rule, boolean timed, int bits) {
    this.timed = timed;
    this.valued = rule != Joining.PERIODS;
    this.taken = new long[1 << bits];
    this.sizes = new int[taken.length + 1];
  }

  /** Makes room for so many more rows, fewer than a batch has. */
  public void room(int rows) {
    if (size + rows > LONG) {
      pack();
    }
    if (size + rows > part.length) {
      int room = Math.min(LONG, Math.max(SMALLEST, 2 * (size + rows)));
      long[] widerKeys = Arrays.copyOf(keys, room);
      int[] widerSlots = Arrays.copyOf(slots, room);
      int[] widerMillis = Arrays.copyOf(millis, timed ? room : 0);
      long[] widerValues = Arrays.copyOf(values, valued ? room : 0);
      part = Arrays.copyOf(part, room); // not before memory is there for all
      keys = widerKeys;
      slots = widerSlots;
      millis = widerMillis;
      values = widerValues;
    }
  }

  /**
   * Adds a row for which there is room; a period has no value.
   *
   * @param key as {@link Incoming} has it
   */
  public void add(int toPart, long key, int slot, int milli, long value) {
    part[size] = (byte) toPart;
    sizes[toPart]++;
    keys[size] = key;
    slots[size] = slot;
    if (timed) {
      millis[size] = milli;
    }
    if (valued) {
      values[size] = value;
    }
    size++;
    came++;
  }

  /** Makes a batch of the rows that came one by one. */
  private void pack() {
    if (size > 0) {
      put(
          Batch.of(
              null,
              valued
                  ? Incoming.of(part, sizes, size, keys, slots, millis, values, 0)
                  : Incoming.ofPeriods(part, sizes, size, keys, slots)));
      came -= size; // counted already
      size = 0;
      Arrays.fill(sizes, 0);
    }
  }

  private void put(Batch batch) {
    batches.add(batch);
    came += batch.size() + BATCH_COSTS;
  }

  /** Columns to prepare rows in. */
  public Spare spare() {
    Spare spare = spares.isEmpty() ? new Spare(sizes.length) : spares.removeLast();
    spare.batch = old.pollLast();
    return spare;
  }

  /** Rows that have been put in order, if they are many. */
  public record Prepared(Incoming rows, Spare spare, @Nullable Batch batch) {}

  /** Puts rows in order, before they are added; for any thread. */
  public Prepared prepared(Incoming rows, Spare spare) {
    Batch over = spare.batch;
    spare.batch = null;
    return new Prepared(
        rows,
        spare,
        rows.n() < FEW
            ? null
            : Batch.of(over == null || over.room() < rows.n() ? null : over, rows));
  }

  /** Adds all rows, or none if that fails. */
  public void add(Prepared prepared) {
    Incoming rows = prepared.rows;
    if (prepared.batch != null) {
      put(prepared.batch);
    } else {
      room(rows.n());
      for (int i = 0; i < rows.n(); i++) {
        if (rows.part()[i] < taken.length) {
          int at = rows.from() + i;
          int milli = timed ? rows.millis()[at] : 0;
          long value = valued ? rows.values()[at] : 0;
          add(rows.part()[i], rows.keys()[i], rows.slot(i), milli, value);
        }
      }
    }
    if (spares.size() < SPARES) {
      spares.add(prepared.spare); // has room for so many
    }
  }

  /** Whether it is the turn of a part to be folded. */
  public boolean isDue() {
    return came >= due;
  }

  /** The part whose turn it is. */
  public int turn() {
    return turn;
  }

  /** Ends a turn: the next one comes after so many rows as the part of this one keeps half of. */
  public void next(int kept) {
    turn = (turn + 1) & (taken.length - 1);
    due += valued ? Math.max(2 * LEAST_DUE, kept / 2) : LEAST_DUE;
  }

  /** What waits for a part. */
  public Waiting waiting(int ofPart) {
    pack();
    List<Batch> own = new ArrayList<>();
    long skipped = taken[ofPart] - gone;
    for (Batch batch : batches) {
      if (skipped-- <= 0 && batch.ends()[ofPart] > batch.start(ofPart)) {
        own.add(batch);
      }
    }
    return new Waiting(ofPart, own, gone + batches.size());
  }

  /** Says that all that waited has been folded; never fails. */
  public void folded(Waiting waiting) {
    taken[waiting.part()] = waiting.end();
    long least = waiting.end();
    for (long by : taken) {
      least = Math.min(least, by);
    }
    for (; gone < least; gone++) {
      Batch batch = batches.remove();
      if (old.size() < SPARES && batch.room() >= FEW) {
        old.add(batch); // has room for so many
      }
    }
  }
}
