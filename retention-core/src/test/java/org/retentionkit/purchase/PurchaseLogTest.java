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
import net.jqwik.api.constraints.IntRange;
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
    boolean net = rules.refunds() == RefundRule.NET;
    long revenue =
        rows.stream()
            .filter(row -> row.day() >= start && row.day() < end)
            .mapToLong(Row::value)
            .filter(value -> net || value >= 0)
            .sum();
    Map<Long, Long> amounts = amounts(rows, window, rules);
    List<Long> firstTime =
        days.keySet().stream()
            .filter(c -> days.get(c).get(0) >= start && days.get(c).get(0) < end)
            .toList();
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
        new PurchaseCounts(
            window,
            (long) firstTime.size(),
            firstTime.stream()
                .mapToLong(c -> days.get(c).stream().filter(d -> d < end).count())
                .sum(),
            euro(firstTime.stream().mapToLong(amounts::get).sum())),
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
    PurchaseCounts rest = expected.byReturningCustomers();
    assertThat(rest.orders() + expected.byFirstTimeCustomers().orders())
        .isEqualTo(expected.counts().orders());
    assertThat(rest.revenue().plus(expected.byFirstTimeCustomers().revenue()))
        .isEqualTo(expected.counts().revenue());
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

  /** F2: a refund is taken off the window it is dated in, whoever bought there. */
  @Test
  void revenues_of_windows_add_up_over_refunds_of_who_did_not_buy() {
    Row bought = order(1, 1, 10, 100_00);
    OrderLog<Long> log =
        log(
            List.of(
                bought, order(1, 2, 5, -100_00), order(2, 1, 12, 50_00), order(2, 2, 7, 50_00)));
    Period january = Period.ofMonth(2026, 1);
    Period february = Period.ofMonth(2026, 2);

    assertThat(revenue(log, january)).isEqualTo(Money.of("150", "EUR"));
    assertThat(revenue(log, february)).isEqualTo(Money.of("-50", "EUR"));
    assertThat(revenue(log, Period.of(january.start(), february.endExclusive())))
        .isEqualTo(Money.of("100", "EUR"));
    PurchaseSummary back = PurchaseCalculator.summary(log, february);
    assertThat(back.counts().customers()).isEqualTo(1L);
    assertThat(back.byReturningCustomers().revenue()).isEqualTo(Money.of("-50", "EUR"));
    PurchaseSummary onlyRefund =
        PurchaseCalculator.summary(log(List.of(bought, order(1, 2, 5, -100_00))), february);
    assertThat(onlyRefund.counts())
        .isEqualTo(new PurchaseCounts(february, 0L, 0L, Money.of("-100", "EUR")));
  }

  private static Money revenue(OrderLog<Long> log, Period window) {
    return PurchaseCalculator.summary(log, window).counts().revenue();
  }

  @Property
  void revenues_of_the_parts_of_a_window_add_up_to_that_of_all(
      @ForAll("orders") List<Row> rows,
      @ForAll("windows") Period window,
      @ForAll("rules") PurchaseRules rules,
      @ForAll @IntRange(min = 1, max = 40) int more) {
    OrderLog<Long> log = log(rows);
    Period next = Period.of(window.endExclusive(), window.endExclusive().plusDays(more));
    Period both = Period.of(window.start(), next.endExclusive());
    Money sum =
        PurchaseCalculator.summary(log, window, rules)
            .counts()
            .revenue()
            .plus(PurchaseCalculator.summary(log, next, rules).counts().revenue());

    assertThat(PurchaseCalculator.summary(log, both, rules).counts().revenue()).isEqualTo(sum);
  }

  /** F25: whether the sum fits is asked at its end, so that it does not depend on threads. */
  @Test
  void amounts_that_fit_in_the_end_never_overflow_on_the_way() {
    long nine = 9_000_000_000_000_000_000L;
    OrderLog<Long> log =
        log(
            List.of(
                order(1, 6, 1, 0),
                order(1, 6, 2, -nine),
                order(2, 6, 3, nine),
                order(3, 6, 4, nine)));
    for (int threads = 1; threads <= 4; threads++) {
      assertThat(revenue(log.using(Workspace.ofThreads(threads)), JUNE)).isEqualTo(euro(nine));
    }
    OrderLog<Long> own =
        log(List.of(order(1, 6, 1, nine), order(1, 6, 2, nine), order(1, 6, 3, -nine)));
    assertThat(revenue(own, JUNE)).isEqualTo(euro(nine));
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
        .hasMessage(
            "amounts of June 2026 must lie between -9223372036854775808 and"
                + " 9223372036854775807, but was 9223372036854775812");
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
        s.byFirstTimeCustomers(),
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
