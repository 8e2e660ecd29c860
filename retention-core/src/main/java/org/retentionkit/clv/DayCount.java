package org.retentionkit.clv;

/** Which part of a year a day is, for the discounting of dated amounts. */
public enum DayCount {
  /** Every day is 1/365 of a year, also in leap years. The usual one. */
  ACTUAL_365(365, "actual/365"),
  /** Every day is 1/360 of a year, as on money markets. */
  ACTUAL_360(360, "actual/360");

  private final int daysInYear;
  private final String title;

  DayCount(int daysInYear, String title) {
    this.daysInYear = daysInYear;
    this.title = title;
  }

  /** How many days make a year. */
  public int daysInYear() {
    return daysInYear;
  }

  /** The name as printed: {@code actual/365}. */
  public String title() {
    return title;
  }
}
