package org.retentionkit.event;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalLong;
import org.retentionkit.internal.fold.Columns;

/** What a log says of itself. */
final class LogText {
  private LogText() {}

  /** For example {@code OrderLog[2 orders, 1 customer, 2025-01-01 to 2025-12-31, EUR]}. */
  static String of(String type, String row, LogFacts<?> log, String last) {
    Columns columns = log.columns();
    int first = Integer.MAX_VALUE;
    int end = Integer.MIN_VALUE;
    for (Columns.Block block : columns.blocks()) {
      for (int i = block.from(); i < block.to(); i++) {
        first = Math.min(first, block.day()[i]);
        end = Math.max(end, block.day()[i]);
      }
    }
    String days =
        columns.rows() == 0
            ? ""
            : ", " + LocalDate.ofEpochDay(first) + " to " + LocalDate.ofEpochDay(end);
    OptionalLong all = // of an accumulator: each has a row
        log.counted() == null ? OptionalLong.empty() : log.customers().size();
    long customers = all.orElseGet(() -> log.customers().count(columns));
    return type
        + "["
        + counted(columns.rows(), row)
        + ", "
        + counted(customers, "customer")
        + days
        + (last.isEmpty() ? "" : ", " + last)
        + "]";
  }

  static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
