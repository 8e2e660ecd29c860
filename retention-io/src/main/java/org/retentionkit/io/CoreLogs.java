package org.retentionkit.io;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.LogRows;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;

/** From stored rows to logs: the one place that makes them. */
final class CoreLogs {
  private static final long DAY = 86_400_000;

  private CoreLogs() {}

  static OrderLog<String> orders(StoredRows rows, Currency currency) {
    return OrderLog.from(rows.drained())
        .millis(row -> DAY * row.day, ZoneOffset.UTC) // of which it keeps the day, without objects
        .minorUnits(row -> row.minorUnits, currency.getCurrencyCode())
        .orders(row -> row.customer);
  }

  static ActivityLog<String> activity(StoredRows rows, ZoneId zone) {
    return times(rows, zone).activities(row -> row.customer);
  }

  static SubscriptionLog<String> subscriptions(StoredRows rows, Currency currency, ZoneId zone) {
    LogRows<Row> changes =
        times(rows, zone).minorUnits(row -> row.minorUnits, currency.getCurrencyCode());
    if (rows.hasReasons()) {
      changes.reason(row -> row.reason);
    }
    return changes.subscriptions(row -> row.customer);
  }

  /** Exact times, if all rows have them. */
  private static LogRows<Row> times(StoredRows rows, ZoneId zone) {
    return rows.isTimed()
        ? OrderLog.from(rows.drained()).millis(row -> row.millis, zone)
        : days(rows);
  }

  private static LogRows<Row> days(StoredRows rows) {
    return OrderLog.from(rows.drained()).day(row -> LocalDate.ofEpochDay(row.day));
  }
}
