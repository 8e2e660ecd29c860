package org.retentionkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.GroupingRule;
import org.retentionkit.event.LogColumns;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.event.SameDayRule;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.revenue.LedgerRules;
import org.retentionkit.revenue.RevenueLedger;

/** Customers and their revenue are told by the same changes: the two accounts must agree. */
class CountsAgreeWithLedgerTest {
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  /** A change at a time. */
  record Change(long customer, long millis, long amount) {}

  private static SubscriptionLog<Long> log(List<Change> changes) {
    return log(changes, 1, SameDayRule.HIGHEST);
  }

  /** Of customers with so many subscriptions, each of which changes in turn. */
  private static SubscriptionLog<Long> log(
      List<Change> changes, int subscriptions, SameDayRule sameDay) {
    return LogColumns.of(changes.stream().mapToLong(Change::customer).toArray())
        .millis(changes.stream().mapToLong(Change::millis).toArray(), RIGA)
        .minorUnits(changes.stream().mapToLong(Change::amount).toArray(), "EUR")
        .subscription(LongStream.range(0, changes.size()).map(i -> i % subscriptions).toArray())
        .sameDay(sameDay)
        .subscriptions();
  }

  /**
   * F3: by exact times, every change, at every grouping, by every rule for returns and for changes
   * of one moment, also where a customer has several subscriptions.
   */
  @Property(tries = 500)
  void by_every_change_all_movements_of_customers_agree(
      @ForAll("changes") List<Change> changes,
      @ForAll("timelines") Timeline timeline,
      @ForAll("returns") ReturnRule returns,
      @ForAll("groupings") GroupingRule grouping,
      @ForAll @IntRange(min = 1, max = 3) int subscriptions,
      @ForAll SameDayRule sameDay) {
    SubscriptionLog<Long> log = log(changes, subscriptions, sameDay);
    LedgerRules rules = new LedgerRules(LedgerRules.Basis.EVERY_CHANGE, returns, grouping);
    RevenueLedger<Long> ledger = RevenueLedger.of(log, timeline, rules);
    CustomerMovements customers = counted(log, timeline, returns, grouping);
    for (int p = 0; p < timeline.periods(); p++) {
      Map<MovementKind, Long> first = firstMovesOfWhoWasNotHere(ledger, timeline, p);
      CustomerCounts counts = customers.series().counts().get(p);
      assertThat(counts.opening()).isEqualTo(ledger.movements(p).openingCustomers());
      assertThat(counts.lost()).isEqualTo(ledger.movements(p).lostCustomers());
      assertThat(counts.joined()).isEqualTo(first.getOrDefault(MovementKind.NEW, 0L));
      assertThat(counts.reactivated() + customers.passing().get(p).returnedAndLeft())
          .isEqualTo(first.getOrDefault(MovementKind.REACTIVATION, 0L));
    }
  }

  /** By the ends of periods who came and left in between is not seen; who was here, and is, is. */
  @Property(tries = 300)
  void by_period_ends_who_was_here_and_is_lost_agrees(
      @ForAll("changes") List<Change> changes,
      @ForAll("timelines") Timeline timeline,
      @ForAll("returns") ReturnRule returns,
      @ForAll("groupings") GroupingRule grouping,
      @ForAll @IntRange(min = 1, max = 3) int subscriptions,
      @ForAll SameDayRule sameDay) {
    SubscriptionLog<Long> log = log(changes, subscriptions, sameDay);
    LedgerRules rules = new LedgerRules(LedgerRules.Basis.PERIOD_ENDS, returns, grouping);
    RevenueLedger<Long> ledger = RevenueLedger.of(log, timeline, rules);
    List<CustomerCounts> counts = counted(log, timeline, returns, grouping).series().counts();
    for (int p = 0; p < timeline.periods(); p++) {
      assertThat(counts.get(p).opening()).isEqualTo(ledger.movements(p).openingCustomers());
      assertThat(counts.get(p).lost()).isEqualTo(ledger.movements(p).lostCustomers());
    }
  }

  private static CustomerMovements counted(
      SubscriptionLog<Long> log, Timeline timeline, ReturnRule returns, GroupingRule grouping) {
    return CustomerLogCalculator.movements(
        log,
        timeline,
        new CountingRules(
            ChurnTiming.DAY_AFTER_SERVICE_END, CountingRules.SamePeriod.COUNT, returns, grouping));
  }

