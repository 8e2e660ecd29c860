package org.retentionkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.MeasurementContract;

class DailyChurnTest {
  private static final Period TWO_DAYS =
      Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 3));
  private static final DailyCustomerCounts COUNTS =
      DailyCustomerCounts.during(TWO_DAYS).opening(100, 200).lost(1, 4).build();

  @Test
  void the_two_daily_definitions_differ() {
    Rate sum = ChurnCalculator.dailyChurnRate(COUNTS, DailyChurnDefinition.DAILY_SUM);
    Rate days = ChurnCalculator.dailyChurnRate(COUNTS, DailyChurnDefinition.CUSTOMER_DAYS);
    assertThat(sum.exact()).isEqualTo(Ratio.of(3, 100));
    assertThat(days.exact()).isEqualTo(Ratio.of(10, 300));
    assertThat(sum.isShare()).isFalse();
    assertThat(COUNTS)
        .hasToString("2026-03-01 to 2026-03-02: opening 100 to 200, lost 5 in 2 days");
    assertThat(sum.explanation())
        .hasToString(
            "Customer churn rate (daily rates added up), 2026-03-01 to 2026-03-02: 3.0 % = sum over"
                + " days of lost ÷ opening. Lost 5 in 2 days.");
    assertThat(days.explanation())
        .hasToString(
            "Customer churn rate (losses per customer-day), 2026-03-01 to 2026-03-02: 3.3 % = lost 5 ÷"
                + " customer-days 300 × days 2.");
  }

  @Property
  void with_a_steady_base_both_equal_the_losses_over_it(
      @ForAll @IntRange(min = 1, max = 100_000) int base, @ForAll @IntRange(max = 50) int aDay) {
    Period march = Period.ofMonth(2026, 3);
    DailyCustomerCounts steady =
        new DailyCustomerCounts(
            march, Collections.nCopies(31, (long) base), Collections.nCopies(31, (long) aDay));
    for (DailyChurnDefinition definition : DailyChurnDefinition.values()) {
      MeasurementContract.check(ChurnCalculator.dailyChurnRate(steady, definition));
      assertThat(ChurnCalculator.dailyChurnRate(steady, definition).exact())
          .isEqualTo(Ratio.of(31L * aDay, base));
    }
  }

  /** A year of unlike bases stays exact. */
  @Test
  void a_year_of_daily_fractions_adds_up_exactly() {
    Period year = Period.ofYear(2024);
    Long[] opening = new Long[366];
    Arrays.setAll(opening, day -> 1_000_003L + day * 7_919L);
    DailyCustomerCounts counts =
        new DailyCustomerCounts(year, List.of(opening), Collections.nCopies(366, 1L));
    double plain = 0;
    for (long base : opening) {
      plain += 1.0 / base;
    }
    assertThat(ChurnCalculator.dailyChurnRate(counts, DailyChurnDefinition.DAILY_SUM).value())
        .isCloseTo(plain, org.assertj.core.api.Assertions.within(1e-17));
  }

  @Test
  void an_empty_base_is_undefined_only_where_something_was_lost() {
    DailyCustomerCounts start =
        DailyCustomerCounts.during(TWO_DAYS).opening(0, 10).lost(0, 1).build();
    assertThat(ChurnCalculator.dailyChurnRate(start, DailyChurnDefinition.DAILY_SUM).percent(0))
        .isEqualByComparingTo("10");
    DailyCustomerCounts sameDay =
        DailyCustomerCounts.during(TWO_DAYS).opening(0, 10).lost(2, 1).build();
    Rate undefined = ChurnCalculator.dailyChurnRate(sameDay, DailyChurnDefinition.DAILY_SUM);
    assertThat(undefined.isDefined()).isFalse();
    assertThatThrownBy(undefined::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Customer churn rate (daily rates added up) is undefined: 2026-03-01 opened with nobody,"
                + " but lost 2");
    assertThat(
            ChurnCalculator.dailyChurnRate(sameDay, DailyChurnDefinition.CUSTOMER_DAYS).percent(0))
        .isEqualByComparingTo("60");
    DailyCustomerCounts nobody =
        DailyCustomerCounts.during(TWO_DAYS).opening(0, 0).lost(0, 0).build();
    assertThat(
            ChurnCalculator.dailyChurnRate(nobody, DailyChurnDefinition.CUSTOMER_DAYS)
                .undefinedReason())
        .isEqualTo("no day of 2026-03-01 to 2026-03-02 opened with a customer");
  }

  @Test
  void impossible_days_are_refused() {
    assertThatThrownBy(
            () -> DailyCustomerCounts.during(TWO_DAYS).opening(1, 2, 3).lost(0, 0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("opening must have one count for each of the 2 days, but was 3");
    assertThatThrownBy(() -> DailyCustomerCounts.during(TWO_DAYS).opening(1, 2).lost(0).build())
        .hasMessage("lost must have one count for each of the 2 days, but was 1");
    assertThatThrownBy(() -> DailyCustomerCounts.during(TWO_DAYS).opening(1, 2).lost(0, -1).build())
        .hasMessage("lost[1] must not be negative, but was -1");
    assertThatThrownBy(() -> DailyCustomerCounts.during(TWO_DAYS).opening(10, 2).lost(1, 0).build())
        .hasMessage(
            "opening[1] must be at least the day before's opening 10 − lost 1 = 9, but was 2");
  }

  /** Ten years of bases that have nothing in common: the sum is bounded, not its cost. */
  @Test
  void years_of_daily_fractions_add_up_to_60_digits_at_once() {
    Period years = Period.of(LocalDate.of(2014, 1, 1), LocalDate.of(2026, 1, 1));
    int days = (int) years.days();
    Long[] opening = new Long[days];
    Arrays.setAll(opening, day -> 1_000_003L + day * 7_919L);
    DailyCustomerCounts counts =
        new DailyCustomerCounts(years, List.of(opening), Collections.nCopies(days, 1L));
    double plain = 0;
    for (long base : opening) {
      plain += 1.0 / base;
    }
    assertThat(ChurnCalculator.dailyChurnRate(counts, DailyChurnDefinition.DAILY_SUM).value())
        .isCloseTo(plain, org.assertj.core.api.Assertions.within(1e-15));
  }

  @Test
  void counts_print_readably_and_are_given_once() {
    assertThat(COUNTS)
        .hasToString("2026-03-01 to 2026-03-02: opening 100 to 200, lost 5 in 2 days");
    assertThatThrownBy(() -> DailyCustomerCounts.during(TWO_DAYS).lost(1, 2).lost(3, 4))
        .hasMessage("lost must be given once, but was given as [1, 2] and [3, 4]");
    assertThatThrownBy(() -> DailyCustomerCounts.during(TWO_DAYS).lost(1, 2).build())
        .hasMessage("opening must be given");
    assertThatThrownBy(
            () -> new DailyCustomerCounts(TWO_DAYS, Arrays.asList(1L, null), List.of(0L, 0L)))
        .hasMessage("opening[1] must not be null");
  }
}
