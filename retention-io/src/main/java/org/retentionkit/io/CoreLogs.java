package org.retentionkit.io;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import org.retentionkit.Money;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.KeyedSubscriptionAccumulator;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;

/** From stored rows to logs: the one place that makes them. */
final class CoreLogs {
  private CoreLogs() {}

  static OrderLog<String> orders(StoredRows rows, Currency currency) {
    int decimals = Money.decimals(currency);
    return OrderLog.of(
        rows.drained(),
        row -> row.customer,
        row -> LocalDate.ofEpochDay(row.day),
        row -> BigDecimal.valueOf(row.minorUnits, decimals),
        currency.getCurrencyCode());
  }

  static ActivityLog<String> activity(StoredRows rows, ZoneId zone) {
    return rows.isTimed()
        ? ActivityLog.of(
            rows.drained(), row -> row.customer, row -> Instant.ofEpochMilli(row.millis), zone)
        : ActivityLog.of(rows.drained(), row -> row.customer, row -> LocalDate.ofEpochDay(row.day));
  }

  static SubscriptionLog<String> subscriptions(StoredRows rows, Currency currency, ZoneId zone) {
    if (rows.hasReasons()) {
      return reasoned(rows, currency, zone);
    }
    int decimals = Money.decimals(currency);
    String code = currency.getCurrencyCode();
    return rows.isTimed()
        ? SubscriptionLog.of(
            rows.drained(),
            row -> row.customer,
            row -> Instant.ofEpochMilli(row.millis),
            zone,
            row -> BigDecimal.valueOf(row.minorUnits, decimals),
            code)
        : SubscriptionLog.of(
            rows.drained(),
            row -> row.customer,
            row -> LocalDate.ofEpochDay(row.day),
            row -> BigDecimal.valueOf(row.minorUnits, decimals),
            code);
  }

  /** Reasons go with exact times only; a day begins in UTC if no time of day is known. */
  private static SubscriptionLog<String> reasoned(StoredRows rows, Currency currency, ZoneId zone) {
    boolean timed = rows.isTimed();
    KeyedSubscriptionAccumulator<String> all =
        KeyedSubscriptionAccumulator.create(currency, timed ? zone : ZoneOffset.UTC);
    for (Row row : rows.drained()) {
      if (timed) {
        all.add(row.customer, Instant.ofEpochMilli(row.millis), row.minorUnits, row.reason);
      } else {
        all.add(row.customer, LocalDate.ofEpochDay(row.day), row.minorUnits, row.reason);
      }
    }
    return all.snapshot();
  }
}
