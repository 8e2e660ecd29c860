package org.retentionkit.io;

import java.sql.Connection;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Reads subscriptions into a subscription log (recurring revenue, MRR) from a database; see {@link
 * SubscriptionReader} for the steps.
 */
public final class JdbcSubscriptions {
  private JdbcSubscriptions() {}

  /** Begins to read a query, over a connection of its own. */
  public static SubscriptionReader from(DataSource database, String sql) {
    return from(JdbcSource.of(database, sql));
  }

  /** Begins to read a query over a connection, which stays open and as it was. */
  public static SubscriptionReader from(Connection connection, String sql) {
    return from(JdbcSource.of(connection, sql));
  }

  /** Begins to read a source that says how. */
  public static SubscriptionReader from(JdbcSource source) {
    return new SubscriptionReader(Objects.requireNonNull(source, "source must not be null"));
  }
}
