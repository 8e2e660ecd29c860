package org.retentionkit.io;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.retentionkit.Money;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;

/** What is in a log, as sorted lines, so that logs can be compared and read. */
final class Logs {
  private Logs() {}

  /** For example {@code ann 2026-01-31 12.50}. */
  static List<String> orders(OrderLog<String> log) {
    int decimals = Money.decimals(log.currency());
    List<String> lines = new ArrayList<>();
    CustomerVisitor each =
        rows -> {
          for (int row = 0; row < rows.size(); row++) {
            lines.add(
                log.customers().key(rows.customer())
                    + " "
                    + LocalDate.ofEpochDay(rows.day(row))
                    + " "
                    + BigDecimal.valueOf(rows.minorUnits(row), decimals).toPlainString());
          }
        };
    log.visit(() -> each);
    return sorted(lines);
  }

  /** For example {@code ann 2026-01-31}, with the instant behind it if it is known. */
  static List<String> activity(ActivityLog<String> log) {
    List<String> lines = new ArrayList<>();
    CustomerVisitor each =
        rows -> {
          for (int row = 0; row < rows.size(); row++) {
            lines.add(
                log.customers().key(rows.customer())
                    + " "
                    + LocalDate.ofEpochDay(rows.day(row))
                    + (rows.timed() ? " " + Instant.ofEpochMilli(rows.millis(row)) : ""));
          }
        };
    log.visit(() -> each);
    return sorted(lines);
  }

  /** For example {@code ann 2026-01-31 12.50}, with the instant if it is known, and a reason. */
  static List<String> changes(SubscriptionLog<String> log) {
    int decimals = Money.decimals(log.currency());
    List<String> lines = new ArrayList<>();
    CustomerVisitor each =
        rows -> {
          for (int row = 0; row < rows.size(); row++) {
            Object when =
                rows.timed()
                    ? Instant.ofEpochMilli(rows.millis(row))
                    : LocalDate.ofEpochDay(rows.day(row));
            CancelReason reason = rows.reason(row);
            lines.add(
                log.customers().key(rows.customer())
                    + " "
                    + when
                    + " "
                    + BigDecimal.valueOf(rows.minorUnits(row), decimals).toPlainString()
                    + (reason == CancelReason.UNSTATED ? "" : " " + reason));
          }
        };
    log.visit(() -> each);
    return sorted(lines);
  }

  private static List<String> sorted(List<String> lines) {
    Collections.sort(lines);
    return lines;
  }
}
