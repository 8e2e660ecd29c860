package org.retentionkit.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.clv.AccountEntry;
import org.retentionkit.clv.ClvInputs;
import org.retentionkit.customer.ChurnRate;
import org.retentionkit.rate.DiscountRate;
import org.retentionkit.survey.NpsStratum;
import org.retentionkit.survey.NpsSurvey;

/** What a newcomer prints is something a person can read. */
class ReadableSummariesTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);

  @Test
  void summaries_of_economics_read_as_what_was_said() {
    assertThat(
            ReferralCounts.during(MARCH).customers(1_000).invitations(1_200).accepted(120).build())
        .hasToString("March 2026: 1.2 invites per user, conversion 10 %");
    assertThat(ReferralCounts.builder().customers(10).invitations(0).accepted(0).build())
        .hasToString("0 invites per user, conversion not known");
    assertThat(new AcquisitionSpending(MARCH, eur(6000), eur(4000), 50L))
        .hasToString("March 2026: sales 6000 EUR, marketing 4000 EUR, new customers 50");
    assertThat(new AcquisitionSpending(null, eur(6000), eur(4000), 50L))
        .hasToString("sales 6000 EUR, marketing 4000 EUR, new customers 50");
    assertThat(new KeepAndAcquireSpending(MARCH, eur(10_000), 50L, eur(36_000), 900L))
        .hasToString("March 2026: 10000 EUR for 50 acquired, 36000 EUR for 900 kept");
    assertThat(new KeepAndAcquireSpending(null, eur(10_000), 50L, eur(36_000), 900L))
        .hasToString("10000 EUR for 50 acquired, 36000 EUR for 900 kept");
    assertThat(new NewCustomers(MARCH, 200L, 30L, 90L, null))
        .hasToString("March 2026: 200 new customers, referred 30, otherwise 90");
    assertThat(new NewCustomers(null, 1L, null, null, Map.of("search", 1L)))
        .hasToString("1 new customer, by channel {search=1}");
    assertThat(new SellingOdds(Ratio.of("0.7"), Ratio.of("0.05")))
        .hasToString("existing 70 %, newcomers 5 %");
    assertThat(
            new RetentionChange(
                CalendarUnit.YEAR, Ratio.of("0.75"), RetentionGain.points("5"), Ratio.of("0.1")))
        .hasToString("75 % a year, raised by 5 points, discount 10 % a year");
    assertThat(
            new RetentionChange(
                CalendarUnit.YEAR, Ratio.of("0.75"), RetentionGain.points("5"), null))
        .hasToString("75 % a year, raised by 5 points");
  }

  @Test
  void summaries_of_other_rooms_read_as_what_was_said() {
    assertThat(new DiscountRate(Ratio.of("0.1"), CalendarUnit.YEAR)).hasToString("10 % a year");
    NpsSurvey answers = NpsSurvey.builder().promoters(70).passives(20).detractors(10).build();
    assertThat(new NpsStratum("Latvia", 400, answers))
        .hasToString("Latvia: 400 customers, 70 promoters, 20 passives, 10 detractors (0 to 10)");
    assertThat(
            new AccountEntry(
                LocalDate.of(2026, 3, 1), AccountEntry.Kind.REFUND, Money.of("19.90", "EUR")))
        .hasToString("2026-03-01: refund 19.90 EUR");
    ClvInputs inputs =
        ClvInputs.per(CalendarUnit.MONTH)
            .revenue(eur(50))
            .churn("0.04")
            .acquisitionCost(eur(300))
            .build();
    assertThat(EconomicsCalculator.ltvToCac(inputs).summary())
        .hasToString(
            "Customer lifetime value (revenue): 1250.00 EUR, Customer acquisition cost (given):"
                + " 300.00 EUR");
  }

  @Test
  void a_stated_rate_says_that_it_has_no_counts() {
    assertThatThrownBy(() -> ChurnRate.ofPercent(5, CalendarUnit.MONTH).interval(0.95))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The proportion of Customer churn rate (stated) is undefined: it is stated without"
                + " counts; use exact()");
  }

  @Test
  void ten_for_ten_per_cent_a_year_is_refused() {
    assertThatThrownBy(() -> ClvInputs.per(CalendarUnit.MONTH).annualDiscount("10"))
        .hasMessage(
            "annual discount must be a fraction of at most 1 (80 % is Ratio.ofPercent(80)), but"
                + " was 10");
  }

  private static Money eur(long amount) {
    return Money.of(amount, "EUR");
  }
}
