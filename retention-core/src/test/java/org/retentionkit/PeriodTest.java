package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.retentionkit.testing.JsonRoundTrip;

class PeriodTest {
  private static LocalDate date(String iso) {
    return LocalDate.parse(iso);
  }

  @Test
  void periods_are_half_open() {
    Period march = Period.ofMonth(2026, 3);
    assertThat(march.start()).isEqualTo("2026-03-01");
    assertThat(march.endExclusive()).isEqualTo("2026-04-01");
    assertThat(march.contains(date("2026-03-01"))).isTrue();
    assertThat(march.contains(date("2026-03-31"))).isTrue();
    assertThat(march.contains(date("2026-04-01"))).isFalse();
    assertThat(march.contains(date("2026-02-28"))).isFalse();
    assertThat(march.days()).isEqualTo(31);
  }

  @Test
  void factories_name_what_they_make() {
    assertThat(Period.ofMonth(YearMonth.of(2026, 3))).isEqualTo(Period.ofMonth(2026, 3));
    assertThat(Period.ofQuarter(2026, 4))
        .isEqualTo(Period.of(date("2026-10-01"), date("2027-01-01")));
    assertThat(Period.ofYear(2024).days()).isEqualTo(366);
    assertThat(Period.ofWeek(date("2026-03-04")))
        .isEqualTo(Period.of(date("2026-03-04"), date("2026-03-11")));
    assertThat(Period.starting(date("2026-01-31"), CalendarUnit.MONTH))
        .isEqualTo(Period.of(date("2026-01-31"), date("2026-02-28")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01,2026-04-01,March 2026",
    "2026-01-01,2026-04-01,Q1 2026",
    "2026-10-01,2027-01-01,Q4 2026",
    "2026-01-01,2027-01-01,2026",
    "2026-02-01,2026-05-01,2026-02-01 to 2026-04-30",
    "2026-03-02,2026-04-02,2026-03-02 to 2026-04-01",
    "2026-03-01,2026-03-02,2026-03-01",
    "2026-02-01,2027-02-01,2026-02-01 to 2027-01-31"
  })
  void periods_read_as_a_person_would_say_them(String start, String end, String label) {
    assertThat(Period.of(date(start), date(end))).hasToString(label);
  }

  @Test
  void months_are_followed_by_months_and_days_by_days() {
    assertThat(Period.ofMonth(2026, 2).next()).isEqualTo(Period.ofMonth(2026, 3));
    assertThat(Period.ofMonth(2026, 3).previous()).isEqualTo(Period.ofMonth(2026, 2));
    assertThat(Period.ofQuarter(2026, 4).next()).isEqualTo(Period.ofQuarter(2027, 1));
    assertThat(Period.ofYear(2024).previous()).isEqualTo(Period.ofYear(2023));
    Period tenDays = Period.of(date("2026-03-05"), date("2026-03-15"));
    assertThat(tenDays.next()).isEqualTo(Period.of(date("2026-03-15"), date("2026-03-25")));
    assertThat(tenDays.previous()).isEqualTo(Period.of(date("2026-02-23"), date("2026-03-05")));
  }

  @Property
  void next_and_previous_undo_each_other_and_abut(
      @ForAll @IntRange(min = 1900, max = 2200) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 28) int day,
      @ForAll CalendarUnit unit) {
    Period period = Period.starting(LocalDate.of(year, month, day), unit);
    assertThat(period.next().previous()).isEqualTo(period);
    assertThat(period.abuts(period.next())).isTrue();
    assertThat(period.next().abuts(period)).isTrue();
    assertThat(period.overlaps(period.next())).isFalse();
    assertThat(period.compareTo(period.next())).isNegative();
  }

