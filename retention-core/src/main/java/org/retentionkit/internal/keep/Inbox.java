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

  /** Batches that are kept to be written over. */
  private static final int SPARES = 8;

  /** What a batch takes besides its rows, in rows. */
  private static final int BATCH_COSTS = 32;

  /** So many rows are worth a turn. */
  private static final int LEAST_DUE = 1 << 14;

  private final boolean timed;
  private final boolean valued;
  private final ArrayDeque<Batch> batches = new ArrayDeque<>();
  private final ArrayDeque<Batch> spares = new ArrayDeque<>(SPARES + 1);

  /** The number of batches that no part needs any more. */
  private long gone;

  /** How many batches each part has taken. */
  private final long[] taken;

  private long came;
  private long due = LEAST_DUE;
  private int turn;

  /** Rows that came one by one: the part of each, and its columns. */
  private byte[] part = {};

  private long[] ids = {};
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
  }

  /** Makes room for so many more rows, fewer than a batch has. */
  public void room(int rows) {
    if (size + rows > LONG) {
      pack();
    }
    if (size + rows > part.length) {
      int room = Math.min(LONG, Math.max(SMALLEST, 2 * (size + rows)));
      long[] widerIds = Arrays.copyOf(ids, room);
      int[] widerSlots = Arrays.copyOf(slots, room);
      int[] widerMillis = Arrays.copyOf(millis, timed ? room : 0);
      long[] widerValues = Arrays.copyOf(values, valued ? room : 0);
      part = Arrays.copyOf(part, room); // not before memory is there for all
      ids = widerIds;
      slots = widerSlots;
      millis = widerMillis;
      values = widerValues;
    }
  }

  /** Adds a row for which there is room; a period has no value. */
  public void add(int toPart, long id, int slot, int milli, long value) {
    part[size] = (byte) toPart;
    ids[size] = id;
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
      put(Batch.of(null, part, size, taken.length, ids, 0, slots, millis, values, 0));
      came -= size; // counted already
      size = 0;
    }
  }

  private void put(Batch batch) {
    batches.add(batch);
    came += batch.size() + BATCH_COSTS;
  }

  /** Rows of one call, which may be put in order before they are added. */
  public static final class Rows {
    private final byte[] part;
    private final long[] ids;
    private final int fromId;
    private final int[] slots;
    private final int[] millis;
    private final long[] values;
    private final int from;
    private final @Nullable Batch batch;

    /**
     * Rows of customers that are longs, in columns.
     *
     * @param spare what {@link #spare} gave
     * @param part the part of each row; {@code parts} if it is none of them
     * @param fromId where the first one stands in {@code ids}
     * @param from where it stands in the other columns
     */
    public Rows(
        Spare spare,
        byte[] part,
        int parts,
        long[] ids,
        int fromId,
        int[] slots,
        int[] millis,
        long[] values,
        int from) {
      this.part = part;
      this.ids = ids;
      this.fromId = fromId;
      this.slots = slots;
      this.millis = millis;
      this.values = values;
      this.from = from;
      int n = part.length;
      Batch old = spare.batch;
      this.batch =
          n < FEW
              ? null
              : Batch.of(
                  old == null || old.room() < n ? null : old,
                  part,
                  n,
                  parts + 1,
                  ids,
                  fromId,
                  slots,
                  millis,
                  values,
                  from);
    }
  }

  /** Columns to be written over. */
  public static final class Spare {
    private final @Nullable Batch batch;

    private Spare(@Nullable Batch batch) {
      this.batch = batch;
    }
  }

  /** Columns that nobody else has, if there are some. */
  public Spare spare() {
    return new Spare(spares.pollLast());
  }

  /** Adds all rows, or none if that fails. */
  public void add(Rows rows) {
    if (rows.batch != null) {
      put(rows.batch);
      return;
    }
    room(rows.part.length);
    for (int i = 0; i < rows.part.length; i++) {
      if (rows.part[i] < taken.length) {
        int at = rows.from + i;
        int milli = timed ? rows.millis[at] : 0;
        long value = valued ? rows.values[at] : 0;
        add(rows.part[i], rows.ids[rows.fromId + i], rows.slots[at], milli, value);
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

    int rows() {
      int rows = 0;
      for (Batch batch : batches) {
        rows += batch.ends()[part] - batch.start(part);
      }
      return rows;
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
      Batch old = batches.remove();
      if (spares.size() < SPARES && old.room() >= FEW) {
        spares.add(old); // has room for so many
      }
    }
  }
}
