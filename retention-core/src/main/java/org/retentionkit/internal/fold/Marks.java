package org.retentionkit.internal.fold;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What rows may say beside customer, day, value, time and group, which no fold reads; columns are
 * empty where rows do not say it.
 *
 * @param row the hash of a row's own id
 * @param known the day a row became known, counted from 1 January 1970
 * @param texts the texts of each attribute, by its name
 */
@SuppressWarnings("ArrayRecordComponent") // a view of columns; never compared
public record Marks(long[] row, int[] known, Map<String, String[]> texts) {
  /** Rows that say nothing more. */
  public static final Marks NONE = new Marks(new long[0], new int[0], Map.of());

  Marks at(int[] rows) {
    if (row.length == 0 && known.length == 0 && texts.isEmpty()) {
      return NONE;
    }
    Map<String, String[]> kept = new LinkedHashMap<>();
    texts.forEach(
        (name, all) -> {
          String[] some = new String[rows.length];
          for (int i = 0; i < rows.length; i++) {
            some[i] = all[rows[i]];
          }
          kept.put(name, some);
        });
    int[] days = new int[known.length == 0 ? 0 : rows.length];
    for (int i = 0; i < days.length; i++) {
      days[i] = known[rows[i]];
    }
    return new Marks(Columns.at(row, rows), days, kept);
  }
}
