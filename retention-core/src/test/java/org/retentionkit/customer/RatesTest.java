package org.retentionkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.MeasurementContract;

@Domain(CustomerDomain.class)
@Domain(DomainContext.Global.class)
class RatesTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);

  @Property
  void every_rate_has_a_number_or_a_reason_and_says_either(@ForAll CustomerCounts counts) {
    for (ChurnDefinition definition : ChurnDefinition.values()) {
      MeasurementContract.check(ChurnCalculator.churnRate(counts, definition));
    }
    for (RetentionDefinition definition : RetentionDefinition.values()) {
      MeasurementContract.check(RetentionCalculator.retentionRate(counts, definition));
    }
    MeasurementContract.check(RetentionCalculator.netCustomerChange(counts));
  }

  /** Also for counts that no test could list one by one; the law itself is tested from sets. */
  @Property
  void retention_plus_churn_is_100_percent_after_half_even_rounding(
      @ForAll CustomerCounts counts, @ForAll @IntRange(max = 12) int decimals) {
    Assume.that(counts.opening() > 0);
    BigDecimal sum =
        RetentionCalculator.retentionRate(counts)
            .percent(decimals)
            .add(ChurnCalculator.churnRate(counts).percent(decimals));
    assertThat(sum).isEqualByComparingTo("100");
  }

  /** Why half-even is the default: 66.65 and 33.35 become 66.7 and 33.4 half-up. */
  @Test
  void half_up_rounding_breaks_the_sum() {
    CustomerCounts counts =
        CustomerCounts.during(MARCH).opening(10_000).acquired(0).closing(6_665).build();
    RetentionRate retention = RetentionCalculator.retentionRate(counts);
    ChurnRate churn = ChurnCalculator.churnRate(counts);
    assertThat(
            retention.percent(1, RoundingMode.HALF_UP).add(churn.percent(1, RoundingMode.HALF_UP)))
        .isEqualByComparingTo("100.1");
    assertThat(retention.percent(1).add(churn.percent(1))).isEqualByComparingTo("100");
  }

  @Property
  void merged_segments_lie_between_their_rates(
      @ForAll CustomerCounts first, @ForAll CustomerCounts second) {
    Assume.that(first.opening() > 0 && second.opening() > 0);
    Proportion one = RetentionCalculator.retentionRate(first).proportion();
    Proportion other = RetentionCalculator.retentionRate(second).proportion();
    Proportion merged = RetentionCalculator.retentionRate(first.plus(second)).proportion();
    assertThat(merged).isEqualTo(one.pooledWith(other));
    assertThat(first.plus(second)).isEqualTo(second.plus(first));
    assertThat(merged.compareTo(min(one, other))).isNotNegative();
    assertThat(merged.compareTo(max(one, other))).isNotPositive();
  }

  /** What a counted rate reads from its counts directly is what its definition derives. */
  @Property
  void the_short_ways_give_what_the_definitions_derive(@ForAll CustomerCounts counts) {
    for (RetentionDefinition definition : RetentionDefinition.values()) {
      checkShortWays(definition.of(counts), Rate.of(definition, counts));
      checkShortWays(
          definition.of(withoutClosing(counts)), Rate.of(definition, withoutClosing(counts)));
    }
    for (ChurnDefinition definition : ChurnDefinition.values()) {
      checkShortWays(definition.of(counts), Rate.of(definition, counts));
    }
  }

  private static void checkShortWays(Rate rate, Rate derived) {
    assertThat(rate.isShare()).isEqualTo(derived.isShare());
    if (rate.isShare()) {
      assertThat(rate.proportion()).isEqualTo(derived.proportion());
      assertThat(rate.proportion().whole()).isEqualTo(derived.proportion().whole());
    }
    assertThat(rate.isDefined()).isEqualTo(derived.isDefined());
    if (rate.isDefined()) {
      assertThat(rate.value()).isEqualTo(derived.value()).isEqualTo(rate.exact().value());
      assertThat(rate.percent(1)).isEqualTo(derived.percent(1)).isEqualTo(rate.exact().percent(1));
    } else {
      assertThatThrownBy(rate::value).hasMessage(derived.undefined().getMessage());
      assertThatThrownBy(() -> rate.percent(1)).hasMessage(derived.undefined().getMessage());
    }
  }

  private static CustomerCounts withoutClosing(CustomerCounts counts) {
    return CustomerCounts.during(MARCH).opening(counts.opening()).lost(counts.lost()).build();
  }

  @Property
  void the_web_page_formula_is_right_exactly_when_no_newcomer_left_and_nobody_returned(
      @ForAll CustomerCounts counts) {
    Assume.that(counts.opening() > 0);
    Ratio web =
        RetentionCalculator.retentionRate(counts, RetentionDefinition.CLOSING_LESS_JOINED).exact();
    boolean same = web.equals(RetentionCalculator.retentionRate(counts).exact());
    assertThat(same).isEqualTo(Objects.equals(counts.reactivated(), counts.lostOfNew()));
  }

  @Property
  void every_churn_definition_agrees_when_nobody_joins_and_nobody_is_lost(
      @ForAll @IntRange(min = 1) int opening) {
    CustomerCounts quiet =
        CustomerCounts.during(MARCH)
            .opening(opening)
            .joined(0)
            .lostVoluntarily(0)
            .lostOfNew(0)
            .build();
    for (ChurnDefinition definition : ChurnDefinition.values()) {
      assertThat(ChurnCalculator.churnRate(quiet, definition).exact()).isEqualTo(Ratio.ZERO);
    }
  }

  @Test
  void net_counts_feed_only_the_opening_cohort() {
    CustomerCounts net =
        CustomerCounts.during(MARCH).opening(1000).acquired(400).closing(800).build();
    for (ChurnDefinition definition : ChurnDefinition.values()) {
      ChurnRate rate = ChurnCalculator.churnRate(net, definition);
      assertThat(rate.isDefined()).isEqualTo(definition == ChurnDefinition.OPENING_COHORT);
    }
    RetentionRate web =
        RetentionCalculator.retentionRate(net, RetentionDefinition.CLOSING_LESS_JOINED);
    assertThat(web.isDefined()).isFalse();
    assertThat(web.toOptional()).isEmpty();
    assertThatThrownBy(web::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Customer retention rate (closing less all who joined) is undefined: it needs full"
                + " movements, and the counts of March 2026 hold only opening, acquired and closing");
  }

  @Test
  void opening_and_lost_alone_feed_the_opening_cohort_and_say_what_they_lack() {
    CustomerCounts alone = CustomerCounts.during(MARCH).opening(1_000).lost(35).build();
    assertThat(ChurnCalculator.churnRate(alone))
        .hasToString("Customer churn rate, March 2026: 3.5 % (95 %: 2.5 % to 4.8 %)");
    assertThat(RetentionCalculator.retentionRate(alone).explanation())
        .hasToString(
            "Customer retention rate, March 2026: 96.5 % = (opening 1000 − lost of opening 35) ÷"
                + " opening 1000. 95 % Wilson interval 95.2 % to 97.5 %.");
    assertThat(ChurnDefinition.OPENING_PLUS_NEW.of(alone).explanation())
        .hasToString(
            "Customer churn rate (all losses over opening plus joined), March 2026: undefined, it"
                + " needs full movements, and the counts of March 2026 hold only opening and lost;"
                + " (lost of opening 35 + lost of new not known) ÷ (opening 1000 + joined not"
                + " known).");
    assertThat(RetentionCalculator.netCustomerChange(alone).undefinedReason())
        .isEqualTo("it needs closing, and the counts of March 2026 hold only opening and lost");
    assertThat(
            ChurnCalculator.churnRate(CustomerCounts.during(MARCH).opening(0).lost(0).build())
                .undefinedReason())
        .isEqualTo("opening is 0 in March 2026");
  }

  /** Sums that exceed a long are still divided exactly. */
  @Test
  void as_many_customers_as_can_be_counted_have_every_rate() {
    CustomerCounts most =
        CustomerCounts.during(MARCH).opening(Long.MAX_VALUE).joined(0).lost(1).lostOfNew(0).build();
    for (ChurnDefinition definition : ChurnDefinition.values()) {
      MeasurementContract.check(definition.of(most));
    }
    assertThat(ChurnDefinition.AVERAGE_BASE.of(most).exact())
        .isEqualTo(
            Ratio.of(2, 1)
                .dividedBy(Ratio.of(Long.MAX_VALUE, 1).plus(Ratio.of(Long.MAX_VALUE - 1, 1))));
  }

  @Test
  void nothing_is_counted_of_null() {
    assertThatThrownBy(() -> ChurnCalculator.churnRate(null)).hasMessage("counts must not be null");
    assertThatThrownBy(() -> RetentionCalculator.retentionRate(null))
        .hasMessage("counts must not be null");
    assertThatThrownBy(() -> RetentionCalculator.netCustomerChange(null))
        .hasMessage("counts must not be null");
    assertThatThrownBy(() -> RetentionCalculator.winBackRate(null))
        .hasMessage("counts must not be null");
    assertThatThrownBy(() -> ChurnCalculator.renewalChurnRate(null))
        .hasMessage("counts must not be null");
    assertThatThrownBy(() -> ChurnCalculator.dailyChurnRate(null, DailyChurnDefinition.DAILY_SUM))
        .hasMessage("counts must not be null");
    assertThatThrownBy(() -> RetentionCalculator.retentionTrend(null))
        .hasMessage("series must not be null");
  }

  @Test
  void a_rate_that_is_no_share_has_no_proportion_and_no_interval() {
    CustomerCounts counts =
        CustomerCounts.during(MARCH).opening(10).joined(5).lost(1).lostOfNew(0).build();
    ChurnRate rate = ChurnCalculator.churnRate(counts, ChurnDefinition.AVERAGE_BASE);
    assertThatThrownBy(rate::proportion)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The proportion of Customer churn rate (all losses over the average base) is undefined: it"
                + " divides by another group than the one it counts; use exact()");
    assertThatThrownBy(() -> rate.interval(IntervalMethod.WILSON, 0.95))
        .isInstanceOf(UndefinedMeasureException.class);
    assertThat(ChurnCalculator.churnRate(counts, ChurnDefinition.OPENING_PLUS_NEW).proportion())
        .isEqualTo(new Proportion(1, 15));
  }

  @Test
  void undefined_rates_name_their_denominator() {
    CustomerCounts nobody =
        CustomerCounts.during(MARCH).opening(0).joined(0).lost(0).lostOfNew(0).build();
    assertThat(reason(nobody, ChurnDefinition.OPENING_COHORT))
        .isEqualTo("opening is 0 in March 2026 (acquired 0, closing 0)");
    assertThat(reason(nobody, ChurnDefinition.ALL_LOSSES_OVER_OPENING))
        .isEqualTo("opening is 0 in March 2026 (acquired 0, closing 0)");
    assertThat(reason(nobody, ChurnDefinition.OPENING_PLUS_NEW))
        .isEqualTo("opening + joined is 0 in March 2026 (acquired 0, closing 0)");
    assertThat(reason(nobody, ChurnDefinition.AVERAGE_BASE))
        .isEqualTo("opening + closing is 0 in March 2026 (acquired 0, closing 0)");
    assertThat(reason(nobody, ChurnDefinition.CLOSING_BASE))
        .isEqualTo("closing is 0 in March 2026 (acquired 0, closing 0)");
    ChurnRate churn = ChurnCalculator.churnRate(nobody);
    assertThatThrownBy(churn::value).isInstanceOf(UndefinedMeasureException.class);
    assertThatThrownBy(() -> churn.percent(1)).isInstanceOf(UndefinedMeasureException.class);
    assertThatThrownBy(() -> churn.interval(IntervalMethod.WILSON, 0.95))
        .isInstanceOf(UndefinedMeasureException.class);
    assertThatThrownBy(churn::annual).isInstanceOf(UndefinedMeasureException.class);
    assertThat(churn.proportion().isDefined()).isFalse();
    assertThat(churn.explanation().sentence())
        .isEqualTo(
            "Customer churn rate, March 2026: undefined, opening is 0 in March 2026 (acquired 0,"
                + " closing 0); lost of opening 0 ÷ opening 0.");
  }

  private static String reason(CustomerCounts counts, ChurnDefinition definition) {
    return ChurnCalculator.churnRate(counts, definition).undefinedReason();
  }

  private static Proportion min(Proportion a, Proportion b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Proportion max(Proportion a, Proportion b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
