package org.retentionkit.internal.fold;

/**
 * Rows of day, exact time and value in columns, in one of two forms that both compare as numbers:
 * day and value packed into one long, or the value beside a long of day and time of day.
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
  private long[] words = NONE;
  private long[] moments = NONE;

  Rows(boolean packed) {
    this.packed = packed;
  }

  void set(long[] newWords, long[] newMoments) {
    words = newWords;
    moments = newMoments;
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

  /** Whether two rows are equal in day, exact time and value. */
  public boolean same(int row, int other) {
    return words[row] == words[other] && (packed || moments[row] == moments[other]);
  }
}
