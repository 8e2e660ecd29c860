package org.retentionkit.event;

import java.util.Currency;
import java.util.List;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

/** Logs with reasons, from rows whose values hold the reason in their two low bits. */
public final class SubscriptionLogs {
  private SubscriptionLogs() {}

  /** The value of a row: an amount and, for a cancellation, why. */
  public static long value(long amount, CancelReason reason) {
    return (amount << 2) | reason.code();
  }

  /** A log of all rows, in their order. */
  public static SubscriptionLog<Long> of(Currency currency, List<Row> rows) {
    Columns.Block block =
        Columns.Block.of(
            GeneratedRows.customers(rows),
            GeneratedRows.days(rows),
            GeneratedRows.values(rows),
            0,
            rows.size());
    return new SubscriptionLog<>(
        currency,
        LogFacts.of(Customers.numbers(), Columns.of(List.of(block)), null, RowRules.changes(2)));
  }
}
