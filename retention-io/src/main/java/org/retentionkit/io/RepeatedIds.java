package org.retentionkit.io;

import java.util.HashMap;
import java.util.Map;
import org.retentionkit.event.IdHash;

/** Looks that rows of one id are equal, of those that count once, and names the row that is not. */
final class RepeatedIds implements RowSink {
  private final RowSink rows;

  /** Of each id the line of its first row, and the hash of what that says. */
  private final Map<Long, long[]> first = new HashMap<>();

  RepeatedIds(RowSink rows) {
    this.rows = rows;
  }

  @Override
  public void take(Row row) {
    if (row.id != Long.MIN_VALUE) {
      long[] now = {row.line, said(row)};
      long[] before = first.putIfAbsent(row.id, now);
      if (before != null && before[1] != now[1]) {
        throw BadValue.of(
            Role.ROW_ID, "must be of equal rows, but line " + before[0] + " says something else");
      }
    }
    rows.take(row);
  }

  private static long said(Row row) {
    String customer = row.key == null ? row.customer : row.key.string();
    long time = row.timed ? row.millis : Long.MIN_VALUE;
    return IdHash.of(
        customer
            + '\n'
            + row.day
            + ' '
            + time
            + ' '
            + row.minorUnits
            + ' '
            + row.group
            + ' '
            + row.reason.code());
  }
}
