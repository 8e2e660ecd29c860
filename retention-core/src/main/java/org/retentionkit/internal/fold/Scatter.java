package org.retentionkit.internal.fold;

import java.util.List;
import org.retentionkit.internal.hash.MaskTable;
import org.retentionkit.internal.hash.Mix;

/** One thread's rows, scattered by the top bits of the customer's hash into chains of chunks. */
public final class Scatter extends Chains {
  /** A size that fits no word. */
  private static final long MOST = Long.MAX_VALUE >> 1;

  private int next;

  /** The rows before the first period. */
  public long before;

  /** The rows after the last period. */
  public long after;

  int low = Integer.MAX_VALUE;
  int high = Integer.MIN_VALUE;
  boolean wide;

  /** Below 0 if a value is. */
  long signs;

  /** The sum of the sizes of values that are grouped, up to what no longer fits a word. */
  private long sizes;

  /** Chunks hold {@code chunkLongs} longs, a power of two; rows have 1 or 2 longs. */
  public Scatter(Arena arena, int bits, int words, int chunkLongs) {
    super(arena, bits, words, chunkLongs);
  }

  /**
   * Scatters rows of one long: the hash below the partition's bits, then the period, or {@link
   * MaskTable#BEFORE} for all days before the first. Rows of a negative value, which are refunds,
   * are left out.
   */
  public void periods(Columns.Unit unit, Axis axis) {
    next = unit.from();
    for (int full = fillPeriods(unit, axis); full >= 0; full = fillPeriods(unit, axis)) {
      at[full] = follow(at[full] - 1);
    }
  }

  /** Scatters from row {@code next} on; returns the first partition with a full chunk, or -1. */
  private int fillPeriods(Columns.Unit unit, Axis axis) {
    long[] memory = arena.memory(); // a loop without calls: all this then stays in registers
    long[] ids = unit.block().customer();
    int[] days = unit.block().day();
    int[] ends = at;
    long[] values = unit.block().value();
    boolean valued = values.length > 0;
    int[] index = axis.index();
    int first = axis.first();
    int up = bits;
    int last = chunkLongs - 1;
    long early = 0;
    long late = 0;
    int full = -1;
    int i = next;
    for (; i < unit.to() && full < 0; i++) {
      if (valued && values[i] < 0) {
        continue;
      }
      int offset = days[i] - first; // wraps at the extremes, which then lie outside as they should
      int period;
      if (offset >= 0 && offset < index.length) {
        period = index[offset];
      } else if (days[i] < first) {
        period = MaskTable.BEFORE;
        early++;
      } else {
        late++;
        continue;
      }
      long hash = Mix.hash(ids[i]);
      int part = (int) (hash >>> -up);
      int to = ends[part];
      memory[to] = (hash << up) | period;
      ends[part] = to + 1;
      full = (to & last) == last ? part : -1;
    }
    next = i;
    before += early;
    after += late;
    return full;
  }

  /**
   * Scatters rows of two longs: the hash, and day with value. Stops being of use, and says so in
   * {@link #wide}, at a row whose day and value do not fit one long.
   */
  void dayValues(Columns.Unit unit) {
    next = unit.from();
    for (int full = fillDayValues(unit); full >= 0; full = fillDayValues(unit)) {
      at[full] = follow(at[full] - 1);
    }
    wide |= !Rows.dayFits(low) || !Rows.dayFits(high);
  }

