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
          with d as (select id, day, sum(val)::bigint v from data group by id, day)
          select id, max(day) as r, count(*) as f, sum(v)::bigint as m, min(day, 2) as first
          from d group by id""");
      long[] all =
          row(
              statement,
              """
              select count(*), sum(f), sum(m), count(*) filter (f > 1),
                     sum(r - first[1]),
                     count(*) filter (f > 1 and first[2] - first[1] <= 90) from summary""",
              6);
      StringBuilder places = new StringBuilder();
      for (int s = 1; s < LogJobs.SCORES; s++) {
        places.append(s == 1 ? "" : ", ");
        long place = all[0] * s / LogJobs.SCORES;
        places.append((place + 0.5) / all[0]);
      }
      long[] counts =
          row(
              statement,
              String.format(
                  Locale.ROOT,
                  """
                  with c as (select quantile_disc(r, [%1$s]) r, quantile_disc(f, [%1$s]) f,
                                    quantile_disc(m, [%1$s]) m from summary),
                       s as (select 1 + list_sum([(s.r >= x)::int for x in c.r]) r,
                                    1 + list_sum([(s.f >= x)::int for x in c.f]) f,
                                    1 + list_sum([(s.m >= x)::int for x in c.m]) m
                             from summary s, c)
                  select %2$s from s""",
                  places,
                  filters()),
              3 * (LogJobs.SCORES - 1));
      long sum = 0;
      for (int i = 0; i < all.length; i += 2) {
        sum += LogJobs.cell(0, i / 2, all[i], all[i + 1]);
      }
      for (int i = 0; i < counts.length; i++) {
        int dimension = i / (LogJobs.SCORES - 1);
        sum += LogJobs.cell(dimension + 1, 2 + (i % (LogJobs.SCORES - 1)), counts[i], 0);
      }
      return sum;
    }
  }

  private static String filters() {
    StringBuilder filters = new StringBuilder();
    for (String dimension : new String[] {"r", "f", "m"}) {
      for (int score = 2; score <= LogJobs.SCORES; score++) {
        filters.append(filters.isEmpty() ? "" : ", ");
        filters
            .append("count(*) filter (")
            .append(dimension)
            .append(" = ")
            .append(score)
            .append(')');
      }
    }
    return filters.toString();
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
                  coalesce(sum(v) filter (p = 0 and v > 0 and mx > 0), 0)::bigint
                from w group by m""",
                    MONTH))) {
      while (rows.next()) {
        for (int kind = 0; kind < 5; kind++) {
          sum += LogJobs.cell(rows.getInt(1), kind, rows.getLong(kind + 2), 0);
        }
      }
    }
    return sum;
  }

  private static long one(Statement statement, String sql) throws SQLException {
    return row(statement, sql, 1)[0];
  }

  private static long[] row(Statement statement, String sql, int columns) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      if (!rows.next()) {
        throw new SQLException("no rows from " + sql);
      }
      long[] values = new long[columns];
      for (int i = 0; i < columns; i++) {
        values[i] = rows.getLong(i + 1);
      }
      return values;
    }
  }
}
