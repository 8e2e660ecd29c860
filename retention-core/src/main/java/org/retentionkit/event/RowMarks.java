package org.retentionkit.event;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Marks;
import org.retentionkit.internal.intake.ZoneDays;

/** What rows that are objects say beside customer, time and amount, and the columns it goes to. */
final class RowMarks<T> {
  private @Nullable Function<? super T, ?> group;
  private String groupName = "";
  private @Nullable Function<? super T, ?> row;
  private @Nullable Function<? super T, LocalDate> known;
  private final Map<String, Function<? super T, String>> texts = new LinkedHashMap<>();

  private long[] groups = {};
  private long[] rows = {};
  private int[] knownDays = {};
  private final Map<String, String[]> columns = new LinkedHashMap<>();

  /** One text for all equal ones: an attribute has few. */
  private final Map<String, String> seen = new HashMap<>();

  void group(String name, Function<? super T, ?> id) {
    groupName = name;
    group = Checks.notNull(name, id);
  }

  void row(Function<? super T, ?> id) {
    row = Checks.notNull("row", id);
  }

  void known(Function<? super T, LocalDate> day) {
    known = Checks.notNull("knownOn", day);
  }

  void text(String name, Function<? super T, String> value) {
    checkName(name);
    if (texts.put(name, Checks.notNull("value", value)) != null) {
      throw Checks.broken("attribute", "must be said once", name);
    }
  }

  static void checkName(String attribute) {
    if (Checks.notNull("attribute", attribute).isBlank()) {
      throw Checks.broken("attribute", "must not be blank", "\"" + attribute + "\"");
    }
  }

  /** Refuses groups of another log. */
  void check(String name, String log) {
    if (group != null && !groupName.equals(name)) {
      throw new IllegalStateException(groupName + " must not be said of " + log);
    }
  }

  boolean hasRowIds() {
    return row != null;
  }

  /** Makes room for so many rows, and keeps what is there. */
  void grow(int room) {
    groups = group == null ? groups : Arrays.copyOf(groups, room);
    rows = row == null ? rows : Arrays.copyOf(rows, room);
    knownDays = known == null ? knownDays : Arrays.copyOf(knownDays, room);
    texts
        .keySet()
        .forEach(
            name ->
                columns.merge(
                    name, new String[room], (old, wider) -> Arrays.copyOf(old, wider.length)));
  }

  void set(int at, T one, long number) {
    if (group != null) {
      groups[at] = IdHash.of(groupName, group.apply(one), number);
    }
    if (row != null) {
      rows[at] = IdHash.of("row id", row.apply(one), number);
    }
    if (known != null) {
      knownDays[at] = ZoneDays.of(LogRows.named("knownOn", known.apply(one), number));
    }
    for (Map.Entry<String, Function<? super T, String>> text : texts.entrySet()) {
      String value = text.getValue().apply(one);
      Objects.requireNonNull(columns.get(text.getKey()))[at] =
          value == null || value.isBlank() ? "" : seen.computeIfAbsent(value, v -> v);
    }
  }

  /** The group of a row that waits. */
  long groupOf(int at) {
    return group == null ? Columns.NO_GROUP : groups[at];
  }

  /** The own id of a row that waits. */
  long rowOf(int at) {
    return row == null ? Columns.NO_GROUP : rows[at];
  }

  /** A block with what its rows said. */
  Columns.Block of(long[] customer, int[] day, long[] value, long[] time) {
    int size = customer.length;
    Map<String, String[]> some = new LinkedHashMap<>();
    columns.forEach((name, column) -> some.put(name, Arrays.copyOf(column, size)));
    Marks marks =
        row == null && known == null && texts.isEmpty()
            ? Marks.NONE
            : new Marks(
                Arrays.copyOf(rows, row == null ? 0 : size),
                Arrays.copyOf(knownDays, known == null ? 0 : size),
                some);
    long[] ofRows = Arrays.copyOf(groups, group == null ? 0 : size);
    return new Columns.Block(customer, day, value, time, ofRows, marks, 0, size);
  }
}