  private int fillDayValues(Columns.Unit unit) {
    long[] memory = arena.memory();
    long[] ids = unit.block().customer();
    int[] days = unit.block().day();
    long[] values = unit.block().value();
    boolean valued = values.length > 0;
    int[] ends = at;
    int down = 64 - bits;
    int last = chunkLongs - 1;
    int least = low;
    int most = high;
    boolean fits = true;
    long negative = signs;
    int full = -1;
    int i = next;
    while (full < 0 && i < unit.to()) {
      int day = days[i];
      long value = valued ? values[i] : 0;
      least = Math.min(least, day);
      most = Math.max(most, day);
      fits &= Rows.valueFits(value);
      negative |= value;
      long hash = Mix.hash(ids[i++]);
      int part = (int) (hash >>> down);
      int to = ends[part];
      memory[to] = hash;
      memory[to + 1] = Rows.pack(day, value);
      ends[part] = to + 2;
      full = ((to + 2) & last) == 0 ? part : -1;
    }
    next = i;
    low = least;
    high = most;
    signs = negative;
    wide |= !fits;
    return full;
  }

  /**
   * Scatters rows with something beside them: the groups they may have, and the moments unless day
   * and value are packed into one long. Packed groups must have values that fit a word also when
   * they are added up.
   */
  void wide(Columns.Unit unit, boolean packed, boolean grouped, boolean timed) {
    next = unit.from();
    for (int full = fillWide(unit, packed, grouped, timed);
        full >= 0;
        full = fillWide(unit, packed, grouped, timed)) {
      at[full] = follow(at[full] - 1);
    }
    wide |= packed && (!Rows.dayFits(low) || !Rows.dayFits(high));
  }

  private int fillWide(Columns.Unit unit, boolean packed, boolean grouped, boolean timed) {
    long[] memory = arena.memory();
    long[] moments = arena.moments();
    long[] besides = arena.groups();
    long[] ids = unit.block().customer();
    int[] days = unit.block().day();
    long[] values = unit.block().value();
    long[] times = unit.block().time();
    long[] groups = unit.block().group();
    boolean valued = values.length > 0;
    boolean own = groups.length > 0;
    int[] ends = at;
    int down = 64 - bits;
    int last = chunkLongs - 1;
    int least = low;
    int most = high;
    long negative = signs;
    long size = sizes;
    int full = -1;
    int i = next;
    while (full < 0 && i < unit.to()) {
      int day = days[i];
      least = Math.min(least, day);
      most = Math.max(most, day);
      long hash = Mix.hash(ids[i]);
      int part = (int) (hash >>> down);
      int to = ends[part];
      memory[to] = hash;
      long value = valued ? values[i] : 0;
      negative |= value;
      memory[to + 1] = packed ? Rows.pack(day, value) : value;
      if (!packed) {
        moments[to >> 1] = timed ? Rows.moment(day, times[i]) : Rows.moment(day);
      }
      if (grouped) {
        besides[to >> 1] = own ? groups[i] : Columns.NO_GROUP;
        size = Rows.valueFits(size) && Rows.valueFits(value) ? size + Math.abs(value) : MOST;
      }
      i++;
      ends[part] = to + 2;
      full = ((to + 2) & last) == 0 ? part : -1;
    }
    next = i;
    low = least;
    high = most;
    signs = negative;
    sizes = size;
    return full;
  }

  /** Whether values of all threads, added up, are too large for a word. */
  static boolean sumsAreWide(List<Scatter> scattered) {
    long size = 0;
    for (Scatter scatter : scattered) {
      size = Rows.valueFits(size) ? size + scatter.sizes : MOST;
    }
    return !Rows.valueFits(size);
  }

  /** Scatters rows of two longs. */
  public void pair(long hash, long word) {
    int part = (int) (hash >>> (64 - bits));
    int to = at[part];
    long[] memory = arena.memory();
    memory[to] = hash;
    memory[to + 1] = word;
    to += 2;
    at[part] = (to & (chunkLongs - 1)) == 0 ? follow(to - 1) : to;
  }

  /** How many bits of hash name the partition, for {@code rows} rows in parts that fit a cache. */
  public static int bits(long rows, int rowsPerPart, int least, int most) {
    int wanted = 64 - Long.numberOfLeadingZeros(Math.max(0, rows - 1) / rowsPerPart);
    return Math.max(least, Math.min(most, wanted));
  }
}
