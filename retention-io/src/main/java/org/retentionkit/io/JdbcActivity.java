package org.retentionkit.io;

import java.sql.Connection;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Reads activity into an activity log (events, visits, logins) from a database; see {@link
 * ActivityReader} for the steps.
 */
public final class JdbcActivity {
  private JdbcActivity() {}

  /** Begins to read a query, over a connection of its own. */
  public static ActivityReader from(DataSource database, String sql) {
    return from(JdbcSource.of(database, sql));
  }

  /** Begins to read a query over a connection, which stays open and as it was. */
  public static ActivityReader from(Connection connection, String sql) {
    return from(JdbcSource.of(connection, sql));
  }

  /** Begins to read a source that says how. */
  public static ActivityReader from(JdbcSource source) {
    return new ActivityReader(Objects.requireNonNull(source, "source must not be null"));
  }
}
