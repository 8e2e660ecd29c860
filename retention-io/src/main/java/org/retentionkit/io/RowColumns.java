package org.retentionkit.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.IdHash;

/**
 * What rows may say beside customer, time and amount, in every log: an id of their own, the day
 * they became known, and attributes.
 */
final class RowColumns {
  private final Times times;
  private final Map<String, String> seen = new HashMap<>();
  private @Nullable Field id;
  private @Nullable Field known;
  private List<Field> attributes = List.of();

  /** Columns with times of their own. */
  RowColumns(Times times) {
    this.times = times;
  }

  void begin(Fields found) {
    id = found.find(Role.ROW_ID);
    known = found.find(Role.KNOWN_ON);
    attributes = found.attributes();
  }

  /**
   * Reads them.
   *
   * @throws BadValue if the day is none
   */
  void read(Row row) {
    if (id != null) {
      row.id = IdHash.of(id.isNothing() ? null : id.string());
    }
    if (known != null) {
      times.read(known, Role.KNOWN_ON);
      row.known = times.day;
    }
    if (row.texts.length != attributes.size()) {
      row.texts = new String[attributes.size()];
    }
    for (int i = 0; i < row.texts.length; i++) {
      Field field = attributes.get(i);
      row.texts[i] = field.isNothing() ? "" : seen.computeIfAbsent(field.string(), text -> text);
    }
  }
}
