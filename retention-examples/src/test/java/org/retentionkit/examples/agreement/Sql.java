package org.retentionkit.examples.agreement;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.Timeline;

/**
 * The questions as one would ask a database: over a table {@code events} with customer, day and
 * cents. Written for plainness and unlike the library: distinct rows, joins and windows.
 */
final class Sql implements AutoCloseable {
  private final Connection connection = DriverManager.getConnection("jdbc:duckdb:");

  Sql() throws SQLException {
    execute("set threads = 2");
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The table of events from columns. */
  void load(long[] customer, int[] day, long[] cents) throws SQLException {
    execute("create table raw (customer bigint, day integer, cents bigint)");
    DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender appender = duck.createAppender("main", "raw")) {
      for (int i = 0; i < day.length; i++) {
        appender.beginRow();
        appender.append(customer[i]);
        appender.append(day[i]);
        appender.append(cents[i]);
        appender.endRow();
      }
    }
    execute(
        """
        create table events as
        select customer, date '1970-01-01' + day as day, cents from raw
        """);
  }

  /** All rows of an answer in whole numbers. */
  List<long[]> rows(String sql) throws SQLException {
    List<long[]> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        long[] row = new long[columns];
        for (int c = 0; c < columns; c++) {
          row[c] = result.getLong(c + 1);
          if (result.wasNull()) {
            throw new IllegalStateException("column " + c + " is null in " + sql);
          }
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /**
   * The number of a day's period, negative before the first. Not date_diff for weeks: it counts
   * whole weeks towards zero, so that the six days before the first Monday would be in week 0.
   */
  private static String period(Timeline timeline) {
    String first = "date '" + timeline.start() + "'";
    return timeline.unit() == CalendarUnit.WEEK
        ? "floor((day - " + first + ") / 7)::int"
        : "date_diff('" + timeline.unit().singular() + "', " + first + ", day)";
  }

  /** Cohort, age, customers active then, customers active then or later, of the rows that count. */
  List<long[]> triangle(Timeline timeline, String counts) throws SQLException {
    return rows(
        String.format(
            Locale.ROOT,
            """
        with active as (
               select distinct customer, p
               from (select customer, %s as p from events where %s) where p >= 0 and p < %d),
             life as (
               select customer, min(p) as cohort, max(p) as latest from active group by customer),
             cell as (
               select cohort, unnest(range(%3$d - cohort)) as age
               from (select distinct cohort from life)),
             classic as (
               select cohort, p - cohort as age, count(*) as n
               from active join life using (customer) group by all),
             rolling as (
               select cell.cohort, cell.age, count(*) as n
               from cell join life on life.cohort = cell.cohort
                 and life.latest - life.cohort >= cell.age group by all)
        select cohort, age, coalesce(classic.n, 0), coalesce(rolling.n, 0)
        from cell left join classic using (cohort, age) left join rolling using (cohort, age)
        """,
            period(timeline),
            counts,
            timeline.periods()));
  }

  /** Cohort of first order, age, sum of amounts from then on, the same up to then, orders. */
  List<long[]> cohortSums(Timeline timeline) throws SQLException {
    return rows(
        String.format(
            Locale.ROOT,
            """
        with row as (select customer, day, cents, %s as p from events),
             life as (
               select customer, min(p) as cohort, min(day) as first
               from row where cents >= 0 group by customer),
             cell as (
               select cohort, unnest(range(%d - cohort)) as age
               from (select distinct cohort from life)),
             spent as (
               select cohort, p - cohort as age, sum(cents) as cents,
                 count(*) filter (cents >= 0) as n
               from row join life using (customer) where day >= first group by all)
        select cohort, age, coalesce(cents, 0)::bigint,
          coalesce(sum(cents) over (partition by cohort order by age), 0)::bigint, coalesce(n, 0)
        from cell left join spent using (cohort, age)
        """,
            period(timeline),
            timeline.periods()));
  }

  /** Customer, first and last day, days, orders, refunds, total, total after the first day. */
  List<long[]> purchases() throws SQLException {
    return rows(
        """
        with bought as (
          select customer, min(day) as first, max(day) as last, count(distinct day) as days,
            count(*) as orders
          from events where cents >= 0 group by customer)
        select bought.customer, first - date '1970-01-01', last - date '1970-01-01', days, orders,
          count(*) filter (cents < 0), sum(cents)::bigint,
          coalesce(sum(cents) filter (day > first), 0)::bigint
        from bought join events using (customer) group by all
        """);
  }

  /**
   * Period, opening amount and customers, closing ones, then amount and customers for each of new,
   * expansion, contraction, churned and reactivation.
   */
  List<long[]> movements(Timeline timeline) throws SQLException {
    return rows(
        String.format(
            Locale.ROOT,
            """
        with change as (
               select customer, day, cents, greatest(%s, -1) as p
               from events where day < date '%s'),
             held as (
               select customer, p, cents as v, max(cents) over (partition by customer, p) as most
               from change
               qualify row_number() over (
                 partition by customer, p order by day desc, cents desc) = 1),
             step as (
               select customer, p, v,
                 coalesce(lag(v) over w, 0) as b,
                 coalesce(max(case when p < 0 then most else v end) over (
                   partition by customer order by p
                   rows between unbounded preceding and 1 preceding), 0) as best,
                 coalesce(lead(p) over w, %d) as until
               from held window w as (partition by customer order by p)),
             period as (select unnest(range(%3$d)) as q),
             level as (
               select q, coalesce(sum(v) filter (until > q), 0) as closing,
                 count(*) filter (until > q and v > 0) as paying,
                 coalesce(sum(v) filter (p < q and until >= q), 0) as opening,
                 count(*) filter (p < q and until >= q and v > 0) as payers
               from period join step on p <= q group by q),
             moved as (
               select p as q,
                 coalesce(sum(v) filter (b = 0 and best = 0), 0) as new,
                 count(*) filter (b = 0 and v > 0 and best = 0) as news,
                 coalesce(sum(v - b) filter (b > 0 and v > b), 0) as up,
                 count(*) filter (b > 0 and v > b) as ups,
                 coalesce(sum(b - v) filter (v > 0 and v < b), 0) as down,
                 count(*) filter (v > 0 and v < b) as downs,
                 coalesce(sum(b) filter (v = 0), 0) as churned,
                 count(*) filter (b > 0 and v = 0) as churns,
                 coalesce(sum(v) filter (b = 0 and best > 0), 0) as back,
                 count(*) filter (b = 0 and v > 0 and best > 0) as backs
               from step where p >= 0 group by p)
        select q, opening::bigint, payers, closing::bigint, paying,
          coalesce(new, 0)::bigint, coalesce(news, 0), coalesce(up, 0)::bigint, coalesce(ups, 0),
          coalesce(down, 0)::bigint, coalesce(downs, 0),
          coalesce(churned, 0)::bigint, coalesce(churns, 0),
          coalesce(back, 0)::bigint, coalesce(backs, 0)
        from level left join moved using (q)
        """,
            period(timeline),
            timeline.span().endExclusive(),
            timeline.periods()));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
