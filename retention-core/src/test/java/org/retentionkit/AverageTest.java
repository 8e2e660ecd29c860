package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.customer.ChurnRate;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.customer.RetentionRate;
import org.retentionkit.testing.MeasurementContract;

class AverageTest {
  private static final Period JANUARY = Period.ofMonth(2026, 1);

  private static RetentionRate kept(Period period, long kept, long opening) {
    return RetentionCalculator.retentionRate(
        CustomerCounts.during(period).opening(opening).lost(opening - kept).build());
  }

  private static final List<RetentionRate> TWO =
      List.of(kept(JANUARY, 900, 1000), kept(JANUARY.next(), 40, 50));

  @Test
  void the_averages_differ_as_their_definitions_say() {
    assertThat(Average.of(TWO, AverageDefinition.POOLED).exact()).isEqualTo(Ratio.of(940, 1050));
    assertThat(Average.of(TWO, AverageDefinition.SIMPLE).exact()).isEqualTo(Ratio.of(85, 100));
    assertThat(Average.of(TWO, AverageDefinition.MIXPANEL_DOCUMENTED).exact())
        .isEqualTo(Ratio.of(902_000, 1_002_500));
    assertThat(Average.of(TWO, AverageDefinition.MIXPANEL_DOCUMENTED).explanation().working())
        .isEqualTo("sum of counted times bases 902000 ÷ sum of squared bases 1002500");
    assertThat(AverageDefinition.POOLED.of(List.copyOf(TWO)))
        .isEqualTo(Average.of(TWO, AverageDefinition.POOLED));
  }