  @Test
  void splitting_keeps_the_anchor_day() {
    Period fromThe31st = Period.of(date("2026-01-31"), date("2026-04-30"));
    assertThat(fromThe31st.split(CalendarUnit.MONTH))
        .extracting(Period::start)
        .containsExactly(date("2026-01-31"), date("2026-02-28"), date("2026-03-31"));
    assertThat(Period.ofYear(2026).split(CalendarUnit.QUARTER))
        .isEqualTo(
            List.of(
                Period.ofQuarter(2026, 1),
                Period.ofQuarter(2026, 2),
                Period.ofQuarter(2026, 3),
                Period.ofQuarter(2026, 4)));
    assertThatThrownBy(() -> Period.ofMonth(2026, 3).split(CalendarUnit.WEEK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unit must divide the period March 2026, but was WEEK");
  }

  @ParameterizedTest
  @EnumSource(CalendarUnit.class)
  void the_parts_of_a_split_make_up_the_whole(CalendarUnit unit) {
    Period whole = Period.of(date("2024-02-29"), unit.plus(date("2024-02-29"), 17));
    List<Period> parts = whole.split(unit);
    assertThat(parts).hasSize(17);
    assertThat(parts.get(0).start()).isEqualTo(whole.start());
    assertThat(parts.get(16).endExclusive()).isEqualTo(whole.endExclusive());
    for (int i = 1; i < parts.size(); i++) {
      assertThat(parts.get(i).start()).isEqualTo(parts.get(i - 1).endExclusive());
      assertThat(whole.encloses(parts.get(i))).isTrue();
    }
  }

  /**
   * Java's own count says 0 months from 31 January to 29 February, though plusMonths(1) lands
   * there.
   */
  @Test
  void complete_units_are_counted_where_the_steps_land() {
    assertThat(CalendarUnit.MONTH.completeBetween(date("2024-01-31"), date("2024-02-29")))
        .isEqualTo(1);
    assertThat(CalendarUnit.MONTH.completeBetween(date("2024-02-01"), date("2024-03-01")))
        .isEqualTo(1);
    assertThat(CalendarUnit.MONTH.completeBetween(date("2023-02-01"), date("2024-02-01")))
        .isEqualTo(12);
    assertThat(Period.of(date("2024-01-31"), date("2024-02-29")).isWhole(CalendarUnit.MONTH))
        .isTrue();
    assertThat(Period.of(date("2024-01-31"), date("2024-03-01")).isWhole(CalendarUnit.MONTH))
        .isFalse();
    assertThat(Period.ofYear(2026).length(CalendarUnit.QUARTER)).isEqualTo(4);
    assertThat(Period.ofYear(2026).length(CalendarUnit.WEEK)).isEqualTo(52);
    assertThatThrownBy(
            () -> CalendarUnit.DAY.completeBetween(date("2026-01-02"), date("2026-01-01")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("endExclusive must not be before start 2026-01-02, but was 2026-01-01");
  }

  @Property
  void complete_units_are_the_most_steps_that_fit(
      @ForAll @IntRange(min = 0, max = 40_000) int startDay,
      @ForAll @IntRange(min = 0, max = 5_000) int length,
      @ForAll CalendarUnit unit) {
    LocalDate start = LocalDate.ofEpochDay(startDay);
    LocalDate end = start.plusDays(length);
    long steps = unit.completeBetween(start, end);
    assertThat(unit.plus(start, steps)).isBeforeOrEqualTo(end);
    assertThat(unit.plus(start, steps + 1)).isAfter(end);
  }

  @Test
  void units_have_a_first_day() {
    LocalDate thursday = date("2026-05-14");
    assertThat(CalendarUnit.DAY.floor(thursday)).isEqualTo(thursday);
    assertThat(CalendarUnit.WEEK.floor(thursday)).isEqualTo("2026-05-11");
    assertThat(CalendarUnit.WEEK.floor(thursday, DayOfWeek.SUNDAY)).isEqualTo("2026-05-10");
    assertThat(CalendarUnit.WEEK.floor(thursday, DayOfWeek.THURSDAY)).isEqualTo(thursday);
    assertThat(CalendarUnit.MONTH.floor(thursday)).isEqualTo("2026-05-01");
    assertThat(CalendarUnit.QUARTER.floor(thursday)).isEqualTo("2026-04-01");
    assertThat(CalendarUnit.YEAR.floor(thursday)).isEqualTo("2026-01-01");
    assertThat(CalendarUnit.QUARTER.floor(date("2026-12-31"))).isEqualTo("2026-10-01");
  }

  @Test
  void units_count_in_larger_units_of_their_family_only() {
    assertThat(CalendarUnit.MONTH.countIn(CalendarUnit.YEAR)).isEqualTo(12);
    assertThat(CalendarUnit.QUARTER.countIn(CalendarUnit.YEAR)).isEqualTo(4);
    assertThat(CalendarUnit.MONTH.countIn(CalendarUnit.QUARTER)).isEqualTo(3);
    assertThat(CalendarUnit.DAY.countIn(CalendarUnit.WEEK)).isEqualTo(7);
    assertThat(CalendarUnit.YEAR.countIn(CalendarUnit.YEAR)).isEqualTo(1);
    assertThatThrownBy(() -> CalendarUnit.WEEK.countIn(CalendarUnit.MONTH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a month is not a whole, fixed number of weeks");
    assertThatThrownBy(() -> CalendarUnit.YEAR.countIn(CalendarUnit.MONTH))
        .hasMessage("a month is not a whole, fixed number of years");
    assertThatThrownBy(() -> CalendarUnit.WEEK.countIn(CalendarUnit.DAY))
        .hasMessage("a day is not a whole, fixed number of weeks");
  }

  @Test
  void overlap_enclosure_and_order() {
    Period march = Period.ofMonth(2026, 3);
    Period q1 = Period.ofQuarter(2026, 1);
    assertThat(q1.encloses(march)).isTrue();
    assertThat(march.encloses(q1)).isFalse();
    assertThat(march.encloses(march)).isTrue();
    assertThat(march.overlaps(q1)).isTrue();
    assertThat(march.overlaps(Period.ofMonth(2026, 4))).isFalse();
    assertThat(q1.overlaps(Period.ofQuarter(2025, 4))).isFalse();
    assertThat(march.abuts(q1)).isFalse();
    assertThat(march.compareTo(Period.of(march.start(), date("2026-03-02")))).isPositive();
    assertThat(q1.encloses(Period.ofMonth(2026, 4))).isFalse();
    assertThat(q1.encloses(Period.ofMonth(2025, 12))).isFalse();
  }

  @Test
  void impossible_periods_are_refused() {
    assertThatThrownBy(() -> Period.of(date("2026-03-01"), date("2026-03-01")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("endExclusive must be after start 2026-03-01, but was 2026-03-01");
    assertThatThrownBy(() -> Period.ofQuarter(2026, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quarter must lie between 1 and 4, but was 5");
    assertThatThrownBy(() -> Period.ofQuarter(2026, 0))
        .hasMessage("quarter must lie between 1 and 4, but was 0");
    assertThatThrownBy(() -> Period.of(null, date("2026-03-01")))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("start must not be null");
  }

  @Test
  void a_period_comes_back_from_json() {
    JsonRoundTrip.check(Period.ofMonth(2026, 3), Period.class);
  }

  @Test
  void the_ends_of_the_calendar_are_days_like_others() {
    Period ever = Period.of(LocalDate.MIN, LocalDate.MAX);
    assertThat(ever).hasToString("-999999999-01-01 to +999999999-12-30");
    assertThat(ever.length(CalendarUnit.YEAR)).isEqualTo(1_999_999_998);
    assertThat(ever.isWhole(CalendarUnit.DAY)).isTrue();
    assertThat(ever.isWhole(CalendarUnit.MONTH)).isFalse();
    Period last = Period.of(LocalDate.MAX.minusDays(30), LocalDate.MAX);
    assertThat(last.length(CalendarUnit.MONTH)).isZero();
    assertThat(last).hasToString("+999999999-12-01 to +999999999-12-30");
    assertThatThrownBy(last::next)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "steps must lead from +999999999-12-31 to a day of the calendar, but was 30 × DAY");
    assertThatThrownBy(() -> CalendarUnit.YEAR.plus(date("2026-01-01"), Long.MAX_VALUE))
        .hasMessage(
            "steps must lead from 2026-01-01 to a day of the calendar, but was"
                + " 9223372036854775807 × YEAR");
  }

  @Test
  @Timeout(2)
  void more_steps_than_anybody_reads_are_refused_at_once() {
    Period ever = Period.of(LocalDate.MIN, LocalDate.MAX);
    assertThatThrownBy(() -> ever.split(CalendarUnit.DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unit DAY must ask for at most 100000 results, but was 730484999633");
    assertThat(Period.of(date("1000-01-01"), date("1270-01-01")).split(CalendarUnit.DAY))
        .hasSize(98_616);
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 13, 'month must lie between 1 and 12, but was 13'",
    "2026, 0, 'month must lie between 1 and 12, but was 0'",
    "20226, 3, 'year must lie between 1 and 9999, but was 20226'",
    "0, 3, 'year must lie between 1 and 9999, but was 0'"
  })
  void a_mistyped_month_is_named(int year, int month, String message) {
    assertThatThrownBy(() -> Period.ofMonth(year, month))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void a_mistyped_year_or_a_missing_day_is_named() {
    String message = "year must lie between 1 and 9999, but was 20226";
    assertThatThrownBy(() -> Period.ofQuarter(20226, 1)).hasMessage(message);
    assertThatThrownBy(() -> Period.ofYear(20226)).hasMessage(message);
    assertThat(Period.ofYear(9999)).hasToString("9999");
    assertThatThrownBy(() -> Period.ofWeek(null)).hasMessage("firstDay must not be null");
    assertThatThrownBy(() -> Period.starting(null, CalendarUnit.DAY))
        .hasMessage("start must not be null");
    assertThatThrownBy(() -> Period.ofYear(2026).isWhole(null)).hasMessage("unit must not be null");
    assertThatThrownBy(() -> Period.ofYear(2026).split(null)).hasMessage("unit must not be null");
  }
}
