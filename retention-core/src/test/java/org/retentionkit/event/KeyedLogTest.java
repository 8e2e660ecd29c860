package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.cohort.ActivityCalculator;
import org.retentionkit.cohort.CohortCalculator;
import org.retentionkit.cohort.CohortTable;
import org.retentionkit.purchase.PurchaseCalculator;
import org.retentionkit.purchase.RfmCalculator;
import org.retentionkit.purchase.RfmScores;
import org.retentionkit.purchase.RfmSegment;
import org.retentionkit.purchase.SilentCustomer;
import org.retentionkit.revenue.ConcentrationCalculator;
import org.retentionkit.revenue.RevenueCalculator;
import org.retentionkit.revenue.RevenueLedger;
import org.retentionkit.revenue.RevenueMovements;

/** Logs of objects answer by the caller's keys as logs of columns do by numbers. */
class KeyedLogTest {
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final Period YEAR = Period.ofYear(2025);

  private record Order(String customer, LocalDate day, BigDecimal amount) {
    Money money() {
      return Money.of(amount, "EUR");
    }

    Instant noon() {
      return day.atTime(12, 0).atZone(RIGA).toInstant();
    }
  }

  private static Order order(String customer, String day, String amount) {
    return new Order(customer, LocalDate.parse(day), new BigDecimal(amount));
  }

  private static OrderLog<String> log(List<Order> orders) {
    return OrderLog.of(orders, Order::customer, Order::day, Order::amount, "EUR");
  }

  private static final List<Order> ORDERS =
      List.of(
          order("ann", "2025-01-05", "10"),
          order("bob", "2025-01-09", "20.5"),
          order("ann", "2025-01-15", "10.00"),
          order("ann", "2025-01-25", "10.00"),
          order("bob", "2025-04-01", "30.00"),
          order("cid", "2025-02-03", "29.50"),
          order("cid", "2025-03-03", "-29.50"));

  @Test
  void all_doors_make_the_same_log() {
    TreeSet<String> expected = totals(log(ORDERS));
    assertThat(expected).containsExactly("ann=3000", "bob=5050", "cid=0");
    assertThat(totals(OrderLog.of(ORDERS, Order::customer, Order::day, Order::money)))
        .isEqualTo(expected);
    assertThat(totals(OrderLog.of(ORDERS, Order::customer, Order::noon, RIGA, Order::money)))
        .isEqualTo(expected);
    assertThat(
            totals(
                OrderLog.of(
                    ORDERS, o -> o.customer(), o -> o.noon(), RIGA, o -> o.amount(), "EUR")))
        .isEqualTo(expected);
  }

