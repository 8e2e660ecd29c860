package org.retentionkit.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.RefundRule;
import org.retentionkit.event.Workspace;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;
import org.retentionkit.testing.JsonRoundTrip;

class PurchaseLogTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Period JUNE = Period.ofMonth(2026, 6);

  /** Each question asked anew of a list of each customer's purchase days. */
  private static PurchaseSummary reference(List<Row> rows, Period window, PurchaseRules rules) {
    long start = window.start().toEpochDay();
    long end = window.endExclusive().toEpochDay();
    Map<Long, List<Integer>> days = new TreeMap<>();
    rows.stream()
        .filter(row -> row.value() >= 0)
        .collect(Collectors.groupingBy(Row::customer))
        .forEach((c, own) -> days.put(c, days(own, rules)));
    List<List<Integer>> before =
        days.values().stream()
            .map(own -> own.stream().filter(d -> d < end).toList())
            .filter(own -> !own.isEmpty())
            .toList();
    List<List<Integer>> inside =
        before.stream().filter(own -> own.get(own.size() - 1) >= start).toList();
    List<List<Integer>> first = inside.stream().filter(own -> own.get(0) >= start).toList();
    long again =
        days.values().stream()
            .filter(own -> own.get(0) >= start && own.get(0) < end)
            .filter(own -> own.size() > 1)
            .filter(own -> (long) own.get(1) - own.get(0) <= rules.repeatWithinDays())
            .count();
    long orders = inside.stream().mapToLong(own -> inWindow(own, start)).sum();
    long revenue = amounts(rows, window, rules).values().stream().mapToLong(a -> a).sum();
    List<Row> refunds =
        rows.stream()
            .filter(row -> row.value() < 0 && row.day() >= start && row.day() < end)
            .toList();
    List<Long> gaps =
        before.stream()
            .flatMap(
                own ->
                    Stream.iterate(1, i -> i < own.size(), i -> i + 1)
                        .filter(i -> own.get(i) >= start)
                        .map(i -> (long) own.get(i) - own.get(i - 1)))
            .toList();
    Period history =
        before.stream()
            .map(own -> LocalDate.ofEpochDay(own.get(0)))
            .min(LocalDate::compareTo)
            .map(day -> Period.of(day, window.endExclusive()))
            .orElse(window);
    return new PurchaseSummary(
        rules,
        new PurchaseCounts(window, (long) inside.size(), orders, euro(revenue)),
        (long) refunds.size(),
        euro(-refunds.stream().mapToLong(Row::value).sum()),
        new PurchaseGaps((long) gaps.size(), gaps.stream().mapToLong(g -> g).sum()),
        RepeatBuyerCounts.lifetime(history)
            .buyers(before.size())
            .repeatBuyers(before.stream().filter(own -> own.size() > 1).count())
            .build(),
        RepeatBuyerCounts.inWindow(window)
            .buyers(inside.size())
            .repeatBuyers(inside.stream().filter(own -> inWindow(own, start) > 1).count())
            .build(),
        RepeatBuyerCounts.returning(window)
            .buyers(inside.size())
            .repeatBuyers(inside.stream().filter(own -> own.size() > 1).count())
            .firstTimeBuyers(first.size())
            .build(),
        RepeatBuyerCounts.cohort(window, rules.repeatWithinDays())
            .buyers(first.size())
            .repeatBuyers(again)
            .build());
  }

  private static long inWindow(List<Integer> own, long start) {
    return own.stream().filter(d -> d >= start).count();
  }

  private static List<Integer> days(List<Row> own, PurchaseRules rules) {
    Stream<Integer> days = own.stream().map(Row::day).sorted();
    return (rules.sameDay() == SameDayOrders.ONE_PURCHASE ? days.distinct() : days).toList();
  }

  /** What each customer with an order in the window brought in it. */
  private static Map<Long, Long> amounts(List<Row> rows, Period window, PurchaseRules rules) {
    Map<Long, Long> sums = new TreeMap<>();
    rows.stream()
        .filter(row -> window.contains(LocalDate.ofEpochDay(row.day())))
        .collect(Collectors.groupingBy(Row::customer))
        .forEach(
            (customer, own) -> {
              if (own.stream().anyMatch(row -> row.value() >= 0)) {
                boolean net = rules.refunds() == RefundRule.NET;
                sums.put(
                    customer,
                    own.stream().mapToLong(Row::value).filter(value -> net || value >= 0).sum());
              }
            });
    return sums;
  }

  private static Money euro(long cents) {
    return new Money(BigDecimal.valueOf(cents, 2), EUR);
  }

  @Property(tries = 500)
  void a_summary_is_that_of_lists_of_days(
      @ForAll("orders") List<Row> rows,
      @ForAll("windows") Period window,
      @ForAll("rules") PurchaseRules rules,
      @ForAll long seed) {
    PurchaseSummary expected = reference(rows, window, rules);
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    int cut = rows.size() / 4;
    OrderLog<Long> log =
        log(shuffled.subList(0, cut)).plus(log(shuffled.subList(cut, shuffled.size())));

    assertThat(PurchaseCalculator.summary(log(rows), window, rules)).isEqualTo(expected);
    assertThat(PurchaseCalculator.summary(log.using(Workspace.ofThreads(3)), window, rules))
        .isEqualTo(expected);

    assertThat(PurchaseCalculator.amounts(log.using(Workspace.ofThreads(2)), window, rules))
        .containsExactly(
            amounts(rows, window, rules).values().stream().mapToLong(a -> a).toArray());
  }

  @Test
  void the_four_repeat_rates_differ_on_the_same_orders() {
    List<Row> rows =
        List.of(
            order(1, 5, 20, 10_00),
            order(1, 6, 3, 20_00),
            order(1, 6, 20, 5_00),
            order(2, 6, 5, 8_00),
            order(2, 7, 1, 9_00),
            order(3, 5, 1, 2_00));

    PurchaseSummary june = PurchaseCalculator.summary(log(rows), JUNE);

    assertThat(june.counts()).isEqualTo(new PurchaseCounts(JUNE, 2L, 3L, Money.of("33", "EUR")));
    assertThat(june.gaps()).isEqualTo(new PurchaseGaps(2L, 31L));
    assertThat(june.lifetime())
        .isEqualTo(
            RepeatBuyerCounts.lifetime(
                    Period.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 7, 1)))
                .buyers(3)
                .repeatBuyers(1)
                .build());
    assertThat(june.inWindow().repeatBuyers()).isEqualTo(1L);
    assertThat(june.returning().repeatBuyers()).isEqualTo(1L);
    assertThat(june.cohort())
        .isEqualTo(RepeatBuyerCounts.cohort(JUNE, 90).buyers(1).repeatBuyers(1).build());
    assertThat(
            PurchaseCalculator.summary(
                    log(rows), JUNE, PurchaseRules.standard().repeatWithinDays(25))
                .cohort()
                .repeatBuyers())
        .isZero();
  }

  @Test
  void two_orders_of_one_day_are_one_purchase_or_two() {
    OrderLog<Long> log = log(List.of(order(1, 6, 3, 10_00), order(1, 6, 3, 5_00)));

    PurchaseSummary two = PurchaseCalculator.summary(log, JUNE);
    PurchaseSummary one =
        PurchaseCalculator.summary(
            log, JUNE, PurchaseRules.standard().sameDay(SameDayOrders.ONE_PURCHASE));

    assertThat(two.lifetime().repeatBuyers()).isEqualTo(1L);
    assertThat(two.gaps()).isEqualTo(new PurchaseGaps(1L, 0L));
    assertThat(one.lifetime().repeatBuyers()).isZero();
    assertThat(one.gaps()).isEqualTo(new PurchaseGaps(0L, 0L));
    assertThat(one.counts().revenue()).isEqualTo(Money.of("15", "EUR"));
  }

  @Test
  void refunds_lower_the_revenue_or_are_only_counted() {
    OrderLog<Long> log = log(List.of(order(1, 6, 3, 50_00), order(1, 6, 9, -20_00)));

    PurchaseSummary net = PurchaseCalculator.summary(log, JUNE);
    PurchaseSummary counted =
        PurchaseCalculator.summary(
            log, JUNE, PurchaseRules.standard().refunds(RefundRule.COUNT_ONLY));

    assertThat(net.counts().revenue()).isEqualTo(Money.of("30", "EUR"));
    assertThat(counted.counts().revenue()).isEqualTo(Money.of("50", "EUR"));
    assertThat(net.refunded()).isEqualTo(Money.of("20", "EUR")).isEqualTo(counted.refunded());
    assertThat(net.refunds()).isEqualTo(1L);
  }

  @Test
  void values_survive_json() {
    PurchaseSummary summary = PurchaseCalculator.summary(log(List.of(order(1, 6, 3, 10_00))), JUNE);
    JsonRoundTrip.check(summary, PurchaseSummary.class);
    JsonRoundTrip.check(PurchaseRules.standard(), PurchaseRules.class);
  }

  @Test
  void errors_name_the_rule() {
    assertThatThrownBy(() -> PurchaseRules.standard().repeatWithinDays(0))
        .hasMessage("repeatWithinDays must be at least 1, but was 0");
    OrderLog<Long> huge = log(List.of(order(1, 6, 3, Long.MAX_VALUE), order(2, 6, 3, 5)));
    assertThatThrownBy(() -> PurchaseCalculator.summary(huge, JUNE))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("amounts of the window must add up to a long, but were ");
    PurchaseSummary good = PurchaseCalculator.summary(log(List.of(order(1, 6, 3, 10_00))), JUNE);
    assertThatThrownBy(() -> copy(good, 1, 1, 1))
        .hasMessage("repeat buyers in the window must not exceed returning buyers 0, but was 1");
    assertThatThrownBy(() -> copy(good, 0, 0, 1))
        .hasMessage("buyers in the window must not exceed buyers ever 0, but was 1");
    assertThatThrownBy(() -> copy(good, 0, 1, -1))
        .hasMessage("refunded must not be negative, but was -0.01 EUR");
  }

  private static PurchaseSummary copy(PurchaseSummary s, long twice, long ever, long refunded) {
    return new PurchaseSummary(
        s.rules(),
        s.counts(),
        s.refunds(),
        euro(refunded),
        s.gaps(),
        RepeatBuyerCounts.lifetime(JUNE).buyers(ever).repeatBuyers(0).build(),
        RepeatBuyerCounts.inWindow(JUNE).buyers(1).repeatBuyers(twice).build(),
        s.returning(),
        s.cohort());
  }

  private static Row order(long customer, int month, int day, long cents) {
    return new Row(customer, (int) LocalDate.of(2026, month, day).toEpochDay(), cents);
  }

  private static OrderLog<Long> log(List<Row> rows) {
    return OrderLog.ofColumns(
        GeneratedRows.customers(rows), GeneratedRows.days(rows), GeneratedRows.values(rows), "EUR");
  }

  @Provide
  Arbitrary<List<Row>> orders() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(-60, 90), Arbitraries.of(-500L, 0L, 1L, 2000L), 60);
  }

  @Provide
  Arbitrary<Period> windows() {
    return Combinators.combine(
            Arbitraries.integers().between(-50, 60), Arbitraries.integers().between(1, 60))
        .as((day, n) -> Period.of(LocalDate.ofEpochDay(day), LocalDate.ofEpochDay(day + n)));
  }

  @Provide
  Arbitrary<PurchaseRules> rules() {
    return Combinators.combine(
            Arbitraries.of(SameDayOrders.class),
            Arbitraries.of(RefundRule.class),
            Arbitraries.of(1, 5, 30))
        .as(PurchaseRules::new);
  }
}
