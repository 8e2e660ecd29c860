package org.retentionkit.customer;

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
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.GroupingRule;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.SubscriptionLogs;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;
import org.retentionkit.testing.JsonRoundTrip;

class CustomerLogTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Timeline Q1 = Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 3);

  @Property(tries = 500)
  void counts_from_orders_are_those_of_spells_in_lists(
      @ForAll("orders") List<Row> rows,
      @ForAll("timelines") Timeline timeline,
      @ForAll("rules") CountingRules rules,
      @ForAll("activeDays") int activeDays,
      @ForAll long seed) {
    CustomerMovements expected = CustomerLogReference.orders(rows, activeDays, timeline, rules);

    assertThat(
            CustomerLogCalculator.movements(
                orders(shuffled(rows, seed)), activeDays, timeline, rules))
        .isEqualTo(expected);
    int cut = rows.size() / 3;
    OrderLog<Long> halves =
        orders(rows.subList(cut, rows.size())).plus(orders(rows.subList(0, cut)));
    assertThat(
            CustomerLogCalculator.movements(
                halves.using(Workspace.ofThreads(3)), activeDays, timeline, rules))
        .isEqualTo(expected);
  }

  @Property(tries = 500)
  void counts_from_subscriptions_are_those_of_spells_in_lists(
      @ForAll("changes") List<Row> rows,
      @ForAll("timelines") Timeline timeline,
      @ForAll("rules") CountingRules rules,
      @ForAll long seed) {
    SubscriptionLog<Long> log = SubscriptionLogs.of(EUR, shuffled(rows, seed));

    assertThat(CustomerLogCalculator.movements(log.using(Workspace.ofThreads(2)), timeline, rules))
        .isEqualTo(CustomerLogReference.subscriptions(rows, timeline, rules));
  }

  @Test
  void many_customers_on_several_threads_are_counted_as_one_by_one() {
    List<Row> rows = GeneratedRows.many(60_000, 9_000, -200, 500, 7);
    Timeline weeks = Timeline.of(LocalDate.of(1969, 9, 1), CalendarUnit.WEEK, 20);
    CountingRules rules = CountingRules.standard().returns(ReturnRule.within(40));

    CustomerMovements one = CustomerLogCalculator.movements(orders(rows), 30, weeks, rules);

    assertThat(one).isEqualTo(CustomerLogReference.orders(rows, 30, weeks, rules));
    assertThat(
            CustomerLogCalculator.movements(
                orders(rows).using(Workspace.ofThreads(4)), 30, weeks, rules))
        .isEqualTo(one);
  }

  @Test
  void an_order_lasts_the_days_given_and_the_loss_is_on_the_day_after() {
    OrderLog<Long> log = orders(List.of(order(7, 1, 5), order(7, 1, 20)));

    CustomerMovements movements = CustomerLogCalculator.movements(log, 30, Q1);

    assertThat(movements.series().counts())
        .containsExactly(
            counts(1, 0, 1, 0, 0, 0), counts(2, 1, 0, 0, 1, 0), counts(3, 0, 0, 0, 0, 0));
    assertThat(movements.toString())
        .startsWith("January 2026: opening 0, lost 0, ")
        .contains("\nFebruary 2026: opening 1, lost 1, ")
        .endsWith("acquired 0, closing 0");
  }

  @Property(tries = 300)
  void a_period_in_progress_ends_with_the_log_and_those_before_it_do_not_change(
      @ForAll("orders") List<Row> rows,
      @ForAll("timelines") Timeline timeline,
      @ForAll("rules") CountingRules rules,
      @ForAll("activeDays") int activeDays,
      @ForAll @IntRange(min = 1, max = 250) int days) {
    LocalDate until = timeline.start().plusDays(days);
    List<Row> known = rows.stream().filter(row -> row.day() < until.toEpochDay()).toList();
    List<CustomerCounts> unbounded =
        CustomerLogCalculator.movements(orders(known), activeDays, timeline, rules)
            .series()
            .counts();

    List<CustomerCounts> counts =
        CustomerLogCalculator.movements(
                orders(rows).using(Workspace.ofThreads(2)), activeDays, timeline, until, rules)
            .series()
            .counts();

    CustomerCounts last = counts.get(counts.size() - 1);
    boolean open = timeline.period(counts.size() - 1).endExclusive().isAfter(until);
    int complete = open ? counts.size() - 1 : counts.size();
    assertThat(counts.subList(0, complete)).isEqualTo(unbounded.subList(0, complete));
    if (open) {
      assertThat(last.period().endExclusive()).isEqualTo(until);
      assertThat(last.opening()).isEqualTo(unbounded.get(complete).opening());
    } else if (counts.size() < timeline.periods()) {
      assertThat(last.period().endExclusive()).isEqualTo(until);
    }
    if (open && rules.returns().kind() != ReturnRule.Kind.AFTER_GAP) {
      int shift = rules.timing() == ChurnTiming.ON_SERVICE_END ? 1 : 0;
      long here =
          known.stream()
              .filter(row -> row.value() >= 0)
              .filter(row -> row.day() + (long) activeDays - shift >= until.toEpochDay())
              .map(Row::customer)
              .distinct()
              .count();
      assertThat(last.closing()).isEqualTo(here);
    }
  }

  /** F15: a month that has closed stays as it closed. */
  @Test
  void who_is_lost_with_the_month_and_orders_in_the_next_is_back() {
    LocalDate july = LocalDate.of(2026, 7, 1);
    OrderLog<Long> log =
        orders(
            List.of(
                new Row(7, (int) july.minusDays(90).toEpochDay(), 100),
                new Row(7, (int) july.toEpochDay(), 100)));
    Timeline months = Timeline.of(LocalDate.of(2026, 4, 1), CalendarUnit.MONTH, 4);
    CountingRules onEnd = CountingRules.standard().timing(ChurnTiming.ON_SERVICE_END);
    List<CustomerCounts> closed =
        CustomerLogCalculator.movements(log, 90, months, july, onEnd).series().counts();
    List<CustomerCounts> later =
        CustomerLogCalculator.movements(log, 90, months, onEnd).series().counts();
    assertThat(closed).isEqualTo(later.subList(0, 3));
    assertThat(later.get(2).lost()).isEqualTo(1);
    assertThat(later.get(2).closing()).isZero();
    assertThat(later.get(3).reactivated()).isEqualTo(1);
    assertThat(CustomerLogCalculator.movements(log, 90, months).series().counts().get(2).closing())
        .isEqualTo(1);
  }

  /** Whatever is known of later days, a period that has ended is counted the same. */
  @Property(tries = 200)
  void periods_stay_as_they_closed(
      @ForAll("orders") List<Row> rows,
      @ForAll("timelines") Timeline timeline,
      @ForAll("rules") CountingRules rules,
      @ForAll("activeDays") int activeDays) {
    Assume.that(rules.returns().kind() != ReturnRule.Kind.AFTER_GAP); // which looks ahead
    List<CustomerCounts> all =
        CustomerLogCalculator.movements(orders(rows), activeDays, timeline, rules)
            .series()
            .counts();
    for (int p = 0; p < timeline.periods(); p++) {
      LocalDate until = timeline.period(p).endExclusive();
      List<Row> known = rows.stream().filter(row -> row.day() < until.toEpochDay()).toList();
      assertThat(
              CustomerLogCalculator.movements(orders(known), activeDays, timeline, until, rules)
                  .series()
                  .counts())
          .isEqualTo(all.subList(0, p + 1));
    }
  }

  @Test
  void a_customer_whose_days_end_after_the_log_is_still_here() {
    OrderLog<Long> log = orders(List.of(order(7, 1, 20), order(7, 3, 10), order(8, 3, 20)));
    CustomerMovements movements =
        CustomerLogCalculator.movements(
            log, 30, Q1, LocalDate.of(2026, 3, 16), CountingRules.standard());
    CustomerCounts march = movements.series().counts().get(2);
    assertThat(march.period())
        .isEqualTo(Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 16)));
    assertThat(march.reactivated()).isEqualTo(1);
    assertThat(march.joined()).isZero();
    assertThat(march.closing()).isEqualTo(1);
    assertThat(movements.passing().get(2).period()).isEqualTo(march.period());

    assertThatThrownBy(
            () ->
                CustomerLogCalculator.movements(log, 30, Q1, Q1.start(), CountingRules.standard()))
        .hasMessage("observedUntil must be after 2026-01-01, but was 2026-01-01");
  }

  @Test
  void service_that_ends_with_a_month_is_lost_in_it_or_in_the_next() {
    List<Row> rows = List.of(change(7, 1, 5, 1000), change(7, 3, 1, 0));
    SubscriptionLog<Long> log = SubscriptionLogs.of(EUR, rows);

    CustomerMovements after = CustomerLogCalculator.movements(log, Q1);
    CustomerMovements on =
        CustomerLogCalculator.movements(
            log, Q1, CountingRules.standard().timing(ChurnTiming.ON_SERVICE_END));

    assertThat(after.series().counts())
        .extracting(CustomerCounts::lost)
        .containsExactly(0L, 0L, 1L);
    assertThat(on.series().counts()).extracting(CustomerCounts::lost).containsExactly(0L, 1L, 0L);
  }

  /**
   * Recurly's own month, metrics.md 3.1: 5.0, 6.2 and 4.133 % from one log, each by its definition
   * and none by how the log was counted.
   */
  @Test
  void recurlys_month_gives_three_churn_rates_by_the_definition() {
    List<Row> rows = new ArrayList<>();
    for (int c = 0; c < 1500; c++) {
      rows.add(c < 1000 ? change(c, 1, 10, 500) : change(c, 2, 3, 500));
      if (c < 50 || c >= 1488) {
        rows.add(change(c, 2, 20, 0));
      }
    }
    SubscriptionLog<Long> log = SubscriptionLogs.of(EUR, rows);

    for (CountingRules.SamePeriod rule : CountingRules.SamePeriod.values()) {
      CustomerMovements movements =
          CustomerLogCalculator.movements(log, Q1, CountingRules.standard().samePeriod(rule));
      CustomerCounts february = movements.series().counts().get(1);
      boolean counted = rule == CountingRules.SamePeriod.COUNT;
      assertThat(february.closing()).isEqualTo(1438);
      assertThat(february.joined()).isEqualTo(counted ? 500 : 488);
      assertThat(february.lostOfNew()).isEqualTo(counted ? 12 : 0);
      assertThat(movements.churnRates().get(1)).isEqualTo(ChurnCalculator.churnRate(february));
      assertThat(movements.churnRates().get(1).percent(3)).isEqualByComparingTo("5.000");
      assertThat(movements.passing().get(1).joinedAndLeft()).isEqualTo(12);
    }
    CustomerCounts february = CustomerLogCalculator.movements(log, Q1).series().counts().get(1);
    assertThat(ChurnDefinition.ALL_LOSSES_OVER_OPENING.of(february).percent(3))
        .isEqualByComparingTo("6.200");
    assertThat(ChurnDefinition.OPENING_PLUS_NEW.of(february).percent(3))
        .isEqualByComparingTo("4.133");
  }

  /**
   * ChartMogul's example of metrics.md 3.5: 100 at the start, 12 churned, 1 back, 1 of them new.
   */
  @Test
  void a_lapse_and_return_inside_a_month_is_no_loss_and_is_reported() {
    List<Row> rows = new ArrayList<>();
    for (int c = 0; c < 101; c++) {
      rows.add(c < 100 ? change(c, 1, 10, 500) : change(c, 2, 2, 500));
      if (c < 11 || c == 100) {
        rows.add(change(c, 2, 10, 0));
      }
    }
    rows.add(change(0, 2, 20, 700));

    CustomerMovements movements =
        CustomerLogCalculator.movements(
            SubscriptionLogs.of(EUR, rows),
            Q1,
            CountingRules.standard().samePeriod(CountingRules.SamePeriod.IGNORE));

    assertThat(movements.churnRates().get(1).percent(1)).isEqualByComparingTo("10.0");
    assertThat(movements.passing().get(1))
        .isEqualTo(new CustomerMovements.Passing(Period.ofMonth(2026, 2), 1L, 1L, 0L));
  }

  @Test
  void a_gap_makes_a_return_a_new_customer_or_nothing_by_the_rule() {
    List<Row> rows = List.of(change(7, 1, 5, 900), change(7, 1, 20, 0), change(7, 2, 19, 900));

    assertThat(february(rows, ReturnRule.ever())).isEqualTo(paying(2, 0, 0, 1, 0, 0));
    assertThat(february(rows, ReturnRule.within(30))).isEqualTo(paying(2, 0, 0, 1, 0, 0));
    assertThat(february(rows, ReturnRule.within(29))).isEqualTo(paying(2, 0, 1, 0, 0, 0));
    assertThat(february(rows, ReturnRule.afterGap(30))).isEqualTo(paying(2, 0, 0, 1, 0, 0));
    assertThat(february(rows, ReturnRule.afterGap(31))).isEqualTo(paying(2, 1, 0, 0, 0, 0));
  }

  /** metrics.md 5.3, A26: never active must not become churned. */
  @Test
  void who_never_paid_is_no_customer_and_cannot_be_lost() {
    CustomerMovements movements =
        CustomerLogCalculator.movements(
            SubscriptionLogs.of(EUR, List.of(change(7, 1, 5, 0), change(7, 2, 5, 0))), Q1);

    assertThat(movements.series().counts())
        .containsExactly(
            paying(1, 0, 0, 0, 0, 0), paying(2, 0, 0, 0, 0, 0), paying(3, 0, 0, 0, 0, 0));
  }

  @Test
  void orders_do_not_tell_why_customers_are_lost() {
    CustomerCounts february =
        CustomerLogCalculator.movements(orders(List.of(order(7, 1, 5))), 30, Q1)
            .series()
            .counts()
            .get(1);
    assertThat(february.lost()).isEqualTo(1);
    assertThat(february.lostUnknown()).isNull();
    assertThat(ChurnCalculator.voluntaryChurnRate(february).isDefined()).isFalse();
  }

  @Test
  void losses_keep_their_reasons() {
    List<Row> rows = new ArrayList<>();
    for (int c = 0; c < 6; c++) {
      rows.add(change(c, 1, 10, 500));
    }
    rows.add(row(0, 2, 3, SubscriptionLogs.value(0, CancelReason.VOLUNTARY)));
    rows.add(row(1, 2, 4, SubscriptionLogs.value(0, CancelReason.INVOLUNTARY)));
    rows.add(row(2, 2, 5, SubscriptionLogs.value(0, CancelReason.INVOLUNTARY)));
    rows.add(change(3, 2, 6, 0));

    CustomerCounts february =
        CustomerLogCalculator.movements(SubscriptionLogs.of(EUR, rows), Q1)
            .series()
            .counts()
            .get(1);
    assertThat(february.lostVoluntarily()).isEqualTo(1);
    assertThat(february.lostInvoluntarily()).isEqualTo(2);
    assertThat(february.lostUnknown()).isEqualTo(1);
    assertThat(ChurnCalculator.involuntaryChurnRate(february).proportion())
        .isEqualTo(new Proportion(2, 6));
  }

  @Test
  void values_survive_json() {
    CustomerMovements movements =
        CustomerLogCalculator.movements(orders(List.of(order(7, 1, 5))), 20, Q1);
    JsonRoundTrip.check(movements, CustomerMovements.class);
    JsonRoundTrip.check(movements.passing().get(0), CustomerMovements.Passing.class);
    JsonRoundTrip.check(
        CountingRules.standard().returns(ReturnRule.within(90)), CountingRules.class);
    JsonRoundTrip.check(ReturnRule.ever(), ReturnRule.class);
  }

  @Test
  void errors_name_the_rule() {
    SubscriptionLog<Long> negative = SubscriptionLogs.of(EUR, List.of(change(7, 1, 5, -3)));
    assertThatThrownBy(() -> CustomerLogCalculator.movements(negative, Q1))
        .hasMessage("recurring amount of customer 7 must not be negative, but was -3");
    assertThatThrownBy(() -> CustomerLogCalculator.movements(orders(List.of()), 0, Q1))
        .hasMessage("activeDays must be at least 1, but was 0");
    assertThatThrownBy(() -> ReturnRule.within(0)).hasMessage("days must be at least 1, but was 0");
    assertThatThrownBy(() -> new ReturnRule(ReturnRule.Kind.EVER, 3))
        .hasMessage("days must be 0 for EVER, but was 3");

    Period january = Period.ofMonth(2026, 1);
    Period may = Period.ofMonth(2026, 5);
    CountingRules rules = CountingRules.standard();
    CustomerSeries series = CustomerSeries.of(counts(1, 5, 1, 0, 2, 0));
    CustomerMovements.Passing none = new CustomerMovements.Passing(january, 0L, 0L, 0L);
    assertThat(new CustomerMovements(rules, series, List.of(none)).series()).isEqualTo(series);
    assertThatThrownBy(() -> new CustomerMovements(rules, series, List.of()))
        .hasMessage("passing must hold 1 periods, but was 0");
    assertThatThrownBy(
            () ->
                new CustomerMovements(
                    rules, series, List.of(new CustomerMovements.Passing(may, 0L, 0L, 0L))))
        .hasMessage("passing must be of the period January 2026, but was May 2026");
    assertThatThrownBy(() -> new CustomerMovements.Passing(may, -1L, 0L, 0L))
        .hasMessage("joinedAndLeft must not be negative, but was -1");
    assertThatThrownBy(() -> new CustomerMovements.Passing(may, 0L, -1L, 0L))
        .hasMessage("lapsedAndReturned must not be negative, but was -1");
    assertThatThrownBy(() -> new CustomerMovements.Passing(may, 0L, 0L, -1L))
        .hasMessage("returnedAndLeft must not be negative, but was -1");
  }

  private static CustomerCounts february(List<Row> rows, ReturnRule returns) {
    return CustomerLogCalculator.movements(
            SubscriptionLogs.of(EUR, rows), Q1, CountingRules.standard().returns(returns))
        .series()
        .counts()
        .get(1);
  }

  private static CustomerCounts counts(
      int month, int opening, int joined, int back, int lost, int lostOfNew) {
    return CustomerCounts.during(Period.ofMonth(2026, month))
        .opening(opening)
        .joined(joined)
        .reactivated(back)
        .lost(lost)
        .lostOfNew(lostOfNew)
        .build();
  }

  /** The same of a subscription log, which may tell reasons. */
  private static CustomerCounts paying(
      int month, int opening, int joined, int back, int lost, int lostOfNew) {
    return CustomerCounts.during(Period.ofMonth(2026, month))
        .opening(opening)
        .joined(joined)
        .reactivated(back)
        .lostUnknown(lost)
        .lostOfNew(lostOfNew)
        .build();
  }

  private static Row row(long customer, int month, int day, long value) {
    return new Row(customer, (int) LocalDate.of(2026, month, day).toEpochDay(), value);
  }

  private static Row order(long customer, int month, int day) {
    return row(customer, month, day, 100);
  }

  private static Row change(long customer, int month, int day, long amount) {
    return row(customer, month, day, SubscriptionLogs.value(amount, CancelReason.UNSTATED));
  }

  private static OrderLog<Long> orders(List<Row> rows) {
    return OrderLog.ofColumns(
        GeneratedRows.customers(rows), GeneratedRows.days(rows), GeneratedRows.values(rows), "EUR");
  }

  private static List<Row> shuffled(List<Row> rows, long seed) {
    List<Row> copy = new ArrayList<>(rows);
    Collections.shuffle(copy, new Random(seed));
    return copy;
  }

  @Provide
  Arbitrary<Integer> activeDays() {
    return Arbitraries.of(1, 2, 7, 30, 400);
  }

  @Provide
  Arbitrary<List<Row>> orders() {
    return GeneratedRows.rows(days(), Arbitraries.of(-500L, 0L, 1L, 2000L), 60);
  }

  @Provide
  Arbitrary<List<Row>> changes() {
    Arbitrary<Long> values =
        Arbitraries.of(0L, 0L, 1L, 2L, 700L)
            .flatMap(
                amount ->
                    Arbitraries.of(CancelReason.class)
                        .map(
                            why ->
                                SubscriptionLogs.value(
                                    amount, amount > 0 ? CancelReason.UNSTATED : why)));
    return GeneratedRows.rows(days(), values, 60);
  }

  private static Arbitrary<Integer> days() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(9, Arbitraries.integers().between(-70, 130)),
        net.jqwik.api.Tuple.of(1, Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE, 40_000)));
  }

  @Provide
  Arbitrary<Timeline> timelines() {
    return Combinators.combine(
            Arbitraries.integers().between(-60, 60),
            Arbitraries.of(CalendarUnit.DAY, CalendarUnit.WEEK, CalendarUnit.MONTH),
            Arbitraries.integers().between(1, 8))
        .as((day, unit, n) -> Timeline.of(LocalDate.ofEpochDay(day), unit, n));
  }

  @Provide
  Arbitrary<CountingRules> rules() {
    return Combinators.combine(
            Arbitraries.of(ChurnTiming.class),
            Arbitraries.of(CountingRules.SamePeriod.class),
            returns())
        .as(
            (timing, same, returns) ->
                new CountingRules(timing, same, returns, GroupingRule.withinDays(0)));
  }

  private static Arbitrary<ReturnRule> returns() {
    return Arbitraries.of(
        ReturnRule.ever(),
        ReturnRule.within(1),
        ReturnRule.within(10),
        ReturnRule.afterGap(1),
        ReturnRule.afterGap(10),
        ReturnRule.afterGap(45));
  }
}