  /** The pooled rate of the parts of a group is the rate of the group. */
  @Property
  void pooled_shares_are_the_share_of_all(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 1_000) Integer> lost) {
    List<ChurnRate> rates = new ArrayList<>();
    CustomerCounts all = CustomerCounts.during(JANUARY).opening(0).lost(0).build();
    for (int each : lost) {
      CustomerCounts segment =
          CustomerCounts.during(JANUARY)
              .opening(each == 1_000 ? each : each * 3L)
              .lost(each)
              .build();
      rates.add(ChurnDefinition.OPENING_COHORT.of(segment));
      all = all.plus(segment);
    }
    Average pooled = Average.of(rates, AverageDefinition.POOLED);
    MeasurementContract.check(pooled);
    MeasurementContract.check(Average.of(rates, AverageDefinition.SIMPLE));
    ChurnRate whole = ChurnDefinition.OPENING_COHORT.of(all);
    assertThat(pooled.isShare()).isTrue();
    assertThat(pooled.proportion()).isEqualTo(whole.proportion());
    assertThat(pooled.exact()).isEqualTo(whole.exact());
    if (whole.isDefined()) {
      assertThat(pooled.interval(0.95)).isEqualTo(whole.interval(0.95));
      assertThat(pooled.percent(3)).isEqualTo(whole.percent(3));
    }
    assertThat(pooled.length()).contains(Length.of(CalendarUnit.MONTH));
  }

  /** 62 lost of 1000 at the start and 1438 at the end: the base is 1219, not 2438. */
  @Test
  void what_is_pooled_is_what_the_rates_divide() {
    CustomerCounts month =
        CustomerCounts.during(JANUARY).opening(1000).joined(500).lost(50).lostOfNew(12).build();
    Average pooled =
        Average.of(List.of(ChurnDefinition.AVERAGE_BASE.of(month)), AverageDefinition.POOLED);
    assertThat(pooled.isShare()).isFalse();
    assertThat(pooled.explanation())
        .hasToString(
            "Average rate, pooled, January 2026: 5.1 % = sum of counted 62 ÷ sum of bases 1219."
                + " Customer churn rate (all losses over the average base) of January 2026.");
    assertThat(pooled.explanation().from())
        .containsExactly(ChurnDefinition.AVERAGE_BASE.of(month).explanation());
  }

  @Test
  void only_rates_of_counts_are_pooled() {
    List<ChurnRate> known =
        List.of(
            ChurnRate.ofPercent(4, CalendarUnit.MONTH), ChurnRate.ofPercent(6, CalendarUnit.MONTH));
    assertThat(Average.of(known, AverageDefinition.SIMPLE).toString())
        .isEqualTo("Average rate, simple: 5.0 %");
    assertThat(Average.of(known, AverageDefinition.POOLED).toString())
        .isEqualTo(
            "Average rate, pooled: n/a (Customer churn rate (stated) has no base to weigh it by)");
    assertThat(Average.of(known, AverageDefinition.POOLED).isShare()).isFalse();
    MeasurementContract.check(Average.of(known, AverageDefinition.POOLED));
    List<ChurnRate> mixed =
        List.of(
            ChurnRate.ofPercent(4, CalendarUnit.MONTH), ChurnRate.ofPercent(6, CalendarUnit.YEAR));
    assertThat(Average.of(mixed, AverageDefinition.SIMPLE).length()).isEmpty();
  }

  @Test
  void rates_of_different_measures_have_no_average() {
    assertThatThrownBy(() -> Average.of(List.of(), AverageDefinition.SIMPLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rates must hold at least one rate, but was empty");
    assertThatThrownBy(
            () ->
                Average.of(
                    List.of(TWO.get(0), ChurnRate.ofPercent(4, CalendarUnit.MONTH)),
                    AverageDefinition.SIMPLE))
        .hasMessage(
            "rates must follow one definition, but was Customer churn rate (stated); Customer"
                + " retention rate");
    assertThatThrownBy(() -> Average.of(null, AverageDefinition.SIMPLE))
        .hasMessage("rates must not be null");
    assertThatThrownBy(() -> Average.of(TWO, null)).hasMessage("definition must not be null");
  }

  /** Counts whose sum exceeds a long still have an average, and no interval. */
  @Test
  void sums_beyond_a_long_still_have_an_average() {
    List<RetentionRate> huge =
        List.of(kept(JANUARY, Long.MAX_VALUE, Long.MAX_VALUE), kept(JANUARY, 0, Long.MAX_VALUE));
    Average pooled = Average.of(huge, AverageDefinition.POOLED);
    assertThat(pooled.percent(1)).isEqualByComparingTo("50.0");
    assertThat(pooled.value()).isEqualTo(0.5);
    assertThatThrownBy(() -> pooled.interval(0.95))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("whole must lie between ");
  }

  /** 1,800 rates whose bases have nothing in common: a bounded sum, in milliseconds. */
  @Test
  void many_rates_are_averaged_at_once() {
    List<RetentionRate> rates = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < 1_800; i++) {
      long opening = 1_000_003L + i * 7_919L;
      rates.add(kept(JANUARY, opening / 3, opening));
      sum += opening / 3 / (double) opening;
    }
    assertThat(Average.of(rates, AverageDefinition.SIMPLE).value())
        .isCloseTo(sum / 1_800, org.assertj.core.api.Assertions.within(1e-14));
  }

  private static final Period FEBRUARY = JANUARY.next();
  private static final Period MARCH = FEBRUARY.next();

  /** A rate that is undefined does not take part, and is named as left out. */
  @Test
  void what_has_no_rate_is_left_out_and_named() {
    Average average =
        Average.of(
            List.of(kept(MARCH, 0, 0), kept(JANUARY, 90, 100), kept(FEBRUARY, 7, 10)),
            AverageDefinition.SIMPLE);
    assertThat(average.periods()).containsExactly(JANUARY, FEBRUARY);
    assertThat(average.leftOut()).containsExactly(MARCH);
    assertThat(average.explanation())
        .hasToString(
            "Average rate, simple, Q1 2026: 80.0 % = sum of rates 160.0 % ÷ periods 2. Customer"
                + " retention rate of January 2026, February 2026. Left out, because undefined:"
                + " March 2026.");
    assertThat(average).hasToString("Average rate, simple, Q1 2026: 80.0 %");
    assertThat(average.explanation().from()).hasSize(3);
  }

  /** From the first day to the last, whatever the order the rates are given in. */
  @Test
  void it_speaks_of_all_the_time_of_its_rates() {
    Period q1 = Period.ofQuarter(2026, 1);
    for (List<Period> order :
        List.of(
            List.of(JANUARY, FEBRUARY, MARCH),
            List.of(MARCH, JANUARY, FEBRUARY),
            List.of(q1, FEBRUARY),
            List.of(FEBRUARY, q1))) {
      List<RetentionRate> rates = order.stream().map(period -> kept(period, 1, 2)).toList();
      assertThat(Average.of(rates, AverageDefinition.POOLED).explanation().period()).isEqualTo(q1);
    }
  }

  @Test
  void where_no_period_has_a_rate_there_is_no_average() {
    Average none =
        Average.of(List.of(kept(FEBRUARY, 0, 0), kept(MARCH, 0, 0)), AverageDefinition.POOLED);
    MeasurementContract.check(none);
    assertThat(none.undefinedReason())
        .isEqualTo("no period from 2026-02-01 to 2026-03-31 has a rate");
    assertThat(none.explanation().notes()).isEmpty();
    assertThat(none.proportion()).isEqualTo(new Proportion(0, 0));
    assertThatThrownBy(() -> none.percent(1)).isInstanceOf(UndefinedMeasureException.class);
  }

  /** A pooled rate is a share only of shares. */
  @Test
  void an_average_that_is_no_share_has_no_interval() {
    Average simple = Average.of(TWO, AverageDefinition.SIMPLE);
    assertThat(simple.isShare()).isFalse();
    assertThatThrownBy(simple::proportion)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessageStartingWith("The proportion of Average rate, simple is undefined: ");
    assertThat(simple.explanation().interval()).isNull();
    assertThat(Average.of(TWO, AverageDefinition.POOLED).explanation().interval()).isNull();
  }
}
