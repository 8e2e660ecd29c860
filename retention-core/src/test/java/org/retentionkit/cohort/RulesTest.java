package org.retentionkit.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.testing.JsonRoundTrip;

class RulesTest {
  @Property
  void a_step_of_the_calendar_holds_its_days_and_begins_where_the_unit_says(
      @ForAll @IntRange(min = -2_000_000, max = 2_000_000) int epochDay,
      @ForAll CalendarUnit unit,
      @ForAll DayOfWeek weekStart) {
    CalendarGrid grid =
        unit == CalendarUnit.WEEK ? CalendarGrid.weeksFrom(weekStart) : CalendarGrid.of(unit);
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    long index = grid.index(epochDay);
    assertThat(grid.start(index)).isEqualTo(unit.floor(day, grid.weekStart()));
    assertThat(grid.period(index).contains(day)).isTrue();
    assertThat(grid.index(grid.start(index + 1).toEpochDay())).isEqualTo(index + 1);
    assertThat(grid.index(grid.start(index + 1).toEpochDay() - 1)).isEqualTo(index);
  }

  @Test
  void weeks_begin_with_the_day_asked_for() {
    CalendarGrid sundays = CalendarGrid.weeksFrom(DayOfWeek.SUNDAY);
    long saturday = LocalDate.of(2026, 1, 3).toEpochDay();
    assertThat(sundays.index(saturday + 1)).isEqualTo(sundays.index(saturday) + 1);
    assertThat(CalendarGrid.of(CalendarUnit.WEEK).index(saturday + 1))
        .isEqualTo(CalendarGrid.of(CalendarUnit.WEEK).index(saturday));
    assertThat(sundays.period(sundays.index(saturday)))
        .isEqualTo(Period.ofWeek(LocalDate.of(2025, 12, 28)));
    assertThatThrownBy(() -> new CalendarGrid(CalendarUnit.MONTH, DayOfWeek.SUNDAY))
        .hasMessage("weekStart must be MONDAY for MONTH, but was SUNDAY");
  }

  @Test
  void steps_say_what_they_are() {
    assertThat(AgeStep.calendar(CalendarUnit.QUARTER).label()).isEqualTo("quarter");
    assertThat(AgeStep.weeksFrom(DayOfWeek.SUNDAY).label()).isEqualTo("week");
    assertThat(AgeStep.rolling24Hours().label()).isEqualTo("24 hours");
    assertThat(AgeStep.rollingDays(7).label()).isEqualTo("7 days");
    assertThat(AgeStep.rollingDaysHourFloored(30).label()).isEqualTo("30 days, hour floored");
    assertThat(rolling(36).label()).isEqualTo("36 hours");
    assertThat(rolling(1).label()).isEqualTo("1 hour");
    assertThat(AgeStep.rollingDays(89_478_485).hours()).isEqualTo(2_147_483_640);
    JsonRoundTrip.check(AgeStep.weeksFrom(DayOfWeek.SUNDAY), AgeStep.class);
  }

  private static AgeStep rolling(int hours) {
    return new AgeStep(AgeStep.Kind.ROLLING, CalendarUnit.DAY, DayOfWeek.MONDAY, hours);
  }

  @Test
  void impossible_steps_are_refused() {
    assertThatThrownBy(() -> AgeStep.rollingDays(0))
        .hasMessage("days must be at least 1, but was 0");
    assertThatThrownBy(() -> AgeStep.rollingDays(89_478_486))
        .hasMessage("days must not exceed the limit 89478485, but was 89478486");
    assertThatThrownBy(() -> rolling(0)).hasMessage("hours must be at least 1, but was 0");
    assertThatThrownBy(
            () -> new AgeStep(AgeStep.Kind.CALENDAR, CalendarUnit.DAY, DayOfWeek.MONDAY, 24))
        .hasMessage("hours must not exceed the hours of a calendar step 0, but was 24");
    assertThatThrownBy(
            () -> new AgeStep(AgeStep.Kind.CALENDAR, CalendarUnit.DAY, DayOfWeek.MONDAY, -1))
        .hasMessage("hours must not be negative, but was -1");
    assertThatThrownBy(
            () -> new AgeStep(AgeStep.Kind.ROLLING, CalendarUnit.MONTH, DayOfWeek.MONDAY, 24))
        .hasMessage("unit must be DAY for a rolling step, but was MONTH");
  }

