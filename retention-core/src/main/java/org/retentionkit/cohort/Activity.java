package org.retentionkit.cohort;

import org.retentionkit.event.CustomerRows;

/** What of a customer's rows is activity: all but refunds. */
final class Activity {
  private Activity() {}

  /** Whether a row is activity. */
  static boolean is(CustomerRows rows, int row) {
    return rows.minorUnits(row) >= 0;
  }

  /** The first row of activity; -1 if there is none. */
  static int first(CustomerRows rows) {
    for (int row = 0; row < rows.size(); row++) {
      if (is(rows, row)) {
        return row;
      }
    }
    return -1;
  }
}
