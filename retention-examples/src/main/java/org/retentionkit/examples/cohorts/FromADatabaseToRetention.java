package org.retentionkit.examples.cohorts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.cohort.CohortCalculator;
import org.retentionkit.cohort.RetentionCriterion;
import org.retentionkit.event.ActivityAccumulator;
import org.retentionkit.event.CustomerIndex;
import org.retentionkit.event.OrderAccumulator;
import org.retentionkit.event.PurchaseColumns;
import org.retentionkit.event.Timeline;
import org.retentionkit.examples.adapters.BadRowException;
import org.retentionkit.examples.adapters.CustomerKeys;
import org.retentionkit.examples.adapters.LogColumns;
import org.retentionkit.examples.adapters.ResultSetOrders;
import org.retentionkit.purchase.PurchaseCalculator;

/** How do the orders in a database become retention? One query, read once for all measures. */
public final class FromADatabaseToRetention {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LogColumns COLUMNS =
      LogColumns.orders("customer", "ordered_at", "total", EUR)
          .daysIn(ZoneId.of("Europe/Riga")); // 22:30 in UTC is tomorrow in Riga

  private FromADatabaseToRetention() {}

  /** Prints the answer. */
  public static void main(String[] args) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = database.createStatement()) {
      fill(statement);

      CustomerIndex<String> customers = new CustomerIndex<>();
      OrderAccumulator orders = OrderAccumulator.create(EUR);
      ActivityAccumulator months =
          ActivityAccumulator.create(Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 4));
      try (ResultSet rows = statement.executeQuery("select * from orders order by ordered_at")) {
        ResultSetOrders.read(
            rows,
            COLUMNS,
            CustomerKeys.texts(customers),
            (customer, day, cents, from, to) -> {
              orders.accept(customer, day, cents, from, to);
              months.accept(customer, day, from, to);
            });
      }
      System.out.println(orders.report());
      System.out.println(
          CohortCalculator.cohortTable(
              months.snapshot(), RetentionCriterion.on(), LocalDate.of(2026, 5, 1)));
      System.out.println(
          PurchaseCalculator.repeatPurchaseRate(orders.snapshot(), Period.ofQuarter(2026, 1))
              .explanation());
      best(orders.snapshot().purchases(), customers);

      try (ResultSet rows =
          statement.executeQuery(
              "select customer, ordered_at, total / 3 as total from orders order by customer")) {
        ResultSetOrders.read(rows, COLUMNS, CustomerKeys.texts(customers), orders);
      } catch (BadRowException e) {
        System.out.println("Refused: " + e.getMessage());
      }
    }
  }

  private static void best(PurchaseColumns purchases, CustomerIndex<String> customers) {
    int best = 0;
    for (int i = 1; i < purchases.size(); i++) {
      best = purchases.total(i) > purchases.total(best) ? i : best;
    }
    System.out.println(
        "Most from "
            + customers.key(purchases.customer(best))
            + ": "
            + purchases.orders(best)
            + " orders, "
            + purchases.total(best)
            + " cents");
  }

  /** Customers join through the quarter; some order again, in a rhythm of their own. */
  private static void fill(Statement statement) throws SQLException {
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
