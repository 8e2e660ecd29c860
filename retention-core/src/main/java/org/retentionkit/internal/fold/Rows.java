package org.retentionkit.internal.fold;

/**
 * Rows of day, exact time and value in columns, in one of two forms that both compare as numbers:
 * day and value packed into one long, or the value beside a long of day and time of day. Beside
 * them, where a log has such, the groups that rows belong to.
 */
public final class Rows {
  private static final int VALUE_BITS = 48;
  private static final long VALUE_MASK = (1L << VALUE_BITS) - 1;
  private static final long VALUE_LOW = -(1L << (VALUE_BITS - 1));
  private static final long MILLIS_A_DAY = 86_400_000;

  /** A time of day lies within a few days of the day's midnight in UTC, whatever the zone. */
  private static final long EARLIEST = -(1L << 28);

  private static final long[] NONE = {};

  /** No rows at all. */
  public static final Rows NO_ROWS = new Rows(true);

  private final boolean packed;
  private final boolean grouped;
  long[] words = NONE;
  long[] moments = NONE;
  long[] groups = NONE;

  private Rows(boolean packed) {
    this(packed, false);
  }

  Rows(boolean packed, boolean grouped) {
    this.packed = packed;
    this.grouped = grouped;
  }

  /** Forgets all rows and makes room for others; nothing is there if memory is short on the way. */
  void room(int rows) {
    words = NONE;
    moments = NONE;
    groups = NONE;
    moments = packed ? NONE : new long[rows];
    groups = grouped ? new long[rows] : NONE;
    words = new long[rows];
  }

  /** Whether a day fits the upper part of a word: from 1880 to 2059. */
  static boolean dayFits(int day) {
    return day == (short) day;
  }

  /** Whether a value fits the lower part of a word: 140 trillion either way. */
  static boolean valueFits(long value) {
    return (value - VALUE_LOW) >>> VALUE_BITS == 0;
  }

  /** Day and value in one word, ordered like the pair. */
  static long pack(int day, long value) {
    return ((long) day << VALUE_BITS) | ((value - VALUE_LOW) & VALUE_MASK);
  }

  /** Where the day begins in what rows are sorted by. */
  static int dayShift(boolean packed) {
    return packed ? VALUE_BITS : Integer.SIZE;
  }

  /** The day of a word. */
  static int dayOf(long word) {
    return (int) (word >> VALUE_BITS);
  }

  /** A day without an exact time. */
  static long moment(int day) {
    return (long) day << Integer.SIZE;
  }

  /** A day and an exact time on it, ordered like the pair. */
  static long moment(int day, long millis) {
    return ((long) day << Integer.SIZE) | (millis - (day * MILLIS_A_DAY) - EARLIEST);
  }

  /** The day of a moment. */
  static int dayOfMoment(long moment) {
    return (int) (moment >> Integer.SIZE);
  }

  /** The day of a row, from 1 January 1970. */
  public int day(int row) {
    return packed ? dayOf(words[row]) : dayOfMoment(moments[row]);
  }

  /** The exact time of a row of a log that has them, in milliseconds since 1970. */
  public long millis(int row) {
    long moment = moments[row];
    return (dayOfMoment(moment) * MILLIS_A_DAY) + (moment & 0xFFFF_FFFFL) + EARLIEST;
  }

  /** The value of a row. */
  public long value(int row) {
    return packed ? (words[row] & VALUE_MASK) + VALUE_LOW : words[row];
  }

  /** The group of a row of a log that has them. */
  public long group(int row) {
    return groups[row];
  }

  /** Whether two rows are of one moment: the exact time, or the day in a log without. */
  public boolean sameMoment(int row, int other) {
    return packed ? dayOf(words[row]) == dayOf(words[other]) : moments[row] == moments[other];
  }

  /** Whether a row is earlier than another one. */
  public boolean isBefore(int row, int other) {
    return packed ? dayOf(words[row]) < dayOf(words[other]) : moments[row] < moments[other];
  }

  /** Writes a row over an earlier one. */
  public void move(int from, int to) {
    words[to] = words[from];
    if (!packed) {
      moments[to] = moments[from];
    }
    if (grouped) {
      groups[to] = groups[from];
    }
  }

  /** Gives a row another value: one whose size is at most that of all rows' values together. */
  public void setValue(int row, long value) {
    words[row] = packed ? pack(dayOf(words[row]), value) : value;
  }

  /** Whether two rows are equal in day, exact time and value. */
  public boolean same(int row, int other) {
    return words[row] == words[other] && (packed || moments[row] == moments[other]);
  }

  /** The column beside the words, empty if there is none. */
  long[] second() {
    return packed ? groups : moments;
  }

  /** The column beside both, empty if there is none. */
  long[] third() {
    return packed ? NONE : groups;
  }
}
