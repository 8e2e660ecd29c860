package org.retentionkit.event;

import java.util.HashMap;
import java.util.Map;
import org.retentionkit.internal.fold.Columns;

/**
 * The guests among rows as they are read: one for each order or subscription, else for each id of a
 * row, else for each row.
 */
final class Guests {
  private final Map<Long, Integer> ofGroups = new HashMap<>();
  private final Map<Long, Integer> ofRows = new HashMap<>();
  private int count;

  /** Which guest a row is of: 0, 1, … */
  int number(long group, long row) {
    if (group != Columns.NO_GROUP) {
      return ofGroups.computeIfAbsent(group, id -> count++);
    }
    if (row != Columns.NO_GROUP) {
      return ofRows.computeIfAbsent(row, id -> count++);
    }
    return count++;
  }

  /** How many there are. */
  long count() {
    return count;
  }
}
