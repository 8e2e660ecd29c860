package org.retentionkit.benchmarks.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** The jobs in SQL, each in the fastest form found; each returns a sum over its whole answer. */
final class DuckJobs {
  private static final String MONTH = "date_diff('month', date '2023-01-01', day)";

  private DuckJobs() {}

  static long cohorts(Connection connection) throws SQLException {
    long sum = 0;
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                String.format(
                    Locale.ROOT,
                    """
                with p as (select bit_or(1::bigint << %s) mask from data group by id),
                     g as (select mask, count(*) n from p group by mask),
                     x as (select mask, n, bit_count((mask & -mask) - 1)::int c,
                                  unnest(range(24))::int k from g)
                select c, k, coalesce(sum(n) filter (((mask >> (c + k)) & 1) = 1), 0)::bigint
                from x where c + k < 24 group by c, k""",
                    MONTH))) {
      while (rows.next()) {
        sum += LogJobs.cell(rows.getInt(1), rows.getInt(2), rows.getLong(3), 0);
      }
    }
    return sum;
  }

  static long customers(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return one(statement, "select count(distinct id) from data");
    }
  }

  static long purchases(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create or replace temp table summary as
          with d as (select id, day, count(*) n, sum(val)::bigint v from data group by id, day)
          select id, min(day) as a, max(day) as b, count(*) as c, sum(n)::bigint as d,
                 sum(v)::bigint as e, (sum(v) - arg_min(v, day))::bigint as f
          from d group by id""");
      return one(
          statement,
          """
          select sum(((a - date '1970-01-01') + 3 * (b - date '1970-01-01') + 5 * c
                      + 7 * d + 11 * e + 13 * f) % 1000003 * (id % 65521))::bigint
          from summary""");
    }
  }

  static long movements(Connection connection) throws SQLException {
    long sum = 0;
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                String.format(
                    Locale.ROOT,
                    """
                with me as (select id, %s m, arg_max(val, day) v from data group by 1, 2),
                     w as (select m, v,
                             coalesce(lag(v) over (partition by id order by m), 0) p,
                             coalesce(max(v) over (partition by id order by m
                               rows between unbounded preceding and 1 preceding), 0) mx from me)
                select m,
                  coalesce(sum(v) filter (p = 0 and v > 0 and mx = 0), 0)::bigint,
                  coalesce(sum(v - p) filter (p > 0 and v > p), 0)::bigint,
                  coalesce(sum(p - v) filter (v > 0 and v < p), 0)::bigint,
                  coalesce(sum(p) filter (p > 0 and v = 0), 0)::bigint,
                  coalesce(sum(v) filter (p = 0 and v > 0 and mx > 0), 0)::bigint,
                  count(*) filter (p = 0 and v > 0 and mx = 0),
                  count(*) filter (p > 0 and v > p), count(*) filter (v > 0 and v < p),
                  count(*) filter (p > 0 and v = 0),
                  count(*) filter (p = 0 and v > 0 and mx > 0)
                from w group by m""",
                    MONTH))) {
      while (rows.next()) {
        for (int kind = 0; kind < 5; kind++) {
          sum += LogJobs.cell(rows.getInt(1), kind, rows.getLong(kind + 2), rows.getLong(kind + 7));
        }
      }
    }
    return sum;
  }

  private static long one(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      if (!rows.next()) {
        throw new SQLException("no rows from " + sql);
      }
      return rows.getLong(1);
    }
  }
}