  private static Map<MovementKind, Long> firstMovesOfWhoWasNotHere(
      RevenueLedger<Long> ledger, Timeline timeline, int p) {
    Map<MovementKind, Long> first = new EnumMap<>(MovementKind.class);
    Period period = timeline.period(p);
    for (int c = 0; c < ledger.customers(); c++) {
      long customer = ledger.customer(c);
      if (ledger.revenue(customer, p).opening().signum() == 0) {
        ledger.lines(customer).stream()
            .filter(line -> line.period().equals(period))
            .findFirst()
            .ifPresent(line -> first.merge(line.kind(), 1L, Long::sum));
      }
    }
    return first;
  }

  /** F16: whether what begins and ends within a day was ever there is a matter of grouping. */
  @Test
  void a_day_on_which_payment_began_and_ended_counts_as_the_grouping_says() {
    List<Change> changes =
        List.of(
            new Change(7, at("2025-12-10T10:00:00Z"), 9_00),
            new Change(7, at("2025-12-10T15:00:00Z"), 0),
            new Change(7, at("2026-01-10T10:00:00Z"), 50_00));
    Timeline january = Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 1);
    GroupingRule byDay = GroupingRule.withinDays(0);
    GroupingRule byHour = GroupingRule.within(Duration.ofHours(1));
    for (GroupingRule grouping : List.of(byDay, byHour)) {
      CustomerCounts counts =
          counted(log(changes), january, ReturnRule.ever(), grouping).series().counts().get(0);
      assertThat(counts.joined()).isEqualTo(grouping.equals(byDay) ? 1 : 0);
      assertThat(counts.reactivated()).isEqualTo(grouping.equals(byDay) ? 0 : 1);
      for (LedgerRules.Basis basis : LedgerRules.Basis.values()) {
        assertThat(
                RevenueLedger.of(
                        log(changes), january, new LedgerRules(basis, ReturnRule.ever(), grouping))
                    .lines(7L))
            .extracting(RevenueLedger.Line::kind)
            .containsExactly(grouping.equals(byDay) ? MovementKind.NEW : MovementKind.REACTIVATION);
      }
    }
  }

  @Test
  void grouping_by_time_needs_exact_times() {
    SubscriptionLog<Long> days =
        SubscriptionLog.ofColumns(new long[1], new int[1], new long[1], "EUR");
    Timeline day = Timeline.of(LocalDate.EPOCH, CalendarUnit.DAY, 1);
    CountingRules rules = CountingRules.standard().groupingWithin(Duration.ofMinutes(60));
    assertThatThrownBy(() -> CustomerLogCalculator.movements(days, day, rules))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("log must have exact times to group changes by time, but has days only");
    assertThat(rules.groupingWithin(3))
        .isEqualTo(
            new CountingRules(
                rules.timing(), rules.samePeriod(), rules.returns(), GroupingRule.withinDays(3)));
  }

  /** Each customer's days as a list, and the day it ended for. */
  @Property(tries = 300)
  void tenure_at_churn_is_that_of_plain_code_and_of_the_counts(
      @ForAll("changes") List<Change> changes) {
    Timeline one = Timeline.of(LocalDate.of(1970, 1, 10), CalendarUnit.MONTH, 1);
    Period month = one.span();
    SubscriptionLog<Long> log = log(changes);
    TenureAtChurn found = CustomerLogCalculator.tenureAtChurn(log, month, CalendarUnit.WEEK);
    List<Long> expected = new ArrayList<>();
    for (long customer : changes.stream().map(Change::customer).distinct().toList()) {
      LocalDate since = null;
      LocalDate until = null;
      for (LocalDate day = LocalDate.of(1969, 10, 1);
          day.isBefore(month.endExclusive());
          day = day.plusDays(1)) {
        boolean pays = amount(changes, customer, day) > 0;
        since = since == null && pays ? day : since;
        until = pays ? null : since != null && until == null ? day : until;
      }
      if (until != null && month.contains(until)) {
        expected.add((until.toEpochDay() - since.toEpochDay()) / 7);
      }
    }
    assertThat(found.customers()).isEqualTo(expected.size());
    for (int weeks = 0; weeks < found.lost().size(); weeks++) {
      long exactly = weeks;
      assertThat(found.lost().get(weeks))
          .isEqualTo(expected.stream().filter(tenure -> tenure == exactly).count());
    }
    CustomerMovements movements = CustomerLogCalculator.movements(log, one);
    CustomerCounts counts = movements.series().counts().get(0);
    assertThat(found.customers())
        .isEqualTo(
            counts.lost() + counts.lostOfNew() + movements.passing().get(0).returnedAndLeft());
  }

  private static long amount(List<Change> changes, long customer, LocalDate day) {
    long end = day.plusDays(1).atStartOfDay(RIGA).toInstant().toEpochMilli();
    return changes.stream()
        .filter(c -> c.customer() == customer && c.millis() < end)
        .reduce(
            (a, b) ->
                a.millis() > b.millis() || (a.millis() == b.millis() && a.amount() > b.amount())
                    ? a
                    : b)
        .map(Change::amount)
        .orElse(0L);
  }

  @Test
  void tenure_prints_and_divides() {
    TenureAtChurn april =
        new TenureAtChurn(Period.ofMonth(2026, 4), CalendarUnit.MONTH, List.of(6L, 0L, 4L));
    assertThat(april).hasToString("April 2026, lost after 0, 1, … complete months: 6, 0, 4");
    assertThat(april.customers()).isEqualTo(10);
    assertThat(april.within(1).percent(1)).isEqualByComparingTo("60.0");
    assertThat(april.within(3).percent(1)).isEqualByComparingTo("100.0");
    assertThatThrownBy(() -> april.within(0)).hasMessage("units must be at least 1, but was 0");
    assertThatThrownBy(
            () -> new TenureAtChurn(april.period(), CalendarUnit.MONTH, List.of(1L, -1L)))
        .hasMessage("lost must not be negative, but was -1");
  }

  /** The worked example of the method. */
  @Test
  void who_pays_from_5_january_to_31_march_is_lost_after_two_complete_months() {
    SubscriptionLog<Long> log =
        SubscriptionLog.ofColumns(
            new long[] {7, 7},
            new int[] {
              (int) LocalDate.of(2026, 1, 5).toEpochDay(),
              (int) LocalDate.of(2026, 4, 1).toEpochDay()
            },
            new long[] {10_00, 0},
            "EUR");
    assertThat(
            CustomerLogCalculator.tenureAtChurn(log, Period.ofMonth(2026, 4), CalendarUnit.MONTH)
                .lost())
        .containsExactly(0L, 0L, 1L);
    assertThat(
            CustomerLogCalculator.tenureAtChurn(log, Period.ofMonth(2026, 3), CalendarUnit.MONTH)
                .lost())
        .isEmpty();
  }

  private static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  /** Few days and few times of day, so that many changes fall together. */
  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 4),
            Arbitraries.longs().between(-40, 90),
            Arbitraries.of(0L, 1L, 40L, 70L, 600L, 1_439L),
            Arbitraries.of(0L, 0L, 5L, 9L))
        .as(
            (customer, day, minute, amount) ->
                new Change(
                    customer,
                    LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toEpochSecond() * 1_000
                        + minute * 60_000,
                    amount))
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<Timeline> timelines() {
    return Combinators.combine(
            Arbitraries.integers().between(-60, 60),
            Arbitraries.of(CalendarUnit.DAY, CalendarUnit.WEEK, CalendarUnit.MONTH),
            Arbitraries.integers().between(1, 6))
        .as((day, unit, n) -> Timeline.of(LocalDate.ofEpochDay(day), unit, n));
  }

  @Provide
  Arbitrary<GroupingRule> groupings() {
    return Arbitraries.of(
        GroupingRule.withinDays(0),
        GroupingRule.withinDays(1),
        GroupingRule.withinDays(6),
        GroupingRule.within(Duration.ZERO),
        GroupingRule.within(Duration.ofMinutes(60)),
        GroupingRule.within(Duration.ofDays(2)));
  }

  @Provide
  Arbitrary<ReturnRule> returns() {
    return Arbitraries.of(
        ReturnRule.ever(),
        ReturnRule.within(1),
        ReturnRule.within(10),
        ReturnRule.afterGap(1),
        ReturnRule.afterGap(10),
        ReturnRule.afterGap(45));
  }
}
