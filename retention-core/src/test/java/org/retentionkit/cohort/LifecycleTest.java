package org.retentionkit.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Figure;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.LogRowsOf;
import org.retentionkit.testing.MeasurementContract;

class LifecycleTest {
  private static final LocalDate START = LocalDate.of(1969, 10, 1);
  private static final Timeline MONTHS = Timeline.of(START, CalendarUnit.MONTH, 8);
  private static final Period JANUARY = Period.ofMonth(2026, 1);

  /** Ids are 0 to 4, so that customers have several rows. */
  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<Integer> days =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(9, Arbitraries.integers().between(-250, 200)),
            net.jqwik.api.Tuple.of(1, Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE)));
    return GeneratedRows.rows(days, Arbitraries.just(0L), 30)
        .map(
            list ->
                list.stream()
                    .map(row -> new Row(Math.floorMod(row.customer(), 5L), row.day(), 0))
                    .collect(Collectors.toList()));
  }

  @Provide
  Arbitrary<LifecycleRule> rules() {
    return Arbitraries.of(
        LifecycleRule.firstActivity(),
        LifecycleRule.createdInPeriod(),
        LifecycleRule.noActivityInLast(10),
        LifecycleRule.noActivityInLast(75));
  }

  @Property(tries = 400)
  void counts_equal_the_plain_ones(
      @ForAll("rows") List<Row> rows, @ForAll("rules") LifecycleRule rule, @ForAll byte extra) {
    LocalDate until = LocalDate.of(1970, 1, 20).plusDays(extra);
    Lifecycle found =
        rule.kind() == LifecycleRule.Kind.CREATED_IN_PERIOD
            ? ActivityCalculator.lifecycleByCreation(
                log(rows), MONTHS, LifecycleTest::created, until)
            : ActivityCalculator.lifecycle(log(rows), MONTHS, rule, until);
    assertThat(found).isEqualTo(plain(rows, rule, until));
  }

  /** Half of the customers were created, on a day within the timeline. */
  private static Optional<LocalDate> created(long customer) {
    return customer % 2 == 0 ? Optional.of(START.plusDays(40 * customer)) : Optional.empty();
  }

  /** Looks at each customer and step through sets. */
  private static Lifecycle plain(List<Row> rows, LifecycleRule rule, LocalDate until) {
    Map<Long, TreeSet<LocalDate>> days = new TreeMap<>();
    rows.stream()
        .filter(row -> row.day() < until.toEpochDay())
        .forEach(
            row ->
                days.computeIfAbsent(row.customer(), id -> new TreeSet<>())
                    .add(LocalDate.ofEpochDay(row.day())));
    List<GrowthAccounting> steps = new ArrayList<>();
    for (Period step : MONTHS.span().split(CalendarUnit.MONTH)) {
      if (!step.start().isBefore(until)) {
        break;
      }
      long[] counts = new long[4];
      days.forEach(
          (customer, active) -> {
            boolean now = active.stream().anyMatch(step::contains);
            boolean before = active.stream().anyMatch(step.previous()::contains);
            if (!now) {
              counts[3] += before ? 1 : 0;
            } else if (before) {
              counts[1]++;
            } else {
              counts[isNew(customer, active, step, rule) ? 0 : 2]++;
            }
          });
      steps.add(
          new GrowthAccounting(
              step,
              step.endExclusive().isAfter(until) ? CellState.IN_PROGRESS : CellState.COMPLETE,
              counts[0],
              counts[1],
              counts[2],
              counts[3]));
    }
    return new Lifecycle(rule, steps);
  }

  private static boolean isNew(
      long customer, TreeSet<LocalDate> active, Period step, LifecycleRule rule) {
    return switch (rule.kind()) {
      case FIRST_ACTIVITY -> active.headSet(step.start()).isEmpty();
      case CREATED_IN_PERIOD -> created(customer).filter(step::contains).isPresent();
      case NO_ACTIVITY_IN_LOOKBACK ->
          active.subSet(step.start().minusDays(rule.lookbackDays()), step.start()).isEmpty();
    };
  }

  @Property(tries = 150)
  void masks_give_the_same_counts_when_the_log_begins_with_the_timeline(
      @ForAll("rows") List<Row> all, @ForAll byte extra) {
    LocalDate until = LocalDate.of(1970, 1, 1).plusMonths(extra / 20);
    List<Row> rows =
        all.stream().filter(r -> r.day() >= START.toEpochDay()).collect(Collectors.toList());
    Timeline[] timelines = {MONTHS, Timeline.of(START, CalendarUnit.DAY, 300)};
    for (Timeline timeline : timelines) {
      Lifecycle quick =
          ActivityCalculator.lifecycle(
              ActivityLog.ofColumns(GeneratedRows.customers(rows), GeneratedRows.days(rows))
                  .activity(timeline),
              until);
      assertThat(quick)
          .isEqualTo(
              ActivityCalculator.lifecycle(
                  log(rows), timeline, LifecycleRule.firstActivity(), until));
    }
  }

  @Property(tries = 150)
  void active_and_dormant_reconcile(
      @ForAll("rows") List<Row> rows, @ForAll("rules") LifecycleRule rule) {
    LocalDate until = MONTHS.span().endExclusive();
    Lifecycle lifecycle =
        ActivityCalculator.lifecycleByCreation(log(rows), MONTHS, LifecycleTest::created, until);
    for (int i = 0; i < lifecycle.steps().size(); i++) {
      Period month = MONTHS.period(i);
      GrowthAccounting step = lifecycle.steps().get(i);
      long active =
          rows.stream()
              .filter(row -> month.contains(LocalDate.ofEpochDay(row.day())))
              .map(Row::customer)
              .distinct()
              .count();
      assertThat(step.active()).isEqualTo(active);
      if (i > 0) {
        assertThat(step.dormant())
            .isEqualTo(lifecycle.steps().get(i - 1).active() - step.returning());
      }
    }
    JsonRoundTrip.check(lifecycle, Lifecycle.class);
  }

  /** One month alone is that month of the whole, whatever lies before and after. */
  @Property(tries = 150)
  void growth_accounting_of_a_month_is_its_step_of_the_lifecycle(@ForAll("rows") List<Row> rows) {
    Lifecycle all =
        ActivityCalculator.lifecycle(
            log(rows), MONTHS, LifecycleRule.firstActivity(), MONTHS.span().endExclusive());
    for (GrowthAccounting step : all.steps()) {
      assertThat(ActivityCalculator.growthAccounting(log(rows), step.period())).isEqualTo(step);
      assertThat(
              ActivityCalculator.growthAccounting(
                  ActivityLog.ofColumns(GeneratedRows.customers(rows), GeneratedRows.days(rows)),
                  step.period()))
          .isEqualTo(step);
    }
  }

  @Test
  void counts_and_their_course_print_as_people_read_them() {
    GrowthAccounting january = counts(20, 10, 40);
    assertThat(january)
        .hasToString(
            "January 2026: active 90 = new 20 + returning 60 + resurrected 10; dormant 40");
    Lifecycle course =
        new Lifecycle(
            LifecycleRule.firstActivity(),
            List.of(
                january,
                new GrowthAccounting(JANUARY.next(), CellState.IN_PROGRESS, 5, 60, 0, 30)));
    assertThat(course)
        .hasToString(
            """
            Step            Active  New  Returning  Resurrected  Dormant
            January 2026        90   20         60           10       40
            February 2026*      65    5         60            0       30
            * in progress: so far only
            """);
    assertThat(ActivityCalculator.quickRatio(january))
        .hasToString("User quick ratio, January 2026: 0.75");
    assertThat(ActivityCalculator.quickRatio(counts(20, 10, 0)))
        .hasToString("User quick ratio, January 2026: n/a (dormant is 0 in January 2026)");
  }

  /** M27: sums never wrap. */
  @Test
  void counts_whose_sums_do_not_fit_are_refused_by_name() {
    assertThatThrownBy(() -> counts(Long.MAX_VALUE, 0, 5))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "newUsers + returning must lie between -9223372036854775808 and 9223372036854775807,"
                + " but was 9223372036854775807 + 60");
    assertThatThrownBy(() -> counts(1, Long.MAX_VALUE - 60, 5))
        .hasMessageStartingWith("newUsers + returning + resurrected must lie between");
    assertThatThrownBy(() -> counts(0, 0, Long.MAX_VALUE))
        .hasMessageStartingWith("returning + dormant must lie between");
    assertThat(counts(0, Long.MAX_VALUE - 60, 5).active()).isEqualTo(Long.MAX_VALUE);
  }

  /** M28: Jackson refuses what is missing instead of reading 0, when it is told to. */
  @Test
  void missing_numbers_in_json_are_refused() {
    ObjectMapper strict =
        new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
    for (Record value :
        List.of(
            counts(20, 10, 40),
            new DormantWinBack(JANUARY, JANUARY.next(), 40, 10),
            new Stickiness(JANUARY, 620, 100, StickinessDefinition.AVERAGE_DAU),
            new Cohort.Counts(CellState.COMPLETE, 1, 2, 1))) {
      for (var component : value.getClass().getRecordComponents()) {
        ObjectNode json = strict.valueToTree(value);
        json.remove(component.getName());
        assertThatThrownBy(() -> strict.treeToValue(json, value.getClass()))
            .hasMessageContaining(component.getName());
      }
    }
  }

  @Property(tries = 200)
  void win_backs_equal_the_plain_ones(@ForAll("rows") List<Row> rows, @ForAll byte choice) {
    int step = 1 + Math.floorMod(choice, 5);
    int window = 1 + Math.floorMod(choice, 2);
    DormantWinBack found = ActivityCalculator.winBack(log(rows), MONTHS, step, window);
    Map<Long, TreeSet<Integer>> months = new TreeMap<>();
    rows.forEach(
        row ->
            months
                .computeIfAbsent(row.customer(), id -> new TreeSet<>())
                .add(MONTHS.indexOf(row.day())));
    List<TreeSet<Integer>> dormant =
        months.values().stream()
            .filter(active -> active.contains(step - 1) && !active.contains(step))
            .collect(Collectors.toList());
    long wonBack =
        dormant.stream()
            .filter(active -> !active.subSet(step, false, step + window, true).isEmpty())
            .count();
    assertThat(found.dormant()).isEqualTo(dormant.size());
    assertThat(found.wonBack()).isEqualTo(wonBack);
    assertThat(found.dormantIn()).isEqualTo(MONTHS.period(step));
    assertThat(found.window().start()).isEqualTo(MONTHS.period(step + 1).start());
    assertThat(found.window().endExclusive())
        .isEqualTo(MONTHS.period(step + window).endExclusive());
  }

  /** The three rules on the example of {@link LifecycleRule}. */
  @Test
  void three_rules_for_new_give_three_answers() {
    ActivityLog<Long> log =
        new LogRowsOf()
            .add(1, LocalDate.of(2026, 3, 10))
            .add(1, LocalDate.of(2026, 9, 10))
            .activity();
    Timeline year = Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 12);
    LocalDate until = LocalDate.of(2027, 1, 1);
    Lifecycle first = ActivityCalculator.lifecycle(log, year, LifecycleRule.firstActivity(), until);
    assertThat(first.steps().get(2).newUsers()).isEqualTo(1);
    assertThat(first.steps().get(8).resurrected()).isEqualTo(1);
    assertThat(first.steps().get(3).dormant()).isEqualTo(1);
    assertThat(first.steps().get(9).dormant()).isEqualTo(1);
    Lifecycle created =
        ActivityCalculator.lifecycleByCreation(
            log, year, customer -> Optional.of(LocalDate.of(2026, 1, 15)), until);
    assertThat(created.steps().get(2).resurrected()).isEqualTo(1);
    assertThat(created.steps().get(8).resurrected()).isEqualTo(1);
    Lifecycle lookback =
        ActivityCalculator.lifecycle(log, year, LifecycleRule.noActivityInLast(90), until);
    assertThat(lookback.steps().get(2).newUsers()).isEqualTo(1);
    assertThat(lookback.steps().get(8).newUsers()).isEqualTo(1);
  }

  @Test
  void days_at_the_edges_of_the_timeline_belong_where_they_should() {
    ActivityLog<Long> log =
        new LogRowsOf()
            .add(1, LocalDate.of(1969, 9, 1)) // the first day of the month before
            .add(1, START)
            .add(2, LocalDate.of(1969, 8, 31)) // one day too early to be returning
            .add(2, START)
            .add(3, LocalDate.of(1969, 9, 30))
            .add(4, LocalDate.of(1969, 12, 31))
            .activity();
    Lifecycle lifecycle =
        ActivityCalculator.lifecycle(
            log, MONTHS, LifecycleRule.firstActivity(), LocalDate.of(1969, 12, 31));
    GrowthAccounting october = lifecycle.steps().get(0);
    assertThat(october)
        .isEqualTo(new GrowthAccounting(Period.ofMonth(1969, 10), CellState.COMPLETE, 0, 1, 1, 1));
    assertThat(lifecycle.steps()).hasSize(3);
    assertThat(lifecycle.steps().get(2).active()).isZero();
    assertThat(lifecycle.steps().get(2).state()).isEqualTo(CellState.IN_PROGRESS);
    assertThat(
            ActivityCalculator.lifecycle(log, MONTHS, LifecycleRule.firstActivity(), START).steps())
        .isEmpty();
  }

  /** The lookback ends with the day before the step and has exactly so many days. */
  @Test
  void the_lookback_has_exactly_its_days() {
    ActivityLog<Long> log =
        new LogRowsOf()
            .add(1, LocalDate.of(1969, 10, 2))
            .add(1, LocalDate.of(1969, 12, 5))
            .activity();
    LocalDate until = LocalDate.of(1970, 1, 1);
    assertThat(
            ActivityCalculator.lifecycle(log, MONTHS, LifecycleRule.noActivityInLast(60), until)
                .steps()
                .get(2)
                .resurrected())
        .isEqualTo(1);
    assertThat(
            ActivityCalculator.lifecycle(log, MONTHS, LifecycleRule.noActivityInLast(59), until)
                .steps()
                .get(2)
                .newUsers())
        .isEqualTo(1);
  }

  private static GrowthAccounting counts(long newcomers, long resurrected, long dormant) {
    return new GrowthAccounting(JANUARY, CellState.COMPLETE, newcomers, 60, resurrected, dormant);
  }

  @Test
  void a_step_is_read_with_what_makes_up_its_active_users() {
    assertThat(counts(20, 10, 40))
        .hasToString(
            "January 2026: active 90 = new 20 + returning 60 + resurrected 10; dormant 40");
    assertThat(new GrowthAccounting(JANUARY, CellState.IN_PROGRESS, 1, 2, 3, 4))
        .hasToString(
            "January 2026 (in progress): active 6 = new 1 + returning 2 + resurrected 3; dormant"
                + " 4");
  }

  @Test
  void the_user_quick_ratio_is_undefined_when_nobody_went_dormant() {
    Figure ratio = ActivityCalculator.quickRatio(counts(20, 10, 40));
    assertThat(ratio.exact()).isEqualTo(Ratio.of(3, 4));
    assertThat(ratio.value()).isEqualTo(0.75);
    assertThat(ratio.rounded(1, RoundingMode.HALF_EVEN)).isEqualByComparingTo("0.8");
    assertThat(ratio.explanation().sentence())
        .isEqualTo(
            "User quick ratio, January 2026: 0.75 = (newcomers 20 + resurrected 10) ÷ dormant 40.");
    Figure none = ActivityCalculator.quickRatio(counts(20, 10, 0));
    assertThat(none.undefinedReason())
        .isEqualTo("dormant is 0 in January 2026 (newcomers 20, resurrected 10)");
    assertThatThrownBy(() -> none.rounded(1, RoundingMode.HALF_EVEN))
        .hasMessage(
            "User quick ratio is undefined: dormant is 0 in January 2026 (newcomers 20,"
                + " resurrected 10)");
    MeasurementContract.check(ratio);
    MeasurementContract.check(none);
    Figure open =
        ActivityCalculator.quickRatio(
            new GrowthAccounting(JANUARY, CellState.IN_PROGRESS, 1, 2, 3, 4));
    assertThat(open.explanation().notes())
        .extracting(Object::toString)
        .containsExactly("In progress: some of the dormant may yet return.");
  }

  /**
   * Here in November and quiet in December: 1, 3, 4 and 6; back in January, March, never, February.
   */
  @Test
  void won_back_is_who_was_here_then_quiet_then_here_within_the_window() {
    List<Row> rows = new ArrayList<>();
    int[][] months = {{10, 12, 1}, {11, 1}, {11, 12, 1}, {11, 3}, {11}, {10, 2}, {11, 2}};
    for (int customer = 0; customer < months.length; customer++) {
      for (int month : months[customer]) {
        LocalDate day = LocalDate.of(month > 9 ? 1969 : 1970, month, 15);
        rows.add(new Row(customer, (int) day.toEpochDay(), 0));
      }
    }
    DormantWinBack january = ActivityCalculator.winBack(log(rows), MONTHS, 2, 1);
    assertThat(january.dormant()).isEqualTo(4); // 1, 3, 4, 6
    assertThat(january.wonBack()).isEqualTo(1);
    DormantWinBack twoMonths = ActivityCalculator.winBack(log(rows), MONTHS, 2, 2);
    assertThat(twoMonths.dormant()).isEqualTo(4);
    assertThat(twoMonths.wonBack()).isEqualTo(2);
    assertThat(ActivityCalculator.winBack(log(rows), MONTHS, 2, 3).wonBack()).isEqualTo(3);
  }

  @Test
  void the_win_back_rate_states_pool_and_window() {
    DormantWinBack rate = new DormantWinBack(JANUARY, Period.ofMonth(2026, 2), 40, 10);
    assertThat(rate)
        .hasToString("Win-back rate from activity, February 2026: 25.0 % (95 %: 14.2 % to 40.2 %)");
    assertThat(rate.explanation().sentence())
        .isEqualTo(
            "Win-back rate from activity, February 2026: 25.0 % = won back 10 ÷ dormant 40. 95 %"
                + " Wilson interval 14.2 % to 40.2 %. They went dormant in January 2026.");
    DormantWinBack none = new DormantWinBack(JANUARY, Period.ofMonth(2026, 3), 0, 0);
    assertThat(none.undefinedReason()).isEqualTo("dormant is 0: nobody went quiet in January 2026");
    MeasurementContract.check(rate);
    MeasurementContract.check(none);
    JsonRoundTrip.check(rate, DormantWinBack.class);
  }

  @Test
  void impossible_values_are_refused() {
    assertThatThrownBy(() -> new DormantWinBack(JANUARY, JANUARY, 1, 1))
        .hasMessage("window must begin after January 2026, but was January 2026");
    assertThatThrownBy(() -> new DormantWinBack(JANUARY, JANUARY.next(), 1, 2))
        .hasMessage("wonBack must not exceed dormant 1, but was 2");
    assertThatThrownBy(() -> new DormantWinBack(JANUARY, JANUARY.next(), -1, -2))
        .hasMessage("dormant must not be negative, but was -1");
    assertThatThrownBy(() -> new DormantWinBack(JANUARY, JANUARY.next(), 1, -2))
        .hasMessage("wonBack must not be negative, but was -2");
    assertThatThrownBy(() -> new LifecycleRule(LifecycleRule.Kind.NO_ACTIVITY_IN_LOOKBACK, 0))
        .hasMessage("lookbackDays must be at least 1, but was 0");
    assertThatThrownBy(() -> new LifecycleRule(LifecycleRule.Kind.FIRST_ACTIVITY, 5))
        .hasMessage("lookbackDays must be 0 for FIRST_ACTIVITY, but was 5");
    assertThatThrownBy(() -> counts(-1, 0, 0))
        .hasMessage("newUsers must not be negative, but was -1");
    assertThatThrownBy(() -> counts(0, -1, 0))
        .hasMessage("resurrected must not be negative, but was -1");
    assertThatThrownBy(() -> counts(0, 0, -1))
        .hasMessage("dormant must not be negative, but was -1");
    assertThatThrownBy(() -> new GrowthAccounting(JANUARY, CellState.COMPLETE, 0, -1, 0, 0))
        .hasMessage("returning must not be negative, but was -1");
    assertThatThrownBy(() -> new GrowthAccounting(JANUARY, CellState.NOT_YET_DUE, 0, 0, 0, 0))
        .hasMessage("state must be COMPLETE or IN_PROGRESS, but was NOT_YET_DUE");
    GrowthAccounting january = counts(20, 10, 0);
    assertThatThrownBy(
            () -> new Lifecycle(LifecycleRule.firstActivity(), List.of(january, january)))
        .hasMessage("steps must follow January 2026, but was January 2026");
    GrowthAccounting february =
        new GrowthAccounting(JANUARY.next(), CellState.COMPLETE, 5, 60, 0, 29);
    assertThatThrownBy(
            () -> new Lifecycle(LifecycleRule.firstActivity(), List.of(january, february)))
        .hasMessage(
            "returning + dormant of February 2026 must be the 90 active in January 2026, but was"
                + " 89");
    ActivityLog<Long> none = log(List.of());
    assertThatThrownBy(
            () ->
                ActivityCalculator.lifecycle(none, MONTHS, LifecycleRule.createdInPeriod(), START))
        .hasMessage("rule must not need dates of creation here, but was CREATED_IN_PERIOD");
    assertThatThrownBy(() -> ActivityCalculator.winBack(none, MONTHS, 0, 1))
        .hasMessage("step must be at least 1, but was 0");
    assertThatThrownBy(() -> ActivityCalculator.winBack(none, MONTHS, 1, 0))
        .hasMessage("windowSteps must be at least 1, but was 0");
    assertThatThrownBy(() -> ActivityCalculator.winBack(none, MONTHS, 5, 3))
        .hasMessage("step + windowSteps must not exceed the last step 7, but was 8");
    assertThat(ActivityCalculator.winBack(none, MONTHS, 5, 2).isDefined()).isFalse();
  }

  private static ActivityLog<Long> log(List<Row> rows) {
    return ActivityLog.ofColumns(GeneratedRows.customers(rows), GeneratedRows.days(rows));
  }
}
