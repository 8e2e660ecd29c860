package org.retentionkit.io;

/** Recurring amounts, of which a log keeps the reason of an end in two bits. */
final class Levels {
  /** As great as an amount may be, in minor units. */
  static final long MOST = Long.MAX_VALUE >> 2;

  private Levels() {}

  static long checked(long minorUnits) {
    if (minorUnits < 0) {
      throw BadValue.of(Role.AMOUNT, "must not be negative");
    }
    if (minorUnits > MOST) {
      throw BadValue.of(Role.AMOUNT, "must not exceed " + MOST + " minor units");
    }
    return minorUnits;
  }
}
