package org.retentionkit.examples.adapters;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.retentionkit.event.SubscriptionSink;

/**
 * Reads changes of subscriptions from the result of a query of any database, by the rules of {@link
 * ResultSetOrders}. A reason is a text, {@code voluntary} or {@code involuntary} in any case; an
 * empty one and NULL state none.
 */
public final class ResultSetSubscriptions {
  private ResultSetSubscriptions() {}

  /**
   * Reads all rows that are left.
   *
   * <pre>{@code
   * SubscriptionAccumulator<Long> changes = SubscriptionAccumulator.create("EUR");
   * ResultSetSubscriptions.read(
   *     statement.executeQuery("select customer, changed_on, mrr, why from changes"),
   *     LogColumns.subscriptions("customer", "changed_on", "mrr", EUR).reasonsIn("why"),
   *     CustomerKeys.numbers(),
   *     changes.sink());
   * }</pre>
   *
   * @param rows the result, which stays open
   * @param columns which columns make up the log
   * @param customers what customers are called
   * @param sink takes the rows
   * @return the number of rows
   * @throws BadRowException if a row cannot be used, such as a negative amount, another reason, or
   *     a reason with an amount above 0; the sink may have rows before it
   * @throws IllegalArgumentException if the result does not have the columns, in a type that can be
   *     read exactly
   */
  public static long read(
      ResultSet rows, LogColumns columns, CustomerKeys customers, SubscriptionSink sink)
      throws SQLException {
    return ResultSetOrders.readChanges(rows, columns, customers, sink);
  }
}
