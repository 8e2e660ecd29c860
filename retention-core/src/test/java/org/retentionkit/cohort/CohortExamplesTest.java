package org.retentionkit.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.Amount;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.testing.LogRowsOf;

/** Worked examples of vendors and users, one each. */
class CohortExamplesTest {
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final Currency EUR = Currency.getInstance("EUR");

  private static AgeStep step(String name) {
    return switch (name) {
      case "day" -> AgeStep.calendar(CalendarUnit.DAY);
      case "month" -> AgeStep.calendar(CalendarUnit.MONTH);
      case "24 h" -> AgeStep.rolling24Hours();
      case "24 h floored" -> AgeStep.rollingDaysHourFloored(1);
      default -> AgeStep.rollingDays(30);
    };
  }

  /** Mixpanel's and Amplitude's documentation; the second is PostHog issue 2227. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-05T20:00, 2026-01-06T06:00, day, 1",
    "2026-01-05T20:00, 2026-01-06T06:00, 24 h, 0",
    "2026-01-05T23:59, 2026-01-06T00:01, day, 1",
    "2026-01-05T23:59, 2026-01-06T00:01, 24 h, 0",
    "2026-02-25T12:00, 2026-03-03T12:00, month, 1",
    "2026-02-25T12:00, 2026-03-03T12:00, 30 d, 0",
    "2025-12-01T17:59, 2025-12-02T17:00, 24 h floored, 1",
    "2025-12-01T17:59, 2025-12-02T17:00, 24 h, 0",
    "2025-12-01T17:00, 2025-12-02T16:59, 24 h floored, 0",
    "2025-12-01T17:00, 2025-12-02T17:00, 24 h, 1",
  })
  void a_return_is_in_the_column_its_step_says(
      LocalDateTime start, LocalDateTime back, String step, int column) {
    ActivityLog<Long> log =
        new LogRowsOf()
            .add(7, start.atZone(RIGA).toInstant())
            .add(7, back.atZone(RIGA).toInstant())
            .activity(RIGA);
    CohortTable table = CohortTable.builder(log, APRIL).steps(step(step)).build();
    assertThat(table.cell(0, 1).value()).isEqualTo(column);
    assertThat(table.cell(0, 0).value()).isEqualTo(1);
  }

  /** One who began on 31 January is of no later cohort, however active in February. */
  @Test
  void cohorts_since_a_day_leave_out_who_began_before_it() {
    LogRowsOf days = new LogRowsOf();
    for (LocalDate day = LocalDate.of(2026, 1, 31);
        day.getMonthValue() < 3;
        day = day.plusDays(1)) {
      days.add(1, day.atStartOfDay(RIGA).toInstant());
    }
    days.add(2, LocalDate.of(2026, 2, 1).atStartOfDay(RIGA).toInstant());
    ActivityLog<Long> log = days.activity(RIGA);
    assertThat(CohortTable.builder(log, APRIL).build().rows())
        .extracting(Cohort.Row::label)
        .containsExactly("January 2026", "February 2026");
    CohortTable since =
        CohortTable.builder(log, APRIL).cohortsSince(LocalDate.of(2026, 2, 1)).build();
    assertThat(since.rows()).extracting(Cohort.Row::label).containsExactly("February 2026");
    assertThat(since.rows().get(0).size()).isEqualTo(1);
    assertThat(
            CohortTable.builder(log, APRIL).cohortsSince(LocalDate.of(2026, 2, 2)).build().rows())
        .isEmpty();
  }

  /** PostHog issue 17415: retention off by one day once a zone is set. */
  @Test
  void days_are_those_of_the_zone() {
    Instant lateInRiga = Instant.parse("2026-01-31T22:30:00Z"); // 00:30 on 1 February
    ActivityLog<Long> log = new LogRowsOf().add(1, lateInRiga).activity(RIGA);
    for (CalendarUnit step : List.of(CalendarUnit.MONTH, CalendarUnit.DAY)) {
      CohortTable table = CohortTable.builder(log, APRIL).steps(step).build();
      assertThat(table.rows().get(0).label()).isEqualTo("February 2026");
    }
  }

