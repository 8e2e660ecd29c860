/**
 * From a file or a database to the library's logs: CSV, any JDBC {@code ResultSet}, and DuckDB's
 * tables and Parquet files in chunks. Rows go to an {@link org.retentionkit.event.OrderSink}, or
 * changes of subscriptions with the reasons of cancellations to a {@link
 * org.retentionkit.event.SubscriptionSink}, in blocks of columns, without an object per value where
 * the source allows it; what cannot be used is an error that names row, column, value and rule.
 *
 * <p>The classes stand on the public interface only, so that they can be copied and changed. None
 * of them is needed for the report; the DuckDB driver is not among its jars.
 */
@NullMarked
package org.retentionkit.examples.adapters;

import org.jspecify.annotations.NullMarked;
