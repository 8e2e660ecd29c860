package org.retentionkit.examples.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.Money;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.examples.figures.PlainFigures.Order;
import org.retentionkit.examples.log.OrderIntake;

class MonthlyFiguresTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  @Property
  void the_engine_agrees_with_asking_each_customer_again_each_month(
      @ForAll("logs") List<Order> orders, @ForAll("windows") int activeDays) {
    assertThat(figures(orders, activeDays)).isEqualTo(PlainFigures.of(orders, activeDays));
  }

  @Property
  void the_order_of_the_rows_does_not_matter(
      @ForAll("logs") List<Order> orders, @ForAll Random random) {
    List<Order> shuffled = new ArrayList<>(orders);
    Collections.shuffle(shuffled, random);
    assertThat(figures(shuffled, 45)).isEqualTo(figures(orders, 45));
  }

  @Property
  void neighbouring_months_balance(
      @ForAll("logs") List<Order> orders, @ForAll @IntRange(min = 1, max = 200) int activeDays) {
    long closing = 0;
    for (MonthFigures month : figures(orders, activeDays).months()) {
      assertThat(month.counts().opening()).isEqualTo(closing);
      closing = month.counts().closing();
    }
  }

  @Provide
  Arbitrary<List<Order>> logs() {
    Arbitrary<LocalDate> days =
        Arbitraries.longs()
            .between(
                LocalDate.of(2023, 11, 20).toEpochDay(), LocalDate.of(2024, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Combinators.combine(
            Arbitraries.of("a", "b", "c", "d", "e", "f", "g"),
            days,
            Arbitraries.longs().between(0, 500).edgeCases(edges -> edges.add(0L)))
        .as(Order::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<Integer> windows() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 40), Arbitraries.of(60, 90, 365, 36_500));
  }

  @Test
  void a_customer_is_active_on_the_last_of_n_days_and_lost_the_day_after() {
    List<Order> orders =
        List.of(
            new Order("kept", LocalDate.of(2026, 1, 29), 100), // 30 days before 28 February
            new Order("lost", LocalDate.of(2026, 1, 28), 100),
            new Order("other", LocalDate.of(2026, 2, 28), 100));
    CustomerCounts february = figures(orders, 30).months().get(1).counts();
    assertThat(february.opening()).isEqualTo(2);
    assertThat(february.retained()).isEqualTo(1);
    assertThat(february.lost()).isEqualTo(1);
  }

  @Test
  void one_who_joins_and_lapses_in_a_month_is_lost_of_new_and_may_come_back() {
    List<Order> orders =
        List.of(
            new Order("a", LocalDate.of(2026, 1, 2), 100),
            new Order("a", LocalDate.of(2026, 3, 31), 100));
    List<MonthFigures> months = figures(orders, 10).months();
    assertThat(months).extracting(month -> month.counts().joined()).containsExactly(1L, 0L, 0L);
    assertThat(months).extracting(month -> month.counts().lostOfNew()).containsExactly(1L, 0L, 0L);
    assertThat(months)
        .extracting(month -> month.counts().reactivated())
        .containsExactly(0L, 0L, 1L);
    assertThat(months.get(1).purchases().repeat().proportion()).isEqualTo(new Proportion(0, 0));
    assertThat(months.get(1).purchases().averageOrder().isDefined()).isFalse();
    assertThat(months.get(1).purchases().perBuyer().isDefined()).isFalse();
    assertThat(months.get(1).perActiveCustomer().isDefined()).isFalse();
    assertThat(months.get(2).perActiveCustomer().exact()).isEqualTo(Ratio.of(1, 1));
  }

  @Test
  void a_month_warms_up_while_it_opens_at_most_n_days_after_the_first_day() {
    List<Order> orders =
        List.of(
            new Order("a", LocalDate.of(2026, 1, 30), 100),
            new Order("a", LocalDate.of(2026, 4, 30), 100),
            new Order("a", LocalDate.of(2026, 5, 1), 100));
    assertThat(statuses(orders, 30)) // 30 January + 30 days = 1 March
        .containsExactly(
            MonthStatus.WARMING_UP,
            MonthStatus.WARMING_UP,
            MonthStatus.WARMING_UP,
            MonthStatus.COMPLETE,
            MonthStatus.IN_PROGRESS);
    assertThat(statuses(orders, 29).get(2)).isEqualTo(MonthStatus.COMPLETE);
    assertThat(statuses(orders.subList(0, 2), 29).get(3)).isEqualTo(MonthStatus.COMPLETE);
  }

  @Test
  void orders_of_one_day_are_one_occasion_but_several_orders() {
    List<Order> orders =
        List.of(
            new Order("a", LocalDate.of(2026, 1, 5), 100),
            new Order("a", LocalDate.of(2026, 1, 5), 0),
            new Order("b", LocalDate.of(2026, 1, 5), 300),
            new Order("b", LocalDate.of(2026, 1, 6), 0));
    Purchases january = figures(orders, 90).months().get(0).purchases();
    assertThat(january.orders()).isEqualTo(4);
    assertThat(january.repeat().proportion()).isEqualTo(new Proportion(1, 2));
    assertThat(january.averageOrder().exact()).isEqualTo(Ratio.of(1, 1));
    assertThat(january.perBuyer().exact()).isEqualTo(Ratio.of(2, 1));
    assertThat(figures(orders, 90).zeroOrders()).isEqualTo(2);
  }

  @Test
  void amounts_keep_the_decimals_of_their_currency() {
    assertThat(revenue("EUR")).hasToString("123.45 EUR");
    assertThat(revenue("JPY")).hasToString("12345 JPY");
    assertThat(revenue("KWD")).hasToString("12.345 KWD");
  }

  private static Money revenue(String currency) {
    OrderIntake intake = new OrderIntake(Currency.getInstance(currency));
    intake.add("a", LocalDate.of(2026, 1, 5), 12_345);
    return MonthlyFigures.of(intake.snapshot(), 90).whole().revenue();
  }

  @Test
  void a_sum_beyond_64_bits_is_refused_and_nothing_added() {
    OrderIntake intake = new OrderIntake(EUR);
    intake.add("a", LocalDate.of(2026, 1, 5), Long.MAX_VALUE);
    LogFigures before = MonthlyFigures.of(intake.snapshot(), 90);
    assertThatThrownBy(() -> intake.add("b", LocalDate.of(2026, 2, 5), 1))
        .isInstanceOf(ArithmeticException.class);
    assertThat(MonthlyFigures.of(intake.snapshot(), 90)).isEqualTo(before);
    assertThat(before.whole().concentration().topFifth().exact()).isEqualTo(Ratio.of(1, 5));
  }

  @Test
  void negative_amounts_and_figures_of_nothing_are_refused() {
    OrderIntake intake = new OrderIntake(EUR);
    assertThatThrownBy(() -> intake.add("a", LocalDate.of(2026, 1, 5), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("minorUnits must not be negative, but was -1");
    assertThatThrownBy(() -> MonthlyFigures.of(intake.snapshot(), 90))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("orders must be added before there are figures");
    assertThat(intake.orders()).isZero();
  }

  private static List<MonthStatus> statuses(List<Order> orders, int activeDays) {
    return figures(orders, activeDays).months().stream().map(MonthFigures::status).toList();
  }

  private static LogFigures figures(List<Order> orders, int activeDays) {
    OrderIntake intake = new OrderIntake(EUR);
    orders.forEach(order -> intake.add(order.customer(), order.day(), order.cents()));
    return MonthlyFigures.of(intake.snapshot(), activeDays);
  }
}
