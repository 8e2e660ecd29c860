package org.retentionkit.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;

/** Worked examples of the source articles and of vendors, and the mistakes some of them print. */
class PublishedCustomerExamplesTest {
  private static final Period MONTH = Period.ofMonth(2026, 3);

  /** Recurly: S 1000, 5 % leave, 500 join of whom 12 leave. */
  private static final CustomerCounts RECURLY =
      CustomerCounts.during(MONTH)
          .opening(1000)
          .joined(500)
          .lost(50)
          .lostOfNew(12)
          .closing(1438)
          .build();

  /** Article 000 (Latvian): 1000 at the start, 400 new, 800 at the end. */
  @Test
  void article_000_keeps_40_percent() {
    CustomerCounts counts =
        CustomerCounts.during(MONTH).opening(1000).acquired(400).closing(800).build();
    assertThat(RetentionCalculator.retentionRate(counts).proportion())
        .isEqualTo(new Proportion(2, 5));
    assertThat(ChurnCalculator.churnRate(counts).proportion()).isEqualTo(new Proportion(3, 5));
    assertThat(counts.lost()).isEqualTo(600);
  }

  /** Its trap: the headcount fell by 200, which is neither the loss nor the churn. */
  @Test
  void a_smaller_headcount_is_not_the_churn() {
    CustomerCounts counts =
        CustomerCounts.during(MONTH).opening(1000).acquired(400).closing(800).build();
    assertThat(RetentionCalculator.netCustomerChange(counts).percent(0))
        .isEqualByComparingTo("-20");
    assertThat(ChurnCalculator.churnRate(counts).percent(0)).isEqualByComparingTo("60");
  }

  /** Article 001 (Chinese): 200, lost 20, new 30, end 210. */
  @Test
  void article_001_keeps_90_percent() {
    CustomerCounts byLost =
        CustomerCounts.during(Period.ofYear(2025)).opening(200).acquired(30).lost(20).build();
    assertThat(byLost.closing()).isEqualTo(210);
    assertThat(RetentionCalculator.retentionRate(byLost).proportion())
        .isEqualTo(new Proportion(9, 10));
    assertThat(ChurnCalculator.churnRate(byLost).proportion()).isEqualTo(new Proportion(1, 10));
  }

  /** Articles 001 and 002: retention 80 % is churn 20 %. Article 001 calls it the reciprocal. */
  @Test
  void churn_is_the_complement_of_retention_not_its_reciprocal() {
    CustomerCounts counts =
        CustomerCounts.during(MONTH).opening(100).acquired(0).closing(80).build();
    RetentionRate retention = RetentionCalculator.retentionRate(counts);
    Ratio churn = ChurnCalculator.churnRate(counts).exact();
    assertThat(churn).isEqualTo(Ratio.of(1, 5)).isEqualTo(retention.exact().complement());
  }

  /** MoEngage prints [E-N/S]×100 and computes (1300−500)/1000. */
  @Test
  void moengage_subtracts_before_it_divides() {
    CustomerCounts counts =
        CustomerCounts.during(MONTH).opening(1000).acquired(500).lost(200).build();
    assertThat(counts.closing()).isEqualTo(1300);
    assertThat(RetentionCalculator.retentionRate(counts).percent(0)).isEqualByComparingTo("80");
  }

  /** metrics.md 3.1 and a step between two: one month, six honest churn rates. */
  @ParameterizedTest
  @CsvSource({
    "OPENING_COHORT,5.000",
    "ALL_LOSSES_OVER_OPENING,6.200",
    "OPENING_PLUS_NEW,4.133",
    "OPENING_LOSSES_OVER_OPENING_PLUS_NEW,3.333",
    "AVERAGE_BASE,5.086",
    "CLOSING_BASE,4.312"
  })
  void recurlys_month_has_six_churn_rates(ChurnDefinition definition, String percent) {
    assertThat(ChurnCalculator.churnRate(RECURLY, definition).percent(3))
        .isEqualByComparingTo(percent);
  }

  /** metrics.md 3.1: (S−E)/S = −43.8 %, offered only as net customer change. */
  @Test
  void recurlys_month_grew_by_43_8_percent() {
    assertThat(RetentionCalculator.netCustomerChange(RECURLY).percent(1))
        .isEqualByComparingTo("43.8");
    assertThat(RetentionCalculator.netCustomerChange(RECURLY).explanation())
        .hasToString(
            "Net customer change, March 2026: 43.8 % = (closing 1438 − opening 1000) ÷ opening 1000.");
  }

