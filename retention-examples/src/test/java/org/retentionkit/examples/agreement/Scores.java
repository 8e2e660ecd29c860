package org.retentionkit.examples.agreement;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.retentionkit.Period;
import org.retentionkit.purchase.RfmScale;

/** RFM in SQL: customer, recency, frequency, amount and the three scores. */
final class Scores {
  private final Sql sql;

  /** Creates the table of values that the scores are made from. */
  Scores(Sql sql, Period window) throws SQLException {
    this.sql = sql;
    sql.execute(
        String.format(
            Locale.ROOT,
            """
        create or replace table bought as
        with inside as (from events where day >= date '%s' and day < date '%s')
        select customer,
          date '%2$s' - 1 - max(day) filter (cents >= 0) as days,
          count(*) filter (cents >= 0) as orders,
          sum(cents)::bigint as amount
        from inside group by customer having count(*) filter (cents >= 0) > 0
        """,
            window.start(),
            window.endExclusive()));
  }

  /** NTILE; of equal values the lowest or highest tile, or the smaller customer the lower one. */
  List<long[]> tiles(int scores, RfmScale.Ties ties) throws SQLException {
    String tied =
        switch (ties) {
          case LOWEST -> "min(%1$s) over (partition by %2$s)";
          case HIGHEST -> "max(%1$s) over (partition by %2$s)";
          case SPLIT_BY_CUSTOMER -> "%1$s";
        };
    return sql.rows(
        String.format(
            Locale.ROOT,
            """
        with tile as (
          select *, ntile(%1$d) over (order by days desc, customer) as r,
            ntile(%1$d) over (order by orders, customer) as f,
            ntile(%1$d) over (order by amount, customer) as m
          from bought)
        select customer, days, orders, amount, %2$s, %3$s, %4$s from tile
        """,
            scores,
            String.format(Locale.ROOT, tied, "r", "days"),
            String.format(Locale.ROOT, tied, "f", "orders"),
            String.format(Locale.ROOT, tied, "m", "amount")));
  }

  /** One more than the number of quantiles of the sorted values that a value reaches. */
  List<long[]> quantiles(int scores) throws SQLException {
    return sql.rows(
        String.format(
            Locale.ROOT,
            """
        with cut as (
          select list_sort(list(-days))[count(*) * s // %1$d + 1] as r,
            list_sort(list(orders))[count(*) * s // %1$d + 1] as f,
            list_sort(list(amount))[count(*) * s // %1$d + 1] as m
          from bought cross join range(1, %1$d) as t(s) group by s)
        select customer, days, orders, amount, 1 + count(*) filter (-days >= r),
          1 + count(*) filter (orders >= f), 1 + count(*) filter (amount >= m)
        from bought cross join cut group by all
        """,
            scores));
  }
}
