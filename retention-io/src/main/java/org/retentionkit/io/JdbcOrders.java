package org.retentionkit.io;

import java.sql.Connection;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Reads orders into an order log (purchases, transactions) from a database; see {@link OrderReader}
 * for the steps.
 */
public final class JdbcOrders {
  private JdbcOrders() {}

  /** Begins to read a query, over a connection of its own. */
  public static OrderReader from(DataSource database, String sql) {
    return from(JdbcSource.of(database, sql));
  }

  /** Begins to read a query over a connection, which stays open and as it was. */
  public static OrderReader from(Connection connection, String sql) {
    return from(JdbcSource.of(connection, sql));
  }

  /** Begins to read a source that says how. */
  public static OrderReader from(JdbcSource source) {
    return new OrderReader(Objects.requireNonNull(source, "source must not be null"));
  }
}