  @Test
  void a_log_says_what_it_holds_in_the_root_locale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(log(ORDERS))
          .hasToString("OrderLog[7 orders, 3 customers, 2025-01-05 to 2025-04-01, EUR]");
      assertThat(OrderLog.ofColumns(new long[1_000], new int[1_000], new long[1_000], "USD"))
          .hasToString("OrderLog[1,000 orders, 1 customer, 1970-01-01 to 1970-01-01, USD]");
    } finally {
      Locale.setDefault(before);
    }
    assertThat(ActivityLog.of(ORDERS, Order::customer, Order::day))
        .hasToString("ActivityLog[7 rows, 3 customers, 2025-01-05 to 2025-04-01]");
    assertThat(
            SubscriptionLog.of(List.<Order>of(), Order::customer, Order::day, Order::amount, "EUR"))
        .hasToString("SubscriptionLog[0 changes, 0 customers, EUR]");
  }

  @Test
  void an_order_log_is_an_activity_log_of_all_but_refunds() {
    OrderLog<String> orders = log(ORDERS);
    CohortTable table = CohortCalculator.cohortTable(orders, YEAR, CalendarUnit.MONTH);
    ActivityLog<String> purchases =
        ActivityLog.of(
            ORDERS.stream().filter(o -> o.amount().signum() > 0).toList(),
            Order::customer,
            Order::day);
    assertThat(table).isEqualTo(CohortCalculator.cohortTable(purchases, YEAR, CalendarUnit.MONTH));
    Timeline months = Timeline.of(YEAR, CalendarUnit.MONTH);
    assertThat(orders.activity(months)).isEqualTo(purchases.activity(months));
    Period march = Period.ofMonth(2025, 3);
    assertThat(ActivityCalculator.stickiness(orders, march).isDefined()).isFalse();
    assertThat(ActivityCalculator.growthAccounting(orders, march))
        .isEqualTo(ActivityCalculator.growthAccounting(purchases, march));
    assertThat(orders.plus(purchases).rows()).isEqualTo(12);
    assertThatThrownBy(() -> orders.visit(() -> rows -> rows.millis(0)))
        .hasMessage("the log must have exact times, but has days only");
  }

  @Test
  void customers_are_named_by_their_keys() {
    OrderLog<String> log = log(ORDERS);
    LocalDate day = LocalDate.of(2025, 12, 31);
    for (String best : RfmCalculator.segments(log, day).customers(RfmSegment.CHAMPIONS)) {
      assertThat(best).isEqualTo("bob");
    }
    RfmScores<String> scores = RfmCalculator.scores(log, day);
    assertThat(scores.customer(scores.indexOf("cid"))).isEqualTo("cid");
    assertThat(scores.indexOf("dan")).isNegative();
    List<SilentCustomer<String>> silent = PurchaseCalculator.silentCustomers(log, day);
    assertThat(silent).extracting(SilentCustomer::customer).containsExactly("ann", "bob");
    assertThat(silent.get(0)).asString().startsWith("customer ann: silent for 340 days");
    assertThat(log.customers().number("bob")).hasValue(1);
    assertThat(log.customers().number("dan")).isEmpty();
    assertThat(
            OrderLog.ofColumns(new long[] {7}, new int[1], new long[1], "EUR").customers().key(7))
        .isEqualTo(7L);
  }

  /** Ann brought 30, bob 50.5, cid nothing: the top third has 50.5 of 80.5. */
  @Test
  void revenue_is_concentrated_by_customers() {
    var concentration = ConcentrationCalculator.concentration(log(ORDERS));
    assertThat(concentration.topShare(Ratio.of(1, 3)).percent(1)).isEqualByComparingTo("62.7");
    assertThat(ConcentrationCalculator.concentration(log(ORDERS), YEAR).gini().value())
        .isEqualTo(concentration.gini().value());
    assertThat(
            ConcentrationCalculator.concentration(log(ORDERS), Period.ofMonth(2025, 3))
                .gini()
                .isDefined())
        .isFalse(); // a refund is no purchase
  }

  @Test
  void a_ledger_answers_by_key() {
    List<Order> changes =
        List.of(
            order("ann", "2025-01-05", "10"),
            order("ann", "2025-02-20", "15"),
            order("ann", "2025-04-03", "0"));
    SubscriptionLog<String> log =
        SubscriptionLog.of(changes, Order::customer, Order::day, Order::money);
    List<RevenueMovements> months = RevenueCalculator.movements(log, YEAR, CalendarUnit.MONTH);
    assertThat(months.get(1).expansion()).isEqualByComparingTo("5.00");
    assertThat(
            RevenueCalculator.movements(
                SubscriptionLog.of(
                    changes, Order::customer, Order::noon, RIGA, Order::amount, "EUR"),
                YEAR,
                CalendarUnit.MONTH))
        .isEqualTo(months);
    RevenueLedger<String> ledger = RevenueLedger.of(log, Timeline.of(YEAR, CalendarUnit.MONTH));
    assertThat(ledger.lines("ann")).hasSize(3);
    assertThat(ledger.lines("bob")).isEmpty();
    assertThat(ledger.customer(0)).isEqualTo("ann");
  }

  @Test
  void what_is_wrong_with_a_row_is_told_with_its_number() {
    Order good = order("ann", "2025-01-05", "10");
    assertThatThrownBy(() -> log(Arrays.asList(good, null))).hasMessage("row 2 must not be null");
    assertThatThrownBy(() -> log(List.of(good, new Order(null, good.day(), good.amount()))))
        .hasMessage("customer of row 2 must not be null");
    assertThatThrownBy(() -> log(List.of(new Order("ann", null, good.amount()))))
        .hasMessage("day of row 1 must not be null");
    assertThatThrownBy(() -> log(List.of(new Order("ann", good.day(), null))))
        .hasMessage("amount of row 1 must not be null");
    assertThatThrownBy(() -> log(List.of(order(" ", "2025-01-05", "10"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not be blank");
    assertThatThrownBy(() -> log(List.of(order("ann", "2025-01-05", "1.005"))))
        .hasMessage(
            "amount of row 1 must be a whole number of the least unit of EUR that fits a long,"
                + " but was 1.005");
    assertThatThrownBy(() -> log(List.of(order("ann", "2025-01-05", "1e30"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                OrderLog.of(List.of("EUR", "USD"), c -> c, c -> good.day(), c -> Money.of("1", c)))
        .hasMessage("amount of row 2 must be in EUR as those before it, but was 1 USD");
    assertThatThrownBy(
            () -> OrderLog.of(List.<Order>of(), Order::customer, Order::day, Order::money))
        .hasMessage(
            "rows must not be empty where only the amounts tell the currency, but was empty");
    assertThatThrownBy(
            () ->
                SubscriptionLog.of(
                    List.of(order("ann", "2025-01-05", "-1")),
                    Order::customer,
                    Order::day,
                    Order::amount,
                    "EUR"))
        .hasMessage("amount of row 1 must not be negative, but was -1");
    assertThatThrownBy(() -> OrderLog.ofColumns(new long[0], new int[0], new long[0], "euro"))
        .hasMessageContaining("ISO 4217");
  }

  /** Joining two logs is reading all rows at once, whichever customers they share. */
  @Property
  void the_sum_of_two_logs_is_the_log_of_all_rows(
      @ForAll @Size(max = 30) List<@IntRange(max = 9) Integer> customers,
      @ForAll @IntRange(max = 30) int cut) {
    List<Order> all = new ArrayList<>();
    for (int customer : customers) {
      all.add(order("c" + customer, "2025-01-01", Integer.toString(all.size() + 1)));
    }
    int at = Math.min(cut, all.size());
    OrderLog<String> joined = log(all.subList(0, at)).plus(log(all.subList(at, all.size())));
    assertThat(totals(joined)).isEqualTo(totals(log(all)));
    List<Long> ids = customers.stream().map(Integer::longValue).toList();
    OrderLog<Long> keyed =
        OrderLog.of(ids, id -> id, id -> YEAR.start(), id -> BigDecimal.ONE, "EUR");
    long[] columns = ids.stream().mapToLong(id -> id).toArray();
    int[] days = new int[columns.length];
    OrderLog<Long> numbers = OrderLog.ofColumns(columns, days, new long[columns.length], "EUR");
    assertThat(totals(numbers.plus(keyed)))
        .isEqualTo(totals(keyed.plus(numbers)))
        .hasSize((int) ids.stream().distinct().count());
  }

  private static <K> TreeSet<String> totals(OrderLog<K> log) {
    TreeSet<String> totals = new TreeSet<>();
    CustomerVisitor visitor =
        rows -> {
          long total = 0;
          for (int i = 0; i < rows.size(); i++) {
            total += rows.minorUnits(i);
          }
          totals.add(log.customers().key(rows.customer()) + "=" + total);
        };
    log.visit(() -> visitor);
    return totals;
  }
}
