package org.retentionkit.io;

import java.time.ZoneId;
import java.util.Currency;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.Customers;
import org.retentionkit.event.DuplicateRule;
import org.retentionkit.event.LogColumns;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SameDayRule;
import org.retentionkit.event.SubscriptionLog;

/**
 * From stored rows to logs: the one place that makes them.
 *
 * @param zone the zone of exact times, which are kept if all rows have them
 */
record CoreLogs(StoredRows rows, ZoneId zone, DuplicateRule duplicates, SameDayRule sameDay) {
  ActivityLog<String> activity() {
    return rows.log(
        isOnce(), (customers, block) -> of(customers, block).activities(), ActivityLog::plus);
  }

  OrderLog<String> orders(Currency currency) {
    return rows.log(
        isOnce(),
        (customers, block) -> {
          LogColumns<String> columns = of(customers, block, currency);
          return (block.group.length > 0 ? columns.order(block.group) : columns).orders();
        },
        OrderLog::plus);
  }

  SubscriptionLog<String> subscriptions(Currency currency) {
    return rows.log(
        isOnce(),
        (customers, block) -> {
          LogColumns<String> columns = of(customers, block, currency);
          if (block.reason.length > 0) {
            columns.reasons(block.reason);
          }
          return (block.group.length > 0 ? columns.subscription(block.group) : columns)
              .subscriptions();
        },
        SubscriptionLog::plus);
  }

  /** Whether all rows are to be seen at once, as each may repeat any other. */
  private boolean isOnce() {
    return duplicates == DuplicateRule.COUNT_ONCE;
  }

  private LogColumns<String> of(Customers<String> customers, RowBlock block, Currency currency) {
    return of(customers, block).minorUnits(block.minorUnits, currency.getCurrencyCode());
  }

  private LogColumns<String> of(Customers<String> customers, RowBlock block) {
    LogColumns<String> columns =
        LogColumns.of(customers, block.customer).duplicates(duplicates).sameDay(sameDay);
    if (rows.isTimed()) {
      columns.millis(block.time, zone);
    } else {
      columns.days(block.day);
    }
    if (block.id.length > 0) {
      columns.row(block.id);
    }
    if (block.known.length > 0) {
      columns.knownOn(block.known);
    }
    for (int i = 0; i < block.texts.length; i++) {
      columns.attribute(rows.attributes().get(i), block.texts[i]);
    }
    return columns;
  }
}
