package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.SubscriptionLogs;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.testing.GeneratedRows.Row;

/** A log of one currency in another one, by the rates of its days. */
class ConvertedLedgerTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Timeline Q1 = Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 3);

  @Property(tries = 400)
  void at_service_start_it_is_each_amount_at_the_rate_of_its_latest_change(
      @ForAll("changes") List<Row> rows,
      @ForAll("timelines") Timeline timeline,
      @ForAll("rules") LedgerRules rules,
      @ForAll("rates") ExchangeRates rates,
      @ForAll long seed) {
    List<RevenueMovements> found = start(rows, timeline, rules, rates, Workspace.sequential());

    FxReference reference = new FxReference(new LedgerReference(rows, USD, timeline, rules), rates);
    assertThat(found).isEqualTo(reference.movements(timeline, EUR));
    for (int p = 0; p + 1 < timeline.periods(); p++) {
      assertThat(found.get(p).closing()).isEqualByComparingTo(found.get(p + 1).opening());
    }
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(start(shuffled, timeline, rules, rates, Workspace.ofThreads(3))).isEqualTo(found);
  }

  @Property(tries = 200)
  void a_rate_that_never_changes_is_the_plain_conversion_by_every_rule(
      @ForAll("changes") List<Row> rows,
      @ForAll("timelines") Timeline timeline,
      @ForAll("rules") LedgerRules rules,
      @ForAll ExchangeRates.Rule rule) {
    BigDecimal rate = new BigDecimal("0.8137");
    ExchangeRates rates = ExchangeRates.of("USD", "EUR", Map.of(LocalDate.MIN, rate));
    SubscriptionLog<Long> log = SubscriptionLogs.of(USD, rows);
    List<RevenueMovements> plain =
        RevenueLedger.of(log, timeline, rules).movements().stream()
            .map(
                m ->
                    Customers.lines(
                        m.period(),
                        EUR,
                        m.opening().multiply(rate),
                        m.newRevenue().multiply(rate),
                        m.expansion().multiply(rate),
                        m.contraction().multiply(rate),
                        m.churned().multiply(rate),
                        m.reactivation().multiply(rate),
                        BigDecimal.ZERO))
            .toList();
    assertThat(rates.convert(log, timeline, rules, rule)).isEqualTo(plain);
  }

  /** Every customer has a row on each first day, also of the period before the first. */
  @Property(tries = 300)
  void rates_of_periods_with_renewals_on_each_first_day_are_the_period_end_rates(
      @ForAll("renewed") List<Row> changes,
      @ForAll("basis") LedgerRules.Basis basis,
      @ForAll long seed) {
    Timeline timeline = Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 4);
    Timeline wider = Timeline.of(LocalDate.of(2025, 12, 1), CalendarUnit.MONTH, 5);
    LedgerRules rules = LedgerRules.standard().basis(basis);
    Random random = new Random(seed);
    Map<LocalDate, BigDecimal> rates = new TreeMap<>();
    for (int p = 0; p < wider.periods(); p++) {
      rates.put(wider.period(p).start(), BigDecimal.valueOf(1 + random.nextInt(30_000), 4));
    }
    LedgerReference levels = new LedgerReference(changes, USD, wider, rules);
    List<Row> rows = new ArrayList<>(changes);
    levels.changes.forEach(
        (customer, own) -> {
          for (int p = 0; p < wider.periods(); p++) {
            int first = wider.startDay(p);
            if (own.stream().noneMatch(change -> change.day() == first)) {
              long held = LedgerReference.at(own, first);
              rows.add(new Row(customer, first, SubscriptionLogs.value(held, unstated())));
            }
          }
        });
    ExchangeRates daily = ExchangeRates.of("USD", "EUR", rates);
    SubscriptionLog<Long> log = SubscriptionLogs.of(USD, rows);
    assertThat(daily.convert(log, timeline, rules, ExchangeRates.Rule.SERVICE_START_RATE))
        .isEqualTo(daily.convert(log, timeline, rules, ExchangeRates.Rule.PERIOD_END_RATE));
  }

  private static CancelReason unstated() {
    return CancelReason.UNSTATED;
  }

  private static List<RevenueMovements> start(
      List<Row> rows,
      Timeline timeline,
      LedgerRules rules,
      ExchangeRates rates,
      Workspace threads) {
    return rates.convert(
        SubscriptionLogs.of(USD, rows).using(threads),
        timeline,
        rules,
        ExchangeRates.Rule.SERVICE_START_RATE);
  }

  @Provide
  Arbitrary<List<Row>> changes() {
    return LedgerArbitraries.changes();
  }

  @Provide
  Arbitrary<Timeline> timelines() {
    return LedgerArbitraries.timelines();
  }

  @Provide
  Arbitrary<LedgerRules> rules() {
    return LedgerArbitraries.rules();
  }

  @Provide
  Arbitrary<LedgerRules.Basis> basis() {
    return Arbitraries.of(LedgerRules.Basis.class);
  }

  /** Changes from December 2025 on. */
  @Provide
  Arbitrary<List<Row>> renewed() {
    int first = (int) LocalDate.of(2025, 12, 1).toEpochDay();
    return LedgerArbitraries.changes()
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Row(
                                row.customer(), first + Math.floorMod(row.day(), 160), row.value()))
                    .toList());
  }

  /** From the least day on, and changing often. */
  @Provide
  Arbitrary<ExchangeRates> rates() {
    return Arbitraries.maps(
            Arbitraries.integers().between(-75, 135), Arbitraries.integers().between(1, 30_000))
        .ofMaxSize(40)
        .map(
            rates -> {
              Map<LocalDate, BigDecimal> days = new TreeMap<>();
              days.put(LocalDate.ofEpochDay(Integer.MIN_VALUE), new BigDecimal("1.5"));
              rates.forEach(
                  (day, rate) -> days.put(LocalDate.ofEpochDay(day), BigDecimal.valueOf(rate, 4)));
              return ExchangeRates.of("USD", "EUR", days);
            });
  }

  private static final ExchangeRates QUARTER =
      ExchangeRates.of(
          "USD",
          "EUR",
          Map.of(
              LocalDate.of(2025, 12, 1), new BigDecimal("0.90"),
              LocalDate.of(2026, 2, 1), new BigDecimal("0.80"),
              LocalDate.of(2026, 3, 1), new BigDecimal("0.85")));

  @Test
  void the_worked_example_of_three_months() {
    SubscriptionLog<Long> log = log(row(1, 5, 100_00), row(2, 5, 150_00), row(3, 5, 100_00));

    assertThat(QUARTER.convert(log, Q1, ExchangeRates.Rule.SERVICE_START_RATE))
        .containsExactly(
            RevenueMovements.during(Period.ofMonth(2026, 1), "EUR")
                .opening("0")
                .newRevenue("90")
                .build(),
            RevenueMovements.during(Period.ofMonth(2026, 2), "EUR")
                .opening("90")
                .expansion("40")
                .fx("-10")
                .build(),
            RevenueMovements.during(Period.ofMonth(2026, 3), "EUR")
                .opening("120")
                .contraction("42.5")
                .fx("7.5")
                .build());
  }

  /**
   * The example of {@link ExchangeRates.Rule}: a rate that changes late in February counts in
   * March.
   */
  @Test
  void the_worked_example_of_the_three_rules() {
    ExchangeRates late =
        ExchangeRates.of(
            "USD",
            "EUR",
            Map.of(
                LocalDate.of(2025, 12, 1), new BigDecimal("0.90"),
                LocalDate.of(2026, 2, 28), new BigDecimal("0.80")));
    SubscriptionLog<Long> log = log(row(1, 5, 100_00), row(2, 5, 150_00), row(3, 5, 150_00));
    Timeline winter = Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 2);

    assertThat(late.convert(log, winter, ExchangeRates.Rule.SERVICE_START_RATE).get(1))
        .isEqualTo(
            RevenueMovements.during(Period.ofMonth(2026, 2), "EUR")
                .opening("90")
                .expansion("45")
                .build());
    assertThat(late.convert(log, winter, ExchangeRates.Rule.PERIOD_END_RATE).get(1))
        .isEqualTo(
            RevenueMovements.during(Period.ofMonth(2026, 2), "EUR")
                .opening("90")
                .expansion("40")
                .fx("-10")
                .build());
    assertThat(late.convert(log, winter, ExchangeRates.Rule.CONSTANT_RATE).get(1))
        .isEqualTo(
            RevenueMovements.during(Period.ofMonth(2026, 2), "EUR")
                .opening("80")
                .expansion("40")
                .build());
    RevenueMovements march = late.convert(log, Q1, ExchangeRates.Rule.SERVICE_START_RATE).get(2);
    assertThat(march.fx()).isEqualByComparingTo("-15"); // with the renewal
    assertThat(march.closing()).isEqualByComparingTo("120");
  }

  @Test
  void a_loss_counts_at_the_rate_of_its_day_and_the_rest_is_fx() {
    SubscriptionLog<Long> log = log(row(1, 5, 100_00), row(2, 5, 0));

    assertThat(QUARTER.convert(log, Q1, ExchangeRates.Rule.SERVICE_START_RATE).get(1))
        .isEqualTo(
            RevenueMovements.during(Period.ofMonth(2026, 2), "EUR")
                .opening("90")
                .churned("80")
                .fx("-10")
                .build());
  }

  /** In yen there are no decimals, in dollars two, and rates may have many. */
  @Test
  void nothing_is_rounded() {
    Currency yen = Currency.getInstance("JPY");
    ExchangeRates rates =
        ExchangeRates.of(
            "JPY", "USD", Map.of(LocalDate.of(2026, 1, 1), new BigDecimal("0.00633217")));
    SubscriptionLog<Long> log = SubscriptionLogs.of(yen, List.of(row(1, 5, 1_001)));
    assertThat(rates.convert(log, Q1, ExchangeRates.Rule.SERVICE_START_RATE).get(0).newRevenue())
        .isEqualTo(new BigDecimal("6.33850217"));
  }

  @Test
  void sums_of_many_changes_are_added_up_as_they_come() {
    List<Row> rows = new ArrayList<>();
    Map<LocalDate, BigDecimal> rates = new TreeMap<>();
    for (int day = 0; day < 3_000; day++) {
      rates.put(LocalDate.ofEpochDay(day), BigDecimal.valueOf(10_000 + (day % 7), 4));
      for (int customer = 0; customer < 3; customer++) {
        rows.add(new Row(customer, day, SubscriptionLogs.value(100L + (day % 5), unstated())));
      }
    }
    Timeline timeline = Timeline.of(LocalDate.EPOCH, CalendarUnit.WEEK, 420);
    LedgerRules rules = LedgerRules.standard().basis(LedgerRules.Basis.EVERY_CHANGE);
    ExchangeRates daily = ExchangeRates.of("USD", "EUR", rates);
    for (Workspace threads : List.of(Workspace.sequential(), Workspace.ofThreads(2))) {
      assertThat(start(rows, timeline, rules, daily, threads))
          .isEqualTo(
              new FxReference(new LedgerReference(rows, USD, timeline, rules), daily)
                  .movements(timeline, EUR));
    }
  }

  @Test
  void rates_are_asked_only_of_days_that_count() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    ExchangeRates rates = ExchangeRates.of("USD", "EUR", Map.of(first, new BigDecimal("0.9")));
    Row before = new Row(7, (int) first.toEpochDay() - 9, SubscriptionLogs.value(100, unstated()));
    Row end = new Row(7, (int) first.toEpochDay() - 2, SubscriptionLogs.value(0, unstated()));

    assertThat(
            rates
                .convert(
                    log(before, end, row(1, 5, 200)), Q1, ExchangeRates.Rule.SERVICE_START_RATE)
                .get(0)
                .reactivation())
        .isEqualByComparingTo("1.80");
    assertThatThrownBy(
            () ->
                rates.convert(
                    log(before, row(1, 5, 200)), Q1, ExchangeRates.Rule.SERVICE_START_RATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("day must not be before 2026-01-01, the first with a rate, but was 2025-12-23");
  }

  @Test
  void errors_name_the_rule() {
    SubscriptionLog<Long> log = log(row(1, 5, 100));
    assertThatThrownBy(
            () ->
                QUARTER.convert(
                    SubscriptionLogs.of(EUR, List.of()), Q1, ExchangeRates.Rule.CONSTANT_RATE))
        .hasMessage("log must be in USD, but was EUR");
    assertThatThrownBy(() -> QUARTER.convert(null, Q1, ExchangeRates.Rule.CONSTANT_RATE))
        .hasMessage("log must not be null");
    assertThatThrownBy(() -> QUARTER.convert(log, null, ExchangeRates.Rule.CONSTANT_RATE))
        .hasMessage("timeline must not be null");
    assertThatThrownBy(() -> QUARTER.convert(log, Q1, null)).hasMessage("rule must not be null");
    assertThatThrownBy(() -> QUARTER.convert(log, Q1, null, ExchangeRates.Rule.SERVICE_START_RATE))
        .hasMessage("rules must not be null");
    assertThatThrownBy(
            () ->
                QUARTER.convert(
                    log,
                    Q1,
                    LedgerRules.standard().groupingWithin(Duration.ofMinutes(60)),
                    ExchangeRates.Rule.SERVICE_START_RATE))
        .hasMessage("log must have exact times to group changes by time, but has days only");
    long huge = Long.MAX_VALUE / 3;
    int day = (int) LocalDate.of(2026, 2, 5).toEpochDay();
    SubscriptionLog<Long> large =
        SubscriptionLog.ofColumns(
            new long[] {1, 2, 3, 4},
            new int[] {day, day, day, day},
            new long[] {huge, huge, huge, huge},
            "USD");
    assertThatThrownBy(() -> QUARTER.convert(large, Q1, ExchangeRates.Rule.SERVICE_START_RATE))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "recurring amounts of February 2026 must add up to at most 9223372036854775807");
  }

  private static SubscriptionLog<Long> log(Row... rows) {
    return SubscriptionLogs.of(USD, List.of(rows));
  }

  private static Row row(int month, int day, long amount) {
    int epochDay = (int) LocalDate.of(2026, month, day).toEpochDay();
    return new Row(7, epochDay, SubscriptionLogs.value(amount, unstated()));
  }
}
