package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.event.SubscriptionAccumulator;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.SubscriptionLogs;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;
import org.retentionkit.testing.JsonRoundTrip;

class RevenueLedgerTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Timeline Q1 = Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 3);

  @Property(tries = 500)
  void the_ledger_is_that_of_a_list_per_customer_and_reconciles(
      @ForAll("changes") List<Row> rows,
      @ForAll("timelines") Timeline timeline,
      @ForAll("rules") LedgerRules rules,
      @ForAll long seed) {
    RevenueLedger<Long> ledger = RevenueLedger.of(SubscriptionLogs.of(EUR, rows), timeline, rules);
    LedgerReference reference = new LedgerReference(rows, EUR, timeline, rules);

    assertThat(ledger.customers()).isEqualTo(reference.changes.size());
    for (int c = 0; c < ledger.customers(); c++) {
      assertThat(ledger.lines(ledger.customer(c))).isEqualTo(reference.lines(ledger.customer(c)));
    }
    assertThat(ledger.movements()).isEqualTo(reference.movements());
    for (int p = 0; p < timeline.periods(); p++) {
      RevenueMovements movement = ledger.movements().get(p);
      assertThat(movement.closing()).isEqualByComparingTo(reference.opening(p + 1));
      assertThat(ledger.churnedByReason().get(p).total()).isEqualTo(movement.churned());
      RevenueAccumulator sum = RevenueAccumulator.create(timeline.period(p), "EUR");
      for (int c = 0; c < ledger.customers(); c++) {
        sum.add(ledger.revenue(ledger.customer(c), p));
      }
      assertThat(ledger.movements(p)).isEqualTo(sum.snapshot());
      assertThat(Customers.totals(ledger.movements(p))).isEqualTo(movement);
    }

    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    int cut = rows.size() / 2;
    SubscriptionLog<Long> halves =
        SubscriptionLogs.of(EUR, shuffled.subList(0, cut))
            .plus(SubscriptionLogs.of(EUR, shuffled.subList(cut, rows.size())));
    assertThat(RevenueLedger.of(halves.using(Workspace.ofThreads(3)), timeline, rules))
        .isEqualTo(ledger)
        .hasSameHashCodeAs(ledger);
  }

  /** Movements without lines are added up another way where rules look at the ends of periods. */
  @Property(tries = 1_000)
  void movements_alone_are_those_of_the_ledger(
      @ForAll("changes") List<Row> rows,
      @ForAll("timelines") Timeline timeline,
      @ForAll("rules") LedgerRules rules,
      @ForAll boolean standard) {
    LedgerRules used = standard ? LedgerRules.standard() : rules;
    SubscriptionLog<Long> log = SubscriptionLogs.of(EUR, rows);
    List<RevenueMovements> movements = new LedgerReference(rows, EUR, timeline, used).movements();
    assertThat(LedgerSums.movements(log, timeline, used)).isEqualTo(movements);
    assertThat(RevenueLedger.of(log, timeline, used).movements()).isEqualTo(movements);
  }

  @Property(tries = 300)
  void a_trailing_window_compares_each_customers_amounts_at_both_ends(
      @ForAll("changes") List<Row> rows,
      @ForAll("timelines") Timeline timeline,
      @ForAll("rules") LedgerRules rules) {
    RevenueLedger<Long> ledger = RevenueLedger.of(SubscriptionLogs.of(EUR, rows), timeline, rules);
    LedgerReference reference = new LedgerReference(rows, EUR, timeline, rules);
    int last = timeline.periods() - 1;
    for (int n = 1; n <= timeline.periods(); n++) {
      long start = timeline.startDay(last - n + 1);
      long end = timeline.startDay(last + 1);
      RevenueMovements found = ledger.trailing(last, n);
      List<long[]> ends =
          reference.changes.values().stream()
              .map(own -> new long[] {LedgerReference.at(own, start), LedgerReference.at(own, end)})
              .toList();
      assertThat(found.openingCustomers()).isEqualTo(ends.stream().filter(e -> e[0] > 0).count());
      assertThat(found.closingCustomers()).isEqualTo(ends.stream().filter(e -> e[1] > 0).count());
      assertThat(found.lostCustomers())
          .isEqualTo(ends.stream().filter(e -> e[0] > 0 && e[1] == 0).count());
      assertThat(found.keptOfOpening())
          .isEqualTo(reference.money(ends.stream().mapToLong(e -> Math.min(e[0], e[1])).sum()));
      assertThat(found.openingOfLost())
          .isEqualTo(
              reference.money(ends.stream().filter(e -> e[1] == 0).mapToLong(e -> e[0]).sum()));
      assertThat(found.closingOfOpening())
          .isEqualTo(
              reference.money(ends.stream().filter(e -> e[0] > 0).mapToLong(e -> e[1]).sum()));
      assertThat(Customers.totals(found))
          .isEqualTo(
              ledger.movements().subList(last - n + 1, last + 1).stream()
                  .reduce(RevenueMovements::followedBy)
                  .orElseThrow());
    }
  }

  /** Of several changes on a day the last one counts, at whatever moment of the zone's day. */
  @Property(tries = 200)
  void a_log_with_exact_times_is_read_by_the_days_of_its_zone(@ForAll("moments") List<Row> rows) {
    SubscriptionAccumulator<Long> log = SubscriptionAccumulator.create("EUR", NEW_YORK);
    for (Row row : rows) {
      Instant at = Instant.ofEpochSecond(row.day() * 60L); // the day holds minutes here
      log.addMinorUnits(row.customer(), at, row.value());
    }
    Timeline weeks = Timeline.of(LocalDate.of(1969, 12, 29), CalendarUnit.WEEK, 4);
    SubscriptionLog<Long> times = log.log();
    List<Row> lastOfDays =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> List.of(row.customer(), newYorkDay(row)),
                    Collectors.maxBy(
                        Comparator.comparingInt(Row::day).thenComparingLong(Row::value))))
            .values()
            .stream()
            .flatMap(Optional::stream)
            .map(row -> new Row(row.customer(), newYorkDay(row), value(row.value())))
            .toList();
    for (LedgerRules.Basis basis : LedgerRules.Basis.values()) {
      LedgerRules rules = LedgerRules.standard().basis(basis);
      assertThat(RevenueLedger.of(times, weeks, rules).movements())
          .isEqualTo(new LedgerReference(lastOfDays, EUR, weeks, rules).movements());
    }
  }

  private static int newYorkDay(Row row) {
    return (int) Instant.ofEpochSecond(row.day() * 60L).atZone(NEW_YORK).toLocalDate().toEpochDay();
  }

  private static BigDecimal cents(long minorUnits) {
    return BigDecimal.valueOf(minorUnits, 2);
  }

  @Test
  void the_same_month_by_its_ends_and_by_every_change() {
    List<Row> rows =
        List.of(change(7, 1, 5, 500_00), change(7, 2, 10, 1379_00), change(7, 2, 20, 0));

    assertThat(february(rows, LedgerRules.standard()))
        .containsExactly(line(2, MovementKind.CHURNED, "500.00"));
    assertThat(february(rows, LedgerRules.standard().basis(LedgerRules.Basis.EVERY_CHANGE)))
        .containsExactly(
            line(2, MovementKind.EXPANSION, "879.00"), line(2, MovementKind.CHURNED, "1379.00"));
    // metrics.md 3.5, Baremetrics: 100 %, not 275.8 %
    assertThat(
            RevenueCalculator.revenueRetention(
                    RevenueLedger.of(
                            SubscriptionLogs.of(EUR, rows),
                            Q1,
                            LedgerRules.standard().basis(LedgerRules.Basis.EVERY_CHANGE))
                        .movements(1),
                    RevenueRetentionDefinition.GROSS_PER_CUSTOMER_MIN)
                .percent(1))
        .isEqualByComparingTo("0.0");
  }

  /** metrics.md 3.5, Chargebee: a plan from 100 to 70 loses no customer and 30. */
  @Test
  void a_cheaper_plan_is_contraction_and_no_churn() {
    RevenueLedger<Long> ledger =
        RevenueLedger.of(
            SubscriptionLogs.of(EUR, List.of(change(7, 1, 5, 100_00), change(7, 2, 5, 70_00))), Q1);

    assertThat(ledger.lines(7L))
        .containsExactly(
            line(1, MovementKind.NEW, "100.00"), line(2, MovementKind.CONTRACTION, "30.00"));
    assertThat(ledger.movements(1).lostCustomers()).isZero();
  }

  @Test
  void cancelling_and_coming_back_next_day_is_no_churn_when_grouped() {
    List<Row> rows =
        List.of(
            new Row(7, day(1, 1) - 20, value(10_00)), change(7, 1, 31, 0), change(7, 2, 1, 15_00));

    assertThat(february(rows, LedgerRules.standard()))
        .containsExactly(line(2, MovementKind.REACTIVATION, "15.00"));
    assertThat(february(rows, LedgerRules.standard().groupingWithin(1)))
        .containsExactly(line(2, MovementKind.EXPANSION, "5.00"));
    assertThat(february(rows, LedgerRules.standard().returns(ReturnRule.afterGap(2))))
        .containsExactly(line(2, MovementKind.EXPANSION, "5.00"));
    assertThat(february(rows, LedgerRules.standard().returns(ReturnRule.afterGap(1))))
        .containsExactly(line(2, MovementKind.REACTIVATION, "15.00"));
  }

  @Test
  void a_return_after_too_long_is_new_revenue() {
    List<Row> rows = List.of(change(7, 1, 5, 10_00), change(7, 1, 20, 0), change(7, 2, 19, 9_00));

    for (LedgerRules.Basis basis : LedgerRules.Basis.values()) {
      LedgerRules rules = LedgerRules.standard().basis(basis);
      boolean seen = basis == LedgerRules.Basis.EVERY_CHANGE;
      assertThat(february(rows, rules.returns(ReturnRule.within(29))))
          .containsExactly(line(2, MovementKind.NEW, "9.00"));
      assertThat(february(rows, rules.returns(ReturnRule.within(30))))
          .containsExactly(line(2, seen ? MovementKind.REACTIVATION : MovementKind.NEW, "9.00"));
    }
  }

  @Test
  void reasons_and_changes_after_the_last_period_are_kept() {
    List<Row> rows =
        List.of(
            change(1, 1, 5, 10_00),
            change(2, 1, 5, 20_00),
            change(3, 1, 5, 40_00),
            new Row(1, day(2, 3), SubscriptionLogs.value(0, CancelReason.VOLUNTARY)),
            new Row(2, day(2, 4), SubscriptionLogs.value(0, CancelReason.INVOLUNTARY)),
            change(3, 2, 5, 0),
            change(3, 4, 1, 5_00),
            change(3, 5, 1, 6_00));
    RevenueLedger<Long> ledger = RevenueLedger.of(SubscriptionLogs.of(EUR, rows), Q1);

    ChurnedByReason churned = ledger.churnedByReason().get(1);
    assertThat(churned)
        .isEqualTo(
            new ChurnedByReason(
                Period.ofMonth(2026, 2),
                EUR,
                new BigDecimal("10"),
                new BigDecimal("20"),
                new BigDecimal("40")));
    assertThat(churned)
        .hasToString("February 2026: voluntary 10.00, involuntary 20.00, unstated 40.00 EUR");
    assertThat(churned.total()).isEqualByComparingTo("70");
    assertThat(churned.amount(CancelReason.VOLUNTARY)).isEqualByComparingTo("10");
    assertThat(churned.amount(CancelReason.INVOLUNTARY)).isEqualByComparingTo("20");
    assertThat(churned.amount(CancelReason.UNSTATED)).isEqualByComparingTo("40");
    assertThat(ledger.changesAfter()).isEqualTo(2);
    assertThat(ledger.timeline()).isEqualTo(Q1);
    assertThat(ledger.rules()).isEqualTo(LedgerRules.standard());
    assertThat(ledger.currency()).isEqualTo(EUR);
    assertThat(ledger)
        .hasToString("6 movements of 3 customers in EUR, 3 × month from 2026-01-01")
        .isNotEqualTo(RevenueLedger.of(SubscriptionLogs.of(EUR, rows.subList(0, 5)), Q1))
        .isNotEqualTo("a ledger")
        .hasSameHashCodeAs(RevenueLedger.of(SubscriptionLogs.of(EUR, rows), Q1))
        .isEqualTo(RevenueLedger.of(SubscriptionLogs.of(EUR, rows), Q1));
    List<Row> ofAnother =
        rows.stream()
            .map(row -> new Row(row.customer() == 3 ? 4 : row.customer(), row.day(), row.value()))
            .toList();
    assertThat(RevenueLedger.of(SubscriptionLogs.of(EUR, ofAnother), Q1)).isNotEqualTo(ledger);
    assertThat(ledger.lines(1L).get(1)).hasToString("February 2026: CHURNED 10.00");
    assertThat(ledger.lines(99L)).isEmpty();
    assertThat(ledger.revenue(99L, 1))
        .isEqualTo(CustomerRevenue.builder("EUR").opening("0").build());
  }

  /** 10.00 from 5 January, 15.00 from 20 February, nothing from 3 April. */
  @Test
  void movements_of_a_log_come_in_one_line() {
    SubscriptionLog<Long> log =
        SubscriptionLogs.of(
            EUR, List.of(change(1, 1, 5, 10_00), change(1, 2, 20, 15_00), change(1, 4, 3, 0)));
    Period spring = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 1));
    assertThat(RevenueCalculator.movements(log, spring, CalendarUnit.MONTH))
        .extracting(RevenueMovements::toString)
        .containsExactly(
            "January 2026: opening 0.00 + new revenue 10.00 = closing 10.00 EUR",
            "February 2026: opening 10.00 + expansion 5.00 = closing 15.00 EUR",
            "March 2026: opening 15.00 = closing 15.00 EUR",
            "April 2026: opening 15.00 − churned 15.00 = closing 0.00 EUR");
  }

  /** SaaS Capital and public filings: what the customers of a year ago pay now. */
  @Test
  void trailing_twelve_months_are_those_of_the_customers_of_a_year_ago() {
    Timeline months = Timeline.of(LocalDate.of(2025, 1, 1), CalendarUnit.MONTH, 24);
    List<Row> rows =
        List.of(
            new Row(1, (int) LocalDate.of(2025, 3, 1).toEpochDay(), value(100_00)),
            new Row(1, (int) LocalDate.of(2026, 5, 1).toEpochDay(), value(150_00)),
            new Row(2, (int) LocalDate.of(2025, 3, 1).toEpochDay(), value(100_00)),
            new Row(2, (int) LocalDate.of(2026, 6, 1).toEpochDay(), value(60_00)),
            new Row(3, (int) LocalDate.of(2026, 6, 1).toEpochDay(), value(500_00)));
    RevenueMovements year =
        RevenueLedger.of(SubscriptionLogs.of(EUR, rows), months).trailing(23, 12);

    assertThat(RevenueRetentionDefinition.NET_OPENING_CUSTOMERS.of(year).percent(1))
        .isEqualByComparingTo("105.0");
    assertThat(RevenueRetentionDefinition.GROSS_PER_CUSTOMER_MIN.of(year).percent(1))
        .isEqualByComparingTo("80.0");
    assertThat(year.period()).isEqualTo(Period.ofYear(2026));
  }

  /** New revenue of the window, and yet of a customer of its start. */
  @Test
  void a_trailing_window_knows_the_customer_who_comes_back_too_late() {
    List<Row> rows = List.of(change(7, 1, 5, 4_00), change(7, 2, 5, 0), change(7, 3, 5, 8_00));
    RevenueMovements window =
        RevenueLedger.of(
                SubscriptionLogs.of(EUR, rows),
                Q1,
                LedgerRules.standard().returns(ReturnRule.within(1)))
            .trailing(2, 2);

    assertThat(window)
        .hasToString(
            "2026-02-01 to 2026-03-31: opening 4.00 + new revenue 8.00 − churned 4.00 = closing"
                + " 8.00 EUR");
    assertThat(window.lostCustomers()).isZero();
    assertThat(window.keptOfOpening()).isEqualByComparingTo("4.00");
    assertThat(window.closingOfOpening()).isEqualByComparingTo("8.00");
  }

  @Test
  void one_customer_may_change_every_day() {
    List<Row> rows = new ArrayList<>();
    for (int d = 0; d < 90; d++) {
      rows.add(new Row(7, day(1, 1) + d, value(100 + d)));
    }
    RevenueLedger<Long> ledger =
        RevenueLedger.of(
            SubscriptionLogs.of(EUR, rows),
            Q1,
            LedgerRules.standard().basis(LedgerRules.Basis.EVERY_CHANGE));
    assertThat(ledger.lines(7L)).hasSize(90);
    assertThat(ledger.movements().get(2).closing()).isEqualByComparingTo("1.89");
  }

  @Test
  void ledgers_differ_by_whatever_they_say() {
    List<Row> rows = List.of(change(7, 1, 5, 10_00), change(7, 2, 5, 20_00));
    RevenueLedger<Long> ledger = RevenueLedger.of(SubscriptionLogs.of(EUR, rows), Q1);
    Currency usd = Currency.getInstance("USD");
    assertThat(ledger)
        .isNotEqualTo(RevenueLedger.of(SubscriptionLogs.of(usd, rows), Q1))
        .isNotEqualTo(
            RevenueLedger.of(
                SubscriptionLogs.of(EUR, rows),
                Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 4)))
        .isNotEqualTo(
            RevenueLedger.of(
                SubscriptionLogs.of(EUR, rows), Q1, LedgerRules.standard().groupingWithin(1)))
        .isNotEqualTo(with(rows, change(7, 5, 1, 30_00)))
        .isNotEqualTo(with(rows, change(8, 5, 1, 0)))
        .isNotEqualTo(with(rows, new Row(7, day(1, 1) - 9, value(10_00))))
        .isNotEqualTo(with(rows, change(7, 3, 1, 30_00)))
        .isNotEqualTo(with(rows.subList(0, 1), change(7, 3, 5, 20_00)))
        .isNotEqualTo(with(rows.subList(0, 1), change(7, 2, 5, 30_00)));
  }

  private static RevenueLedger<Long> with(List<Row> rows, Row more) {
    List<Row> all = new ArrayList<>(rows);
    all.add(more);
    return RevenueLedger.of(SubscriptionLogs.of(EUR, all), Q1);
  }

  @Test
  void values_survive_json() {
    JsonRoundTrip.check(LedgerRules.standard().groupingWithin(2), LedgerRules.class);
    JsonRoundTrip.check(line(2, MovementKind.NEW, "5.00"), RevenueLedger.Line.class);
    JsonRoundTrip.check(
        new ChurnedByReason(
            Period.ofMonth(2026, 2), EUR, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ZERO),
        ChurnedByReason.class);
  }

  @Test
  void errors_name_the_rule() {
    RevenueLedger<Long> ledger =
        RevenueLedger.of(SubscriptionLogs.of(EUR, List.of(change(7, 1, 5, 100))), Q1);
    assertThatThrownBy(() -> ledger.movements(3))
        .hasMessage("period must lie between 0 and 2, but was 3");
    assertThatThrownBy(() -> ledger.revenue(7L, -1))
        .hasMessage("period must lie between 0 and 2, but was -1");
    assertThatThrownBy(() -> ledger.trailing(1, 0))
        .hasMessage("periods must be at least 1, but was 0");
    assertThatThrownBy(() -> ledger.trailing(1, 3))
        .hasMessage("periods must not exceed those up to the last one, 2, but was 3");
    assertThatThrownBy(
            () -> RevenueLedger.of(SubscriptionLogs.of(EUR, List.of(change(7, 1, 5, -1))), Q1))
        .hasMessage("recurring amount of customer 7 must not be negative, but was -1");
    assertThatThrownBy(() -> LedgerRules.standard().groupingWithin(-1))
        .hasMessage("gap must not be negative, but was -1");
    for (int k = 0; k < 3; k++) {
      BigDecimal[] amounts = {BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE};
      amounts[k] = BigDecimal.ONE.negate();
      assertThatThrownBy(
              () ->
                  new ChurnedByReason(
                      Period.ofMonth(2026, 1), EUR, amounts[0], amounts[1], amounts[2]))
          .hasMessage(
              List.of("voluntary", "involuntary", "unstated").get(k)
                  + " must not be negative, but was -1");
    }
    assertThatThrownBy(() -> line(1, MovementKind.NEW, "0"))
        .hasMessage("amount must be above 0, but was 0");
    assertThatThrownBy(
            () ->
                new RevenueLedger.Line(
                    Period.ofMonth(2026, 1),
                    MovementKind.NEW,
                    CancelReason.VOLUNTARY,
                    BigDecimal.ONE))
        .hasMessage("reason must be UNSTATED for NEW, but was VOLUNTARY");
    long huge = Long.MAX_VALUE / 3;
    RevenueLedger<Long> large =
        RevenueLedger.of(
            SubscriptionLog.ofColumns(
                new long[] {1, 2, 3, 4},
                new int[] {day(1, 5), day(1, 5), day(1, 5), day(1, 5)},
                new long[] {huge, huge, huge, huge},
                "EUR"),
            Q1);
    assertThatThrownBy(large::movements)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("recurring amounts of January 2026 must add up to at most 9223372036854775807");
    assertThatThrownBy(() -> large.movements(0))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("recurring amounts of January 2026 must add up to at most 9223372036854775807");
  }

  private static List<RevenueLedger.Line> february(List<Row> rows, LedgerRules rules) {
    return RevenueLedger.of(SubscriptionLogs.of(EUR, rows), Q1, rules).lines(7L).stream()
        .filter(line -> line.period().equals(Period.ofMonth(2026, 2)))
        .toList();
  }

  private static RevenueLedger.Line line(int month, MovementKind kind, String amount) {
    return new RevenueLedger.Line(
        Period.ofMonth(2026, month), kind, CancelReason.UNSTATED, new BigDecimal(amount));
  }

  private static int day(int month, int day) {
    return (int) LocalDate.of(2026, month, day).toEpochDay();
  }

  private static long value(long amount) {
    return SubscriptionLogs.value(amount, CancelReason.UNSTATED);
  }

  private static Row change(long customer, int month, int day, long amount) {
    return new Row(customer, day(month, day), value(amount));
  }

  @Provide
  Arbitrary<List<Row>> changes() {
    return LedgerArbitraries.changes();
  }

  @Provide
  Arbitrary<List<Row>> moments() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(-10_000, 40_000).map(minute -> minute / 300 * 100),
        Arbitraries.of(0L, 0L, 1L, 700L),
        60);
  }

  @Provide
  Arbitrary<Timeline> timelines() {
    return LedgerArbitraries.timelines();
  }

  @Provide
  Arbitrary<LedgerRules> rules() {
    return LedgerArbitraries.rules();
  }
}
