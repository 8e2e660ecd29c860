/**
 * Reads what people really have: CSV files, databases and the exports of shops and billing products
 * become an order, subscription or activity log, or a survey; and tables go out as CSV.
 *
 * <pre>{@code
 * LogResult<OrderLog<String>> read =
 *     CsvOrders.from(Path.of("orders.csv"))
 *         .customer("customer_id").time("ordered_at").amount("amount").currency("EUR")
 *         .read();
 * read.rejected().forEach(r -> System.out.println(r.line() + ": " + r.reason()));
 * }</pre>
 */
package org.retentionkit.io;