  /**
   * Recurly: next month 1438, again 5 % and 12 of 500; identical behaviour reads 6.2, then 5.8 %.
   */
  @Test
  void all_losses_over_opening_falls_although_behaviour_is_the_same() {
    CustomerCounts next =
        CustomerCounts.during(MONTH.next())
            .opening(RECURLY.closing())
            .joined(500)
            .lost(72)
            .lostOfNew(12)
            .build();
    ChurnDefinition losses = ChurnDefinition.ALL_LOSSES_OVER_OPENING;
    assertThat(ChurnCalculator.churnRate(RECURLY, losses).percent(1)).isEqualByComparingTo("6.2");
    assertThat(ChurnCalculator.churnRate(next, losses).percent(1)).isEqualByComparingTo("5.8");
    assertThat(ChurnCalculator.churnRate(next).percent(1)).isEqualByComparingTo("5.0");
  }

  /**
   * metrics.md 2.1: (E − N)/S shows 93.8 %, the truth is 95.0 %; with 20 returned it shows 95.8 %.
   */
  @Test
  void the_formula_of_web_pages_misses_newcomers_who_left_and_customers_who_returned() {
    RetentionDefinition web = RetentionDefinition.CLOSING_LESS_JOINED;
    assertThat(RetentionCalculator.retentionRate(RECURLY, web).percent(1))
        .isEqualByComparingTo("93.8");
    assertThat(RetentionCalculator.retentionRate(RECURLY).percent(1)).isEqualByComparingTo("95.0");
    CustomerCounts returned =
        CustomerCounts.during(MONTH)
            .opening(1000)
            .joined(500)
            .reactivated(20)
            .lost(50)
            .lostOfNew(12)
            .closing(1458)
            .build();
    assertThat(RetentionCalculator.retentionRate(returned, web).percent(1))
        .isEqualByComparingTo("95.8");
    assertThat(RetentionCalculator.retentionRate(returned).percent(1)).isEqualByComparingTo("95.0");
    assertThat(RetentionCalculator.retentionRate(returned).explanation())
        .hasToString(
            "Customer retention rate, March 2026: 95.0 % = (closing 1458 − acquired 488 − reactivated"
                + " 20) ÷ opening 1000. 95 % Wilson interval 93.5 % to 96.2 %.");
    assertThat(RetentionCalculator.retentionRate(returned, web).explanation())
        .hasToString(
            "Customer retention rate (closing less all who joined), March 2026: 95.8 % = (closing 1458"
                + " − joined 500) ÷ opening 1000.");
  }

  /**
   * ChartMogul Standard: 100 at start, 12 churned, of whom 1 had returned and 1 had joined: 10 %.
   */
  @Test
  void chartmogul_standard_leaves_out_newcomers_and_returners() {
    int churned = 12;
    int returnedInThePeriod = 1;
    int joinedInThePeriod = 1;
    CustomerCounts counts =
        CustomerCounts.during(MONTH)
            .opening(100)
            .joined(joinedInThePeriod)
            .lost(churned - joinedInThePeriod - returnedInThePeriod)
            .lostOfNew(joinedInThePeriod)
            .build();
    assertThat(ChurnCalculator.churnRate(counts).percent(0)).isEqualByComparingTo("10");
  }

  @Test
  void each_definition_explains_itself() {
    assertThat(ChurnCalculator.churnRate(RECURLY, ChurnDefinition.AVERAGE_BASE).explanation())
        .hasToString(
            "Customer churn rate (all losses over the average base), March 2026: 5.1 % = (lost of"
                + " opening 50 + lost of new 12) ÷ ((opening 1000 + closing 1438) ÷ 2).");
    assertThat(ChurnCalculator.churnRate(RECURLY, ChurnDefinition.OPENING_PLUS_NEW).explanation())
        .hasToString(
            "Customer churn rate (all losses over opening plus joined), March 2026: 4.1 % = (lost of"
                + " opening 50 + lost of new 12) ÷ (opening 1000 + joined 500). 95 % Wilson interval"
                + " 3.2 % to 5.3 %.");
    assertThat(ChurnCalculator.churnRate(RECURLY, ChurnDefinition.CLOSING_BASE).explanation())
        .hasToString(
            "Customer churn rate (all losses over closing), March 2026: 4.3 % = (lost of opening 50 +"
                + " lost of new 12) ÷ closing 1438.");
    assertThat(
            ChurnCalculator.churnRate(RECURLY, ChurnDefinition.ALL_LOSSES_OVER_OPENING)
                .explanation())
        .hasToString(
            "Customer churn rate (all losses over opening), March 2026: 6.2 % = (lost of opening 50 +"
                + " lost of new 12) ÷ opening 1000.");
  }
}
