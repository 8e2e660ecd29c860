package org.retentionkit.io;

import java.time.ZoneId;
import java.util.Currency;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.Customers;
import org.retentionkit.event.LogColumns;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;

/** From stored rows to logs: the one place that makes them. */
final class CoreLogs {
  private CoreLogs() {}

  static OrderLog<String> orders(StoredRows rows, Currency currency) {
    return rows.log(
        (customers, block) -> {
          LogColumns<String> columns =
              LogColumns.of(customers, block.customer)
                  .days(block.day)
                  .minorUnits(block.minorUnits, currency.getCurrencyCode());
          return (block.group.length > 0 ? columns.order(block.group) : columns).orders();
        },
        OrderLog::plus);
  }

  static ActivityLog<String> activity(StoredRows rows, ZoneId zone) {
    boolean timed = rows.isTimed();
    return rows.log(
        (customers, block) -> at(customers, block, timed, zone).activities(), ActivityLog::plus);
  }

  static SubscriptionLog<String> subscriptions(StoredRows rows, Currency currency, ZoneId zone) {
    boolean timed = rows.isTimed();
    return rows.log(
        (customers, block) -> {
          LogColumns<String> columns =
              at(customers, block, timed, zone)
                  .minorUnits(block.minorUnits, currency.getCurrencyCode());
          if (block.reason.length > 0) {
            columns.reasons(block.reason);
          }
          return (block.group.length > 0 ? columns.subscription(block.group) : columns)
              .subscriptions();
        },
        SubscriptionLog::plus);
  }

  /** Exact times, if all rows have them. */
  private static LogColumns<String> at(
      Customers<String> customers, StoredRows.Block block, boolean timed, ZoneId zone) {
    LogColumns<String> columns = LogColumns.of(customers, block.customer);
    return timed ? columns.millis(block.time, zone) : columns.days(block.day);
  }
}
