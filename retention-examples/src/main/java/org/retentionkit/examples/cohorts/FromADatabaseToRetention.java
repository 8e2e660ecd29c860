package org.retentionkit.examples.cohorts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.cohort.CohortCalculator;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.Workspace;
import org.retentionkit.io.BadRowRule;
import org.retentionkit.io.JdbcOrders;
import org.retentionkit.io.LogResult;
import org.retentionkit.io.OrderReader;
import org.retentionkit.io.ReadException;
import org.retentionkit.purchase.PurchaseCalculator;

/** How do the orders in a database become retention? One query, read once for all measures. */
public final class FromADatabaseToRetention {
  private FromADatabaseToRetention() {}

  /** Prints the answer. */
  public static void main(String[] args) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:h2:mem:")) {
      fill(database);

      LogResult<OrderLog<String>> read =
          orders(database, "select * from orders order by ordered_at").read();
      OrderLog<String> log = read.log();
      System.out.println(read);
      System.out.println(
          CohortCalculator.cohortTable(
              log,
              Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 1)),
              CalendarUnit.MONTH));
      System.out.println(
          PurchaseCalculator.repeatPurchaseRate(log, Period.ofQuarter(2026, 1)).explanation());
      best(log);

      try {
        orders(database, "select customer, ordered_at, total / 3 as total from orders")
            .badRows(BadRowRule.STOP)
            .read();
      } catch (ReadException e) {
        System.out.println("Refused: " + e.getMessage());
      }
    }
  }

  /** 22:30 in UTC is tomorrow in Riga. */
  private static OrderReader orders(Connection database, String sql) {
    return JdbcOrders.from(database, sql)
        .customer("customer")
        .time("ordered_at")
        .amount("total")
        .currency("EUR")
        .zone(ZoneId.of("Europe/Riga"));
  }

  private static void best(OrderLog<String> orders) {
    Best best = new Best();
    orders.using(Workspace.sequential()).visit(() -> best);
    System.out.println(
        "Most from "
            + orders.customers().key(best.customer)
            + ": "
            + best.orders
            + " orders, "
            + best.cents
            + " cents");
  }

  /** A visitor of our own: who has spent most? */
  private static final class Best implements CustomerVisitor {
    private long customer;
    private int orders;
    private long cents;

    @Override
    public void visit(CustomerRows rows) {
      long sum = 0;
      for (int row = 0; row < rows.size(); row++) {
        sum += rows.minorUnits(row);
      }
      if (sum > cents) {
        customer = rows.customer();
        orders = rows.size();
        cents = sum;
      }
    }
  }

  /** Customers join through the quarter; some order again, in a rhythm of their own. */
  private static void fill(Connection database) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          """
        create table orders (
          customer varchar(8) not null,
          ordered_at timestamp with time zone not null,
          total decimal(10, 2) not null)
        """);
      statement.execute(
          """
        insert into orders
        select 'C' || lpad(c.x, 3, '0'),
          dateadd(minute, 30 + (60 * mod(c.x + (5 * k.x), 24)),
            dateadd(day, mod(7 * c.x, 100) + ((15 + mod(13 * c.x, 40)) * k.x),
              timestamp with time zone '2026-01-01 00:00:00+00:00')),
          10 + (c.x / 10.0) + k.x
        from system_range(1, 120) c cross join system_range(0, 4) k
        where k.x <= mod(c.x * c.x, 5)
        """);
    }
  }
}