  @Test
  void columns_open_and_close_with_their_ages() {
    AgeColumns on = new AgeColumns(RetentionCriterion.on());
    assertThat(on.of(3)).isEqualTo(3);
    assertThat(on.openBelow(4)).isEqualTo(4);
    assertThat(on.openBelow(-4)).isZero();
    assertThat(on.closedBelow(4)).isEqualTo(4);
    assertThat(on.closedBelow(-1)).isZero();
    assertThat(RetentionCriterion.on().label(3)).isEqualTo("3");
    RetentionCriterion brackets = RetentionCriterion.bracket(0, 0).andBracket(2, 5);
    AgeColumns columns = new AgeColumns(brackets);
    assertThat(List.of(columns.of(0), columns.of(1), columns.of(2), columns.of(5), columns.of(6)))
        .containsExactly(0, AgeColumns.NONE, 1, 1, AgeColumns.NONE);
    assertThat(columns.openBelow(2)).isEqualTo(1);
    assertThat(columns.openBelow(3)).isEqualTo(2);
    assertThat(columns.closedBelow(5)).isEqualTo(1);
    assertThat(columns.closedBelow(6)).isEqualTo(2);
    assertThat(brackets.label(0)).isEqualTo("0");
    assertThat(brackets.label(1)).isEqualTo("2–5");
    JsonRoundTrip.check(brackets, RetentionCriterion.class);
  }

  @Test
  void impossible_criteria_are_refused() {
    assertThatThrownBy(() -> RetentionCriterion.bracket(3, 2))
        .hasMessage("to must not be below from 3, but was 2");
    assertThatThrownBy(() -> RetentionCriterion.bracket(-1, 2))
        .hasMessage("from must not be negative, but was -1");
    assertThatThrownBy(() -> RetentionCriterion.bracket(1, 3).andBracket(3, 4))
        .hasMessage("brackets must ascend without overlap, but was 1–3, 3–4");
    assertThatThrownBy(() -> RetentionCriterion.on().andBracket(3, 4))
        .hasMessage("brackets must be given for BRACKET and only there, but was [3–4]");
    assertThatThrownBy(() -> new RetentionCriterion(RetentionCriterion.Kind.BRACKET, List.of()))
        .hasMessage("brackets must be given for BRACKET and only there, but was []");
  }

  @Test
  void values_know_their_unit() {
    CohortValue yen = CohortValue.revenue(Currency.getInstance("JPY"));
    assertThat(yen.amount(1250)).isEqualByComparingTo("1250");
    CohortValue euro = CohortValue.cumulativeRevenue(Currency.getInstance("EUR"));
    assertThat(euro.amount(1250)).isEqualByComparingTo("12.50");
    assertThat(CohortValue.revenue("XAU").amount(12345)).isEqualByComparingTo("123.45");
    assertThat(CohortValue.orders().amount(7)).isEqualByComparingTo("7");
    JsonRoundTrip.check(euro, CohortValue.class);
    assertThatThrownBy(() -> new CohortValue(CohortValue.Kind.REVENUE, "", 2))
        .hasMessage("unit must be a currency for revenue and empty else, but was ''");
    assertThatThrownBy(() -> new CohortValue(CohortValue.Kind.ORDERS, "EUR", 0))
        .hasMessage("unit must be a currency for revenue and empty else, but was 'EUR'");
    assertThatThrownBy(() -> new CohortValue(CohortValue.Kind.CUSTOMERS, "", 1))
        .hasMessage("decimals must not exceed the decimals of a count 0, but was 1");
    assertThatThrownBy(() -> new CohortValue(CohortValue.Kind.REVENUE, "EUR", 10))
        .hasMessage("decimals must not exceed the limit 9, but was 10");
    assertThatThrownBy(() -> new CohortValue(CohortValue.Kind.REVENUE, "EUR", -1))
        .hasMessage("decimals must not be negative, but was -1");
  }
}
