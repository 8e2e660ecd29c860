package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.event.OrderLog;

/** How much the revenue of a log of orders hangs on few customers. */
class ConcentrationOfOrdersTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final Period MARCH = Period.ofMonth(2026, 3);

  private record Order(long customer, LocalDate day, long cents) {}

  private static OrderLog<Long> log(List<Order> orders) {
    return OrderLog.of(
        orders, Order::customer, Order::day, order -> BigDecimal.valueOf(order.cents(), 2), "EUR");
  }

  private static Order order(long customer, String day, long cents) {
    return new Order(customer, LocalDate.parse(day), cents);
  }

  /** A plain sum per customer of those who bought, by a map. */
  private static CustomerAmounts plain(
      CustomerAmountsBuilder amounts, List<Order> orders, LocalDate from, LocalDate to) {
    TreeMap<Long, Long> sums = new TreeMap<>();
    Set<Long> bought = new HashSet<>();
    for (Order order : orders) {
      if (!order.day().isBefore(from) && order.day().isBefore(to)) {
        sums.merge(order.customer(), order.cents(), Long::sum);
        if (order.cents() >= 0) {
          bought.add(order.customer());
        }
      }
    }
    sums.keySet().retainAll(bought);
    return amounts
        .negativesAsZero()
        .minorUnits(sums.values().stream().mapToLong(Long::longValue).toArray())
        .build();
  }

  @Property
  void a_log_is_as_concentrated_as_the_sums_of_its_customers(
      @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 5) Integer> customers,
      @ForAll @Size(30) List<@IntRange(max = 45) Integer> days,
      @ForAll @Size(30) List<@IntRange(min = -40, max = 60) Integer> cents) {
    List<Order> orders = new java.util.ArrayList<>();
    for (int i = 0; i < customers.size(); i++) {
      orders.add(
          new Order(customers.get(i), FIRST.minusDays(7).plusDays(days.get(i)), cents.get(i)));
    }
    assertThat(ConcentrationCalculator.concentration(log(orders), MARCH).amounts())
        .isEqualTo(
            plain(
                CustomerAmounts.during(MARCH, "EUR"), orders, MARCH.start(), MARCH.endExclusive()));
    assertThat(ConcentrationCalculator.concentration(log(orders)).amounts())
        .isEqualTo(
            plain(new CustomerAmountsBuilder(null, "EUR"), orders, LocalDate.MIN, LocalDate.MAX));
  }

  @Test
  void the_first_day_of_a_period_counts_and_the_day_after_it_does_not() {
    OrderLog<Long> log =
        log(
            List.of(
                order(1, "2026-02-28", 1_00),
                order(2, "2026-03-01", 2_00),
                order(3, "2026-03-31", 3_00),
                order(4, "2026-04-01", 4_00)));
    assertThat(ConcentrationCalculator.concentration(log, MARCH).amounts())
        .hasToString("2 customers, 5.00 EUR, March 2026");
    assertThat(ConcentrationCalculator.concentration(log).amounts())
        .hasToString("4 customers, 10.00 EUR");
  }

  /** Customer 1 got back more than it paid, 2 only got back, 3 took something for nothing. */
  @Test
  void refunds_are_taken_off_and_who_only_got_back_did_not_buy() {
    RevenueBase base =
        ConcentrationCalculator.concentration(
                log(
                    List.of(
                        order(1, "2026-03-02", 10_00),
                        order(1, "2026-03-03", -15_00),
                        order(2, "2026-03-04", -5_00),
                        order(3, "2026-03-05", 0),
                        order(4, "2026-03-06", 8_00),
                        order(4, "2026-03-07", -2_00))),
                MARCH)
            .amounts()
            .base();
    assertThat(base.customers()).isEqualTo(3);
    assertThat(base.negativeCustomers()).isEqualTo(1);
    assertThat(base.revenue()).isEqualByComparingTo("6");
  }

  @Test
  void amounts_of_one_customer_that_do_not_add_up_to_a_long_name_it() {
    List<Order> vast =
        List.of(
            new Order(7, FIRST, Long.MAX_VALUE), new Order(7, FIRST.plusDays(1), Long.MAX_VALUE));
    assertThatThrownBy(() -> ConcentrationCalculator.concentration(log(vast)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "the amounts of customer 7 must lie between -9223372036854775808 and"
                + " 9223372036854775807, but was 18446744073709551614");
  }

  /** Of 50, 30, 10, 6 and 4 the top fifth brings half. */
  @Test
  void orders_amounts_and_sums_are_three_ways_to_one_answer() {
    List<BigDecimal> amounts = List.of(50, 30, 10, 6, 4).stream().map(BigDecimal::valueOf).toList();
    RevenueConcentration listed = ConcentrationCalculator.concentration(amounts, "EUR");
    assertThat(listed.topShare(Ratio.of("0.2")).exact()).isEqualTo(Ratio.of(1, 2));
    RevenueConcentration ordered =
        ConcentrationCalculator.concentration(
            log(
                List.of(
                    order(1, "2026-03-02", 20_00),
                    order(2, "2026-03-02", 30_00),
                    order(1, "2026-03-09", 30_00),
                    order(3, "2026-03-09", 10_00),
                    order(4, "2026-03-09", 6_00),
                    order(5, "2026-03-09", 4_00))));
    assertThat(ordered)
        .isEqualTo(listed)
        .isEqualTo(ConcentrationCalculator.concentration(CustomerAmounts.of(amounts, "EUR")));
  }
}
