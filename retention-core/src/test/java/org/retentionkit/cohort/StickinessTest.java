package org.retentionkit.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

class StickinessTest {
  private static final LocalDate START = LocalDate.of(1969, 12, 1);
  private static final Period FIRST = Period.starting(START, CalendarUnit.DAY);
  private static final Period JANUARY_30 =
      Period.starting(LocalDate.of(2026, 1, 30), CalendarUnit.DAY);
  private static final Timeline WEEKS = Timeline.of(START, CalendarUnit.WEEK, 6);

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<Integer> days =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(9, Arbitraries.integers().between(-80, 60)),
            net.jqwik.api.Tuple.of(1, Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE)));
    return GeneratedRows.rows(days, Arbitraries.just(0L), 40)
        .map(
            list ->
                list.stream()
                    .map(row -> new Row(Math.floorMod(row.customer(), 6L), row.day(), 0))
                    .collect(Collectors.toList()));
  }

  @Property(tries = 300)
  void ratios_of_each_day_equal_the_plain_ones(
      @ForAll("rows") List<Row> rows, @ForAll("windows") StickinessDefinition definition) {
    Period days = Period.of(START, START.plusDays(50));
    List<Stickiness> found = ActivityCalculator.dailyStickiness(log(rows), definition, days);
    assertThat(found)
        .isEqualTo(
            days.split(CalendarUnit.DAY).stream()
                .map(
                    day ->
                        new Stickiness(
                            day,
                            active(rows, day.start(), definition.shortDays()),
                            active(rows, day.start(), definition.longDays()),
                            definition))
                .collect(Collectors.toList()));
    LocalDate last = START.plusDays(49);
    assertThat(ActivityCalculator.stickiness(log(rows), definition, last)).isEqualTo(found.get(49));
  }

  @Provide
  Arbitrary<StickinessDefinition> windows() {
    return Arbitraries.of(StickinessDefinition.values()).filter(each -> each.longDays() > 0);
  }

  private static long active(List<Row> rows, LocalDate day, int window) {
    return rows.stream()
        .filter(row -> row.day() <= day.toEpochDay() && row.day() > day.toEpochDay() - window)
        .map(Row::customer)
        .distinct()
        .count();
  }

  @Property(tries = 200)
  void interval_counts_equal_the_plain_ones_and_those_from_masks(@ForAll("rows") List<Row> rows) {
    Map<Long, Long> weeks =
        rows.stream()
            .filter(row -> WEEKS.indexOf(row.day()) >= 0)
            .collect(
                Collectors.groupingBy(
                    Row::customer,
                    Collectors.collectingAndThen(
                        Collectors.mapping(row -> WEEKS.indexOf(row.day()), Collectors.toSet()),
                        set -> (long) set.size())));
    IntervalCounts found = ActivityCalculator.intervalCounts(log(rows), WEEKS);
    for (int x = 1; x <= 6; x++) {
      assertThat(found.exactly().get(x - 1))
          .isEqualTo(Collections.frequency(weeks.values(), (long) x));
      long least = x;
      assertThat(found.atLeast(x))
          .isEqualTo(
              new Proportion(
                  weeks.values().stream().filter(w -> w >= least).count(), weeks.size()));
      assertThat(found.atLeast(x).part())
          .isEqualTo(weeks.values().stream().filter(w -> w >= least).count());
    }
    assertThat(found.customers()).isEqualTo(weeks.size());
    assertThat(
            ActivityCalculator.intervalCounts(
                ActivityLog.ofColumns(GeneratedRows.customers(rows), GeneratedRows.days(rows))
                    .activity(WEEKS)))
        .isEqualTo(found);
    JsonRoundTrip.check(found, IntervalCounts.class);
  }

  /** The mean of the daily counts over all who were active in the period, as glossaries put it. */
  @Property(tries = 200)
  void stickiness_of_a_period_is_the_average_day_over_everybody(@ForAll("rows") List<Row> rows) {
    Period days = Period.of(START, START.plusDays(31));
    Stickiness found = ActivityCalculator.stickiness(log(rows), days);
    long everybody =
        rows.stream()
            .filter(row -> days.contains(LocalDate.ofEpochDay(row.day())))
            .map(Row::customer)
            .distinct()
            .count();
    long sum =
        days.split(CalendarUnit.DAY).stream().mapToLong(day -> active(rows, day.start(), 1)).sum();
    assertThat(found.exact()).isEqualTo(Ratio.of(sum, 31 * everybody));
    assertThat(
            ActivityCalculator.stickiness(
                ActivityLog.ofColumns(GeneratedRows.customers(rows), GeneratedRows.days(rows)),
                days))
        .isEqualTo(found);
    MeasurementContract.check(found);
  }

  @Test
  void stickiness_of_a_period_says_what_it_divides() {
    Stickiness january =
        new Stickiness(Period.ofMonth(2026, 1), 620, 100, StickinessDefinition.AVERAGE_DAU);
    assertThat(january.percent(1)).isEqualByComparingTo("20.0");
    assertThat(january).hasToString("Stickiness, average DAU, January 2026: 20.0 %");
    assertThat(january.explanation().sentence())
        .isEqualTo(
            "Stickiness, average DAU, January 2026: 20.0 % = active days 620 ÷ (days 31 × active"
                + " 100).");
    assertThat(january.isShare()).isFalse();
    Stickiness nobody =
        new Stickiness(Period.ofMonth(2026, 1), 0, 0, StickinessDefinition.AVERAGE_DAU);
    assertThat(nobody.undefinedReason()).isEqualTo("nobody was active in January 2026");
    MeasurementContract.check(nobody);
    JsonRoundTrip.check(january, Stickiness.class);
    assertThat(StickinessDefinition.AVERAGE_DAU.of(january)).isSameAs(january);
    assertThatThrownBy(() -> StickinessDefinition.DAU_MAU.of(january))
        .hasMessage("definition must be DAU_MAU, but was AVERAGE_DAU");
    assertThatThrownBy(
            () -> new Stickiness(january.period(), 3101, 100, StickinessDefinition.AVERAGE_DAU))
        .hasMessage("activeInShort must not exceed days × activeInLong 3100, but was 3101");
    assertThatThrownBy(() -> new Stickiness(january.period(), 1, 100, StickinessDefinition.DAU_MAU))
        .hasMessage("period must be one day for DAU_MAU, but was January 2026");
    ActivityLog<Long> none = log(List.of());
    assertThatThrownBy(
            () -> ActivityCalculator.stickiness(none, StickinessDefinition.AVERAGE_DAU, START))
        .hasMessage("definition must have two windows of days, but was AVERAGE_DAU");
    Period ages = Period.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 1, 1));
    assertThatThrownBy(
            () -> ActivityCalculator.dailyStickiness(none, StickinessDefinition.DAU_MAU, ages))
        .hasMessage("days must ask for at most 100000 results, but was 3651694");
  }

  @Test
  void windows_have_the_lengths_their_names_state() {
    assertThat(StickinessDefinition.values())
        .extracting(StickinessDefinition::formula)
        .containsExactly(
            "active in 1 day ÷ active in 30 days",
            "active in 1 day ÷ active in 7 days",
            "active in 7 days ÷ active in 30 days",
            "active in 1 day ÷ active in 28 days",
            "active in 7 days ÷ active in 28 days",
            "active days ÷ (days × active)");
  }

  @Test
  void a_ratio_explains_itself() {
    Stickiness rate = new Stickiness(JANUARY_30, 20, 100, StickinessDefinition.DAU_MAU);
    assertThat(rate.explanation().sentence())
        .isEqualTo(
            "Stickiness, DAU/MAU, 2026-01-30: 20.0 % = active in 1 day 20 ÷ active in 30 days 100."
                + " 95 % Wilson interval 13.3 % to 28.9 %.");
    Stickiness nobody = new Stickiness(JANUARY_30, 0, 0, StickinessDefinition.WAU_MAU_28);
    assertThat(nobody.undefinedReason()).isEqualTo("nobody was active in 28 days up to 2026-01-30");
    MeasurementContract.check(rate);
    MeasurementContract.check(nobody);
    JsonRoundTrip.check(rate, Stickiness.class);
  }

  @Test
  void exactly_and_at_least_are_two_questions() {
    IntervalCounts counts =
        new IntervalCounts(
            Period.of(START, START.plusDays(3)), CalendarUnit.DAY, List.of(50L, 30L, 20L));
    assertThat(counts.exactly(2)).isEqualTo(new Proportion(30, 100));
    assertThat(counts.atLeast(2)).isEqualTo(new Proportion(50, 100));
    assertThat(counts.atLeast(1)).isEqualTo(Proportion.ONE);
    assertThat(counts.exactly(3)).isEqualTo(counts.atLeast(3));
    assertThat(counts)
        .hasToString("1969-12-01 to 1969-12-03, active in exactly 1, 2, … days: 50, 30, 20");
  }

  @Test
  void impossible_values_are_refused() {
    Period days = Period.of(START, START.plusDays(2));
    assertThatThrownBy(() -> new IntervalCounts(days, CalendarUnit.DAY, List.of(1L)))
        .hasMessage("exactly must have one entry per day of 1969-12-01 to 1969-12-02, but was 1");
    assertThatThrownBy(() -> new IntervalCounts(days, CalendarUnit.WEEK, List.of()))
        .hasMessage("exactly must have one entry per week of 1969-12-01 to 1969-12-02, but was 0");
    assertThatThrownBy(() -> new IntervalCounts(days, CalendarUnit.DAY, List.of(1L, -1L)))
        .hasMessage("exactly must not be negative, but was -1");
    assertThatThrownBy(
            () -> new IntervalCounts(days, CalendarUnit.DAY, List.of(Long.MAX_VALUE, 1L)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("sum of exactly must lie between");
    IntervalCounts counts = new IntervalCounts(days, CalendarUnit.DAY, List.of(1L, 1L));
    assertThatThrownBy(() -> counts.exactly(0))
        .hasMessage("intervals must lie between 1 and 2, but was 0");
    assertThatThrownBy(() -> counts.atLeast(3))
        .hasMessage("intervals must lie between 1 and 2, but was 3");
    assertThatThrownBy(() -> new Stickiness(FIRST, 3, 2, StickinessDefinition.DAU_WAU))
        .hasMessage("activeInShort must not exceed activeInLong 2, but was 3");
    assertThatThrownBy(() -> new Stickiness(FIRST, -1, 2, StickinessDefinition.DAU_WAU))
        .hasMessage("activeInShort must not be negative, but was -1");
    assertThatThrownBy(() -> new Stickiness(FIRST, 0, -2, StickinessDefinition.DAU_WAU))
        .hasMessage("activeInLong must not be negative, but was -2");
  }

  private static ActivityLog<Long> log(List<Row> rows) {
    return ActivityLog.ofColumns(GeneratedRows.customers(rows), GeneratedRows.days(rows));
  }
}
