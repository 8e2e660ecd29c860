package org.retentionkit.event;

import java.util.HashMap;
import java.util.Map;
import org.retentionkit.internal.fold.Columns;

/**
 * The guests among rows as they are read: one for each order or subscription, else for each id of a
 * row, else for each row.
 */
final class Guests {
  private final Map<Long, Long> ofGroups = new HashMap<>();
  private final Map<Long, Long> ofRows = new HashMap<>();
  private long count;

  /** The number of the guest who a row is of. */
  long number(long group, long row) {
    if (group != Columns.NO_GROUP) {
      return Customers.guest(ofGroups.computeIfAbsent(group, id -> count++));
    }
    if (row != Columns.NO_GROUP) {
      return Customers.guest(ofRows.computeIfAbsent(row, id -> count++));
    }
    return Customers.guest(count++);
  }

  /** How many there are. */
  long count() {
    return count;
  }
}
