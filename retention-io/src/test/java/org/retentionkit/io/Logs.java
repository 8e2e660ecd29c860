package org.retentionkit.io;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.retentionkit.Money;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.HistoryVisitor;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Workspace;

/** What is in a log, as sorted lines, so that logs can be compared and read. */
final class Logs {
  private Logs() {}

  /** For example {@code ann 2026-01-31 12.50}. */
  static List<String> orders(OrderLog<String> log) {
    int decimals = Money.decimals(log.currency());
    List<String> lines = new ArrayList<>();
    HistoryVisitor each =
        (customer, time, value, from, to) -> {
          for (int i = from; i < to; i++) {
            lines.add(
                log.customers().key(customer)
                    + " "
                    + LocalDate.ofEpochDay(time[i])
                    + " "
                    + BigDecimal.valueOf(value[i], decimals).toPlainString());
          }
        };
    log.visit(Workspace.sequential(), () -> each);
    return sorted(lines);
  }

  /** For example {@code ann 2026-01-31}. */
  static List<String> activity(ActivityLog<String> log) {
    List<String> lines = new ArrayList<>();
    HistoryVisitor each =
        (customer, time, value, from, to) -> {
          for (int i = from; i < to; i++) {
            lines.add(log.customers().key(customer) + " " + LocalDate.ofEpochDay(time[i]));
          }
        };
    log.visit(Workspace.sequential(), () -> each);
    return sorted(lines);
  }

  /** For example {@code ann 2026-01-31 12.50}, with the instant if it is known, and a reason. */
  static List<String> changes(SubscriptionLog<String> log) {
    int decimals = Money.decimals(log.currency());
    List<String> lines = new ArrayList<>();
    HistoryVisitor each =
        (customer, time, value, from, to) -> {
          for (int i = from; i < to; i++) {
            Object when =
                log.zone().isPresent()
                    ? Instant.ofEpochMilli(time[i])
                    : LocalDate.ofEpochDay(time[i]);
            String reason = log.reason(value[i]).name();
            lines.add(
                log.customers().key(customer)
                    + " "
                    + when
                    + " "
                    + BigDecimal.valueOf(log.amount(value[i]), decimals).toPlainString()
                    + (reason.equals("UNSTATED") ? "" : " " + reason));
          }
        };
    log.visit(Workspace.sequential(), () -> each);
    return sorted(lines);
  }

  private static List<String> sorted(List<String> lines) {
    Collections.sort(lines);
    return lines;
  }
}