  /** PostHog issue 14239: the return is another event than the start, on the same day. */
  @Test
  void a_return_on_the_day_of_another_start_event_counts_at_age_0() {
    ActivityLog<Long> signUps =
        new LogRowsOf()
            .add(1, Instant.parse("2026-01-05T10:00:00Z"))
            .add(2, Instant.parse("2026-01-05T10:00:00Z"))
            .add(3, Instant.parse("2026-01-06T10:00:00Z"))
            .activity(RIGA);
    ActivityLog<Long> orders =
        new LogRowsOf()
            .add(1, Instant.parse("2026-01-05T09:00:00Z"))
            .add(1, Instant.parse("2026-01-05T11:00:00Z"))
            .add(2, Instant.parse("2026-01-06T11:00:00Z"))
            .add(9, Instant.parse("2026-01-06T11:00:00Z"))
            .activity(RIGA);
    CohortTable table =
        CohortTable.builder(orders, APRIL)
            .startingAt(CohortStart.firstOf(signUps))
            .steps(AgeStep.rolling24Hours())
            .horizon(3)
            .build();
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().get(0).size()).isEqualTo(3);
    assertThat(table.cell(0, 0).value()).isEqualTo(1);
    assertThat(table.cell(0, 1).value()).isEqualTo(1);
    assertThat(table.setAside()).isEqualTo(new CohortTable.SetAside(1, 0, 0, 1, 0));
  }

  @Test
  void starts_and_activity_may_keep_time_differently() {
    ActivityLog<Long> byInstant =
        new LogRowsOf().add(1, Instant.parse("2026-01-05T22:30:00Z")).activity(RIGA);
    ActivityLog<Long> byDay =
        new LogRowsOf()
            .add(1, LocalDate.of(2026, 1, 5))
            .add(1, LocalDate.of(2026, 1, 6))
            .activity();
    CohortTable days =
        CohortTable.builder(byDay, APRIL).startingAt(CohortStart.firstOf(byInstant)).build();
    assertThat(days.setAside().entriesBeforeStart()).isEqualTo(1);
    assertThat(days.cell(0, 0).value()).isEqualTo(1);
    CohortTable instants =
        CohortTable.builder(byInstant, APRIL)
            .startingAt(CohortStart.firstOf(byDay))
            .cohortsBy(CalendarUnit.DAY)
            .steps(AgeStep.rolling24Hours())
            .horizon(3)
            .build();
    assertThat(instants.rows().get(0).label()).isEqualTo("2026-01-05");
    assertThat(instants.cell(0, 1).value()).isEqualTo(1);
  }

  /** PostHog issue 39224: daily ages of monthly cohorts. */
  @Test
  void monthly_cohorts_can_age_by_days() {
    CohortTable table =
        CohortTable.builder(shop(), APRIL)
            .steps(AgeStep.calendar(CalendarUnit.DAY))
            .criterion(RetentionCriterion.bracket(1, 30).andBracket(31, 60))
            .build();
    assertThat(table.rows().get(0).label()).isEqualTo("January 2026");
    assertThat(table.heading(1)).isEqualTo("day 31–60");
    assertThat(table.cell(0, 0).value()).isEqualTo(1);
    assertThat(table.cell(0, 1).value()).isEqualTo(2);
    assertThat(table.cell(0, 1).state()).isEqualTo(CellState.COMPLETE);
    assertThat(table.cell(1, 1).state()).isEqualTo(CellState.IN_PROGRESS);
  }

  /** Customers 1 and 2 begin in January, 3 in February, 4 in March. */
  private static OrderLog<Long> shop() {
    return new LogRowsOf()
        .add(1, LocalDate.of(2026, 1, 5), 10_00)
        .add(1, LocalDate.of(2026, 1, 9), 5_00)
        .add(1, LocalDate.of(2026, 2, 9), 20_00)
        .add(2, LocalDate.of(2026, 1, 20), 30_00)
        .add(2, LocalDate.of(2026, 3, 3), 6_25)
        .add(2, LocalDate.of(2026, 3, 3), 6_25)
        .add(3, LocalDate.of(2026, 2, 2), 8_00)
        .add(3, LocalDate.of(2026, 2, 12), -8_00)
        .add(4, LocalDate.of(2026, 3, 30), 1_00)
        .orders();
  }

  @Test
  void revenue_per_customer_and_cumulative_revenue_per_customer() {
    CohortTableBuilder<Long> builder =
        CohortTable.builder(shop(), APRIL).value(CohortValue.revenue(EUR));
    Amount second = (Amount) builder.build().figure(0, 1);
    assertThat(second.rounded(RoundingMode.HALF_EVEN)).isEqualTo(Money.of("10.00", "EUR"));
    assertThat(second.value()).isEqualTo(10.0);
    assertThat(second.explanation().sentence())
        .isEqualTo(
            "Cohort revenue per customer: 10.00 EUR = revenue 20.00 EUR ÷ size 2."
                + " Cohort January 2026, month 1.");
    CohortTable cumulative = builder.value(CohortValue.cumulativeRevenue(EUR)).build();
    assertThat(cumulative.cell(0, 0).value()).isEqualTo(45_00);
    assertThat(cumulative.cell(0, 1).value()).isEqualTo(65_00);
    assertThat(cumulative.cell(0, 2).value()).isEqualTo(77_50);
    assertThat(cumulative.cell(1, 0).value()).isZero();
    assertThat(builder.value(CohortValue.orders()).build().cell(0, 2).value()).isEqualTo(2);
  }

  @Test
  void figures_can_be_relative_to_the_first_and_the_previous_period() {
    CohortTable table = CohortTable.builder(shop(), APRIL).value(CohortValue.revenue(EUR)).build();
    CohortTable first = table.relativeTo(CohortBase.FIRST_PERIOD);
    assertThat(first.retention(0, 1).percent(1)).isEqualByComparingTo("44.4");
    assertThat(first.retention(0, 1).explanation().sentence())
        .isEqualTo(
            "Cohort revenue, relative to the first period: 44.4 % = revenue 20.00 EUR ÷ first"
                + " 45.00 EUR. Cohort January 2026, month 1.");
    CohortTable previous = table.relativeTo(CohortBase.PREVIOUS_PERIOD);
    assertThat(previous.retention(0, 2).percent(1)).isEqualByComparingTo("62.5");
    assertThat(previous.retention(0, 0).percent(1)).isEqualByComparingTo("100.0");
    assertThat(first.retention(1, 1).undefinedReason())
        .isEqualTo("first is 0 for month 1 of cohort February 2026");
    assertThat(first.retention(0, 1).isShare()).isFalse();
  }

  @Test
  void the_builder_can_ask_for_a_base_too() {
    CohortTable table =
        CohortTable.builder(shop(), APRIL)
            .criterion(RetentionCriterion.onOrAfter())
            .relativeTo(CohortBase.PREVIOUS_PERIOD)
            .build();
    assertThat(table.retention(0, 2).explanation().sentence())
        .startsWith(
            "Cohort retention, step by step: 50.0 % = still active 1 ÷ previous 2. 95 % Wil");
    assertThat(table.retention(0, 2).isShare()).isTrue();
  }

  /** A8: a bucket is open as long as it is open for any member, or members can still join. */
  @Test
  void a_cell_is_complete_only_when_it_is_for_all_members() {
    ActivityLog<Long> log =
        new LogRowsOf()
            .add(1, Instant.parse("2026-01-01T00:00:00Z"))
            .add(2, Instant.parse("2026-01-31T18:00:00Z"))
            .activity(ZoneOffset.UTC);
    CohortTableBuilder<Long> builder =
        CohortTable.builder(log, LocalDate.of(2026, 2, 2)).steps(AgeStep.rolling24Hours());
    CohortTable table = builder.build();
    assertThat(table.cell(0, 0)).extracting(CohortCell::state).isEqualTo(CellState.COMPLETE);
    assertThat(table.cell(0, 1)).extracting(CohortCell::state).isEqualTo(CellState.IN_PROGRESS);
    assertThat(table.rows().get(0).cells().get(1).eligible()).isEqualTo(1);
    assertThat(table.rows().get(0).cells().get(31).eligible()).isEqualTo(1);
    assertThat(table.columns()).isEqualTo(32);
    assertThat(table.cell(0, 32).state()).isEqualTo(CellState.NOT_YET_DUE);
    CohortTable open =
        CohortTable.builder(log, LocalDate.of(2026, 1, 20)).steps(AgeStep.rolling24Hours()).build();
    assertThat(open.cell(0, 0).state()).isEqualTo(CellState.IN_PROGRESS);
    assertThat(open.setAside()).isEqualTo(new CohortTable.SetAside(0, 0, 1, 0, 1));
  }

  @Test
  void cohorts_by_attribute_never_close_but_by_their_members() {
    CohortTable table =
        CohortTable.builder(shop(), APRIL)
            .cohortsByAttribute(id -> id == 4 ? Optional.empty() : Optional.of("plan " + id % 2))
            .build();
    assertThat(table.cohorts()).extracting(Cohort::label).containsExactly("plan 0", "plan 1");
    assertThat(table.cell(1, 1).state()).isEqualTo(CellState.COMPLETE);
    assertThat(table.cell(1, 2).state()).isEqualTo(CellState.IN_PROGRESS);
    assertThat(table.setAside().customersWithoutCohort()).isEqualTo(1);
  }

  @Test
  void what_does_not_go_together_is_refused() {
    CohortTableBuilder<Long> builder = CohortTable.builder(shop(), APRIL);
    assertThatThrownBy(() -> builder.steps(AgeStep.rollingDaysHourFloored(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "log must have exact times for steps of 24 hours, hour floored, but has days only");
    assertThatThrownBy(
            () ->
                builder
                    .steps(
                        new AgeStep(AgeStep.Kind.ROLLING, CalendarUnit.DAY, DayOfWeek.MONDAY, 36))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("log must have exact times for steps of 36 hours, but has days only");
    builder.steps(AgeStep.rollingDays(7));
    assertThatThrownBy(() -> builder.horizon(0))
        .hasMessage("columns must be at least 1, but was 0");
    assertThatThrownBy(
            () ->
                builder.value(CohortValue.orders()).criterion(RetentionCriterion.streak()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("criterion must be ON or BRACKET for ORDERS, but was STREAK");
    assertThatThrownBy(
            () ->
                CohortTable.builder(shop(), APRIL)
                    .startingAt(CohortStart.everyActivePeriod())
                    .cohortsByAttribute(id -> Optional.of("all"))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cohorts must be by the calendar for a start in every active period");
  }

  /** F25: added wide and checked at the end, so that neither order nor threads matter. */
  @Test
  void amounts_of_a_cell_that_do_not_sum_to_a_long_are_refused_and_others_are_not() {
    LogRowsOf rows = new LogRowsOf();
    LocalDate january = LocalDate.of(2026, 1, 1);
    rows.add(1, january, Long.MAX_VALUE).add(2, january, Long.MAX_VALUE);
    rows.add(1, january, -Long.MAX_VALUE).add(1, LocalDate.of(2026, 2, 1), 1);
    CohortTableBuilder<Long> fits =
        CohortTable.builder(rows.orders().using(Workspace.ofThreads(3)), APRIL)
            .value(CohortValue.revenue(EUR));
    assertThat(fits.build().cell(0, 0).value()).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> fits.value(CohortValue.cumulativeRevenue(EUR)).build())
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "value of cohort 2026-01 in month 1 must lie between -9223372036854775808 and"
                + " 9223372036854775807, but was 9223372036854775808");
    rows.add(3, january, 1);
    assertThatThrownBy(
            () -> CohortTable.builder(rows.orders(), APRIL).value(CohortValue.revenue(EUR)).build())
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "value of cohort 2026-01 in month 0 must lie between -9223372036854775808 and"
                + " 9223372036854775807, but was 9223372036854775808");
    assertThat(CohortTable.builder(rows.orders(), APRIL).build().rows().get(0).size()).isEqualTo(3);
  }

  @Test
  void revenue_is_that_of_the_logs_currency() {
    assertThatThrownBy(
            () -> CohortTable.builder(shop(), APRIL).value(CohortValue.revenue("USD")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("currency of value must be that of the log, EUR, but was USD");
    ActivityLog<Long> visits = new LogRowsOf().add(1, APRIL).activity();
    assertThatThrownBy(
            () -> CohortTable.builder(visits, APRIL).value(CohortValue.revenue(EUR)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("log must be an OrderLog for revenue, but has no amounts");
  }

  /** Days and steps that share a place in what a table remembers are kept apart. */
  @Test
  void cohorts_far_from_each_other_stay_apart() {
    LogRowsOf rows = new LogRowsOf();
    int[] starts = {0, 256, 4_096, 0, 4_096, 256, -256, 256, 1};
    for (int customer = 0; customer < starts.length; customer++) {
      rows.add(customer, LocalDate.ofEpochDay(starts[customer]));
    }
    CohortTable table =
        CohortTable.builder(rows.activity(), LocalDate.of(2000, 1, 1))
            .cohortsBy(CalendarUnit.DAY)
            .steps(AgeStep.calendar(CalendarUnit.DAY))
            .horizon(1)
            .build();
    assertThat(table.rows())
        .extracting(row -> row.label() + ": " + row.size() + ", " + row.cells().get(0).value())
        .containsExactly(
            "1969-04-20: 1, 1",
            "1970-01-01: 2, 2",
            "1970-01-02: 1, 1",
            "1970-09-14: 3, 3",
            "1981-03-20: 2, 2");
  }

  /** Days by the caller's key, and who has none is set aside. */
  @Test
  void starts_may_be_days_by_the_callers_key() {
    record Visit(String user, LocalDate day) {}
    List<Visit> visits =
        List.of(
            new Visit("ann", LocalDate.of(2026, 2, 3)),
            new Visit("bob", LocalDate.of(2026, 1, 20)),
            new Visit("bob", LocalDate.of(2026, 3, 1)),
            new Visit("eve", LocalDate.of(2026, 3, 1)));
    Map<String, LocalDate> signUps =
        Map.of("ann", LocalDate.of(2026, 1, 31), "bob", LocalDate.of(2026, 2, 1));
    ActivityLog<String> log = ActivityLog.of(visits, Visit::user, Visit::day);
    CohortTable table =
        CohortTable.builder(log, APRIL)
            .startingAt(CohortStart.onDays(user -> Optional.ofNullable(signUps.get(user))))
            .build();
    assertThat(table.cohorts())
        .extracting(Cohort::toString)
        .containsExactly(
            "January 2026, 1 customer: 0.0 %, 100.0 %, 0.0 %",
            "February 2026, 1 customer: 0.0 %, 100.0 %");
    assertThat(table.setAside()).isEqualTo(new CohortTable.SetAside(1, 0, 0, 1, 0));
    CohortTable byName =
        CohortTable.builder(log, APRIL)
            .cohortsByAttribute(user -> Optional.of(user.substring(0, 1)))
            .build();
    assertThat(byName.cohorts()).extracting(Cohort::label).containsExactly("a", "b", "e");
  }

  @Test
  void exact_starts_must_be_in_the_zone_of_the_log() {
    ActivityLog<Long> log = new LogRowsOf().add(1, Instant.EPOCH).activity(RIGA);
    ActivityLog<Long> starts = new LogRowsOf().add(1, Instant.EPOCH).activity(ZoneOffset.UTC);
    assertThatThrownBy(
            () -> CohortTable.builder(log, APRIL).startingAt(CohortStart.firstOf(starts)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("zone of startEvents must be that of the log, Europe/Riga, but was Z");
  }

  /** One row in the year −5877641 must not eat the memory. */
  @Test
  void a_table_of_too_many_cells_is_refused_and_a_horizon_helps() {
    ActivityLog<Long> far =
        new LogRowsOf()
            .add(1, LocalDate.ofEpochDay(Integer.MIN_VALUE))
            .add(2, LocalDate.ofEpochDay(Integer.MAX_VALUE))
            .activity();
    CohortTableBuilder<Long> builder =
        CohortTable.builder(far, LocalDate.of(5_000_000, 1, 1))
            .steps(AgeStep.calendar(CalendarUnit.DAY));
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "cells without a shorter horizon must not exceed the limit 50000000, but was"
                + " 2147483646");
    assertThat(builder.horizon(5).build().columns()).isEqualTo(5);
  }

  /** Three began in January; one was back in February and March, one in March only. */
  @Test
  void who_was_back_by_an_age_stays_counted_and_counts_once() {
    LogRowsOf log = new LogRowsOf();
    for (int customer = 1; customer <= 3; customer++) {
      log.add(customer, LocalDate.of(2026, 1, 10));
    }
    log.add(1, LocalDate.of(2026, 2, 10));
    log.add(1, LocalDate.of(2026, 3, 10));
    log.add(2, LocalDate.of(2026, 3, 20));
    CohortTable table =
        CohortTable.builder(log.activity(), APRIL)
            .criterion(RetentionCriterion.onOrBefore())
            .build();
    assertThat(table.cell(0, 0).value()).isEqualTo(3);
    assertThat(table.cell(0, 1).value()).isEqualTo(1);
    assertThat(table.cell(0, 2).value()).isEqualTo(2);
  }

  @Test
  void an_empty_log_gives_an_empty_table() {
    ActivityLog<Long> none = new LogRowsOf().activity();
    CohortTable table = CohortTable.builder(none, APRIL).build();
    assertThat(table.rows()).isEmpty();
    assertThat(table.columns()).isZero();
    assertThat(table.setAside()).isEqualTo(CohortTable.SetAside.NOTHING);
  }

  @Test
  void weeks_of_cohorts_and_of_ages_begin_with_the_day_asked_for() {
    CohortTable table =
        CohortTable.builder(shop(), APRIL)
            .cohortsByWeeksFrom(DayOfWeek.SUNDAY)
            .steps(AgeStep.weeksFrom(DayOfWeek.SUNDAY))
            .build();
    assertThat(table.rows().get(0).label()).isEqualTo("2026-01-04 to 2026-01-10");
    assertThat(table.cell(0, 0).value()).isEqualTo(1);
    assertThat(table.heading(1)).isEqualTo("week 1");
  }

  /** The last attribute or calendar asked for is the one that groups. */
  @Test
  void a_calendar_asked_for_after_an_attribute_replaces_it() {
    CohortTable table =
        CohortTable.builder(shop(), APRIL)
            .cohortsByAttribute(id -> Optional.of("all"))
            .cohortsBy(CalendarUnit.YEAR)
            .build();
    assertThat(table.cohorts()).extracting(Cohort::label).containsExactly("2026");
  }

  @Test
  void masks_observed_until_before_their_timeline_give_an_empty_table() {
    ActivityMasks masks =
        ActivityLog.ofColumns(new long[] {1, 2, 2}, new int[] {0, 40, 400})
            .activity(Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.MONTH, 12));
    CohortTable none =
        CohortCalculator.cohortTable(masks, RetentionCriterion.on(), LocalDate.of(1970, 1, 1));
    assertThat(none.rows()).isEmpty();
    assertThat(none.setAside()).isEqualTo(new CohortTable.SetAside(0, 0, 2, 0, 3));
    CohortTable all =
        CohortCalculator.cohortTable(masks, RetentionCriterion.on(), LocalDate.of(1971, 1, 1));
    assertThat(all.cohorts())
        .extracting(Cohort::label)
        .containsExactly("January 1970", "February 1970");
    assertThat(all.setAside()).isEqualTo(new CohortTable.SetAside(0, 0, 0, 0, 1));
    assertThat(all.cell(0, 11).state()).isEqualTo(CellState.COMPLETE);
    assertThat(all.columns()).isEqualTo(12);
    CohortTable later =
        CohortCalculator.cohortTable(masks, RetentionCriterion.on(), LocalDate.of(1970, 2, 2));
    assertThat(later.cell(0, 0).state()).isEqualTo(CellState.COMPLETE);
    assertThat(later.cell(0, 1).state()).isEqualTo(CellState.IN_PROGRESS);
    assertThat(later.cell(1, 0).state()).isEqualTo(CellState.IN_PROGRESS);
  }

  /** F9: who was there before the masks is set aside; which step it was they do not tell. */
  @Test
  void masks_with_rows_before_their_timeline_start_no_cohort() {
    ActivityMasks masks =
        ActivityLog.ofColumns(new long[] {1, 1}, new int[] {-1, 0})
            .activity(Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.DAY, 100));
    LocalDate until = LocalDate.of(1970, 3, 1);
    CohortTable table = CohortCalculator.cohortTable(masks, RetentionCriterion.streak(), until);
    assertThat(table.cohorts()).isEmpty();
    assertThat(table.setAside()).isEqualTo(new CohortTable.SetAside(0, 1, 0, 0, 0));
    assertThatThrownBy(() -> ActivityCalculator.lifecycle(masks, until))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rows before the timeline of the masks must be 0, as masks do not tell which step they"
                + " are of; take the log, or an earlier timeline, but was 1");
  }
}
