package org.retentionkit.io;

import java.sql.Connection;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Reads answers into a survey (NPS, CSAT, CES) from a database; see {@link ScoreReader} for the
 * steps.
 */
public final class JdbcScores {
  private JdbcScores() {}

  /** Begins to read a query, over a connection of its own. */
  public static ScoreReader from(DataSource database, String sql) {
    return from(JdbcSource.of(database, sql));
  }

  /** Begins to read a query over a connection, which stays open and as it was. */
  public static ScoreReader from(Connection connection, String sql) {
    return from(JdbcSource.of(connection, sql));
  }

  /** Begins to read a source that says how. */
  public static ScoreReader from(JdbcSource source) {
    return new ScoreReader(Objects.requireNonNull(source, "source must not be null"));
  }
}
