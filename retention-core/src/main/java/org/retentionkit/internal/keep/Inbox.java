package org.retentionkit.internal.keep;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  /** What a batch takes besides its rows, in rows. */
  private static final int BATCH_COSTS = 32;

  /** So many rows are worth a turn. */
  private static final int LEAST_DUE = 1 << 14;

  private final int bits;
  private final boolean timed;
  private final boolean valued;
  private final ArrayDeque<Batch> batches = new ArrayDeque<>();

  /** The number of batches that no part needs any more. */
  private long gone;

  /** How many batches each part has taken. */
  private final long[] taken;

  private long came;
  private long due = LEAST_DUE;
  private int turn;

  /** Rows that came one by one: the part of each, and its columns. */
  private byte[] part = {};

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
    this.bits = bits;
    this.timed = timed;
    this.valued = rule != Joining.PERIODS;
    this.taken = new long[1 << bits];
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

  /** Adds a row for which there is room; a period has no value. */
  public void add(int toPart, long key, int slot, int milli, long value) {
    part[size] = (byte) toPart;
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
      put(Batch.of(part, keys, slots, millis, values, 0, size, bits));
      came -= size; // counted already
      size = 0;
    }
  }

  private void put(Batch batch) {
    batches.add(batch);
    came += batch.size() + BATCH_COSTS;
  }

  /** Rows of one call, in order, which may be prepared before. */
  public static final class Rows {
    private final Batch batch;

    /** Rows {@code from} to {@code to} of customers that are longs, in columns. */
    public Rows(
        long[] ids, int[] slots, int[] millis, long[] values, int from, int to, int bits) {
      this.batch = Batch.ofIds(ids, slots, millis, values, from, to, bits);
    }
  }

  /** Adds all rows, or none if that fails. */
  public void add(Rows rows) {
    Batch batch = rows.batch;
    if (batch.size() >= FEW) {
      put(batch);
      return;
    }
    room(batch.size());
    for (int p = 0; p < taken.length; p++) {
      for (int i = batch.start(p); i < batch.ends()[p]; i++) {
        add(
            p,
            batch.keys()[i],
            batch.slots()[i],
            timed ? batch.millis()[i] : 0,
            valued ? batch.values()[i] : 0);
      }
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
    due += Math.max(LEAST_DUE, valued ? kept / 2 : 0);
  }

  /** What waits for a part. */
  public static final class Waiting {
    private final List<Batch> batches = new ArrayList<>();
    private final int part;
    private final long end;

    private Waiting(int part, long end) {
      this.part = part;
      this.end = end;
    }

    /** Whether nothing does. */
    public boolean isEmpty() {
      return batches.isEmpty();
    }

    List<Batch> batches() {
      return batches;
    }

    int part() {
      return part;
    }
  }

  /** What waits for a part. */
  public Waiting waiting(int ofPart) {
    pack();
    Waiting waiting = new Waiting(ofPart, gone + batches.size());
    long skipped = taken[ofPart] - gone;
    for (Batch batch : batches) {
      if (skipped-- <= 0 && batch.ends()[ofPart] > batch.start(ofPart)) {
        waiting.batches.add(batch);
      }
    }
    return waiting;
  }

  /** Says that all that waited has been folded; never fails. */
  public void folded(Waiting waiting) {
    taken[waiting.part] = waiting.end;
    long least = waiting.end;
    for (long by : taken) {
      least = Math.min(least, by);
    }
    for (; gone < least; gone++) {
      batches.remove();
    }
  }
}
