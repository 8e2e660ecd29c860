package org.retentionkit.examples.cohorts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.cohort.CohortAverageDefinition;
import org.retentionkit.cohort.CohortTable;
import org.retentionkit.cohort.CohortTableBuilder;
import org.retentionkit.cohort.CohortValue;
import org.retentionkit.cohort.RetentionCriterion;
import org.retentionkit.event.OrderLog;

/** Of the customers who began together, how many still buy, and how much have they brought in? */
public final class WhichCohortsStay {
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final int CUSTOMERS = 120;

  private WhichCohortsStay() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    OrderLog<String> log = OrderLog.of(orders(), Order::customer, Order::day, Order::amount, "EUR");
    CohortTableBuilder<String> cohorts =
        CohortTable.builder(log, LocalDate.of(2026, 4, 11)); // April is in progress

    CohortTable on = cohorts.build();
    System.out.println(on);
    System.out.println(
        cohorts
            .criterion(RetentionCriterion.onOrAfter())
            .build()
            .toText(CohortAverageDefinition.SIMPLE));
    System.out.println(
        cohorts
            .criterion(RetentionCriterion.on())
            .value(CohortValue.cumulativeRevenue("EUR"))
            .build()
            .toText(CohortAverageDefinition.ELIGIBLE_CUSTOMERS));

    System.out.println(on.cohort(YearMonth.of(2026, 1)).retention(1).explanation());
    System.out.println(on.average(1, CohortAverageDefinition.POOLED).explanation());
    System.out.println("First lines of the CSV:");
    on.toCsv().lines().limit(3).forEach(System.out::println);
  }

  private record Order(String customer, LocalDate day, BigDecimal amount) {}

  /** Customers join through the quarter; some order again, in a rhythm of their own. */
  private static List<Order> orders() {
    List<Order> orders = new ArrayList<>();
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      LocalDate first = NEW_YEAR.plusDays((customer * 7) % 100);
      int count = 1 + ((customer * customer) % 5);
      int gap = 15 + ((customer * 13) % 40);
      BigDecimal amount = BigDecimal.valueOf(10_00 + (customer * 10L), 2);
      for (int k = 0; k < count; k++) {
        orders.add(new Order("C" + customer, first.plusDays((long) gap * k), amount));
      }
    }
    return orders;
  }
}
