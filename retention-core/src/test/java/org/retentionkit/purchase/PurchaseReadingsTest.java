package org.retentionkit.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.retentionkit.Amount;
import org.retentionkit.Figure;
import org.retentionkit.Measure;
import org.retentionkit.Measurement;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.event.OrderLog;
import org.retentionkit.testing.MeasurementContract;

/** What results, summaries and doors from a log print, and what they say when little is known. */
class PurchaseReadingsTest {
  private static final Period YEAR = Period.ofYear(2025);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  /** Customer 1 every 10 days and last 65 ago, 2 once, 3 after 28 days and 30 ago. */
  private static final OrderLog<Long> LOG =
      OrderLog.ofColumns(
          new long[] {1, 1, 1, 2, 3, 3},
          new int[] {
            day("2026-01-05"),
            day("2026-01-15"),
            day("2026-01-25"),
            day("2026-03-20"),
            day("2026-02-01"),
            day("2026-03-01")
          },
          new long[] {9_00, 9_00, 9_00, 7_00, 20_00, 20_00},
          "EUR");

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  @Test
  void what_is_not_given_is_not_known_and_says_so() {
    PurchaseCounts orders = PurchaseCounts.during(YEAR).orders(10).build();
    Figure frequency = PurchaseCalculator.purchaseFrequency(orders);
    Amount average = PurchaseCalculator.averageOrderValue(orders);
    MeasurementContract.check(frequency);
    MeasurementContract.check(average);
    assertThat(frequency.explanation())
        .hasToString(
            "Purchase frequency, 2025: undefined, customers is not given in the counts of 2025;"
                + " orders 10 ÷ customers.");
    assertThat(average)
        .hasToString("Average order value, 2025: n/a (revenue is not given in the counts of 2025)");
    assertThat(average.currency()).isEqualTo(Currency.getInstance("XXX"));
    assertThat(PurchaseCalculator.windowPerPurchase(orders).isDefined()).isFalse();
    RepeatPurchaseRate both =
        RepeatPurchaseDefinition.RETURNING_OVER_BOTH.of(
            RepeatBuyerCounts.returning(YEAR).buyers(600).repeatBuyers(180).build());
    assertThat(both.undefinedReason())
        .isEqualTo("first-time buyers is not given in the counts of 2025");
  }

  @Test
  void counts_asked_for_another_definition_say_what_they_are() {
    RepeatPurchaseRate rate =
        RepeatPurchaseDefinition.RETURNING_IN_WINDOW.of(
            RepeatBuyerCounts.lifetime(YEAR).buyers(1_000).repeatBuyers(280).build());
    assertThat(rate.explanation())
        .hasToString(
            "Returning customer rate, 2025: undefined, the counts of 2025 are of all buyers of a"
                + " history, and it needs counts of the buyers of a window and their earlier"
                + " orders; buyers who had bought before not known ÷ buyers in the window not"
                + " known.");
    assertThat(RepeatPurchaseDefinition.COHORT_WITHIN_DAYS.of(rate.counts()).explanation().notes())
        .isEmpty();
  }

  @Test
  void results_and_summaries_print_what_a_person_can_read() {
    PurchaseCounts counts =
        PurchaseCounts.during(YEAR).customers(400).orders(1_000).revenue(50_000, "EUR").build();
    assertThat(counts).hasToString("2025: 1000 orders, customers 400, revenue 50000 EUR");
    assertThat(PurchaseCounts.during(YEAR).orders(1).build()).hasToString("2025: 1 order");
    MeasurementContract.check(PurchaseCalculator.purchaseFrequency(counts));
    MeasurementContract.check(PurchaseCalculator.averageOrderValue(counts));
    assertThat(PurchaseCalculator.averageOrderValue(counts))
        .hasToString("Average order value, 2025: 50.00 EUR");
    assertThat(PurchaseCalculator.purchaseFrequency(counts))
        .hasToString("Purchase frequency, 2025: 2.50 orders a customer");
    assertThat(PurchaseGaps.builder().gaps(1).totalDays(9).build()).hasToString("1 gap, 9 days");
    assertThat(RepeatBuyerCounts.lifetime(YEAR).buyers(9).repeatBuyers(1).build())
        .hasToString("2025, LIFETIME: 9 buyers, repeat buyers 1");
    assertThat(RepeatBuyerCounts.cohort(YEAR, 1).buyers(1).repeatBuyers(1).build())
        .hasToString("2025, COHORT within 1 day: 1 buyer, repeat buyers 1");
    assertThat(LapseRule.ownMedian("1.5", "3"))
        .hasToString("OWN_MEDIAN_MULTIPLE: at risk 1.5, lapsed 3, of 1 gap or more");
    assertThat(LapseRule.days(80, 100)).hasToString("DAYS: at risk 80, lapsed 100");
    RepeatPurchaseRate rate =
        PurchaseCalculator.repeatPurchaseRate(
            RepeatBuyerCounts.lifetime(YEAR).buyers(1_000).repeatBuyers(280).build());
    assertThat(rate).hasToString("Repeat purchase rate, 2025: 28.0 % (95 %: 25.3 % to 30.9 %)");
  }

  /** A negative average shows the minus sign of all readings, U+2212. */
  @Test
  void refunds_beyond_revenue_read_with_the_minus_sign() {
    Amount average =
        PurchaseCalculator.averageOrderValue(
            PurchaseCounts.during(YEAR).orders(2).revenue("-5", "EUR").build());
    assertThat(average).hasToString("Average order value, 2025: −2.50 EUR");
  }

  @Test
  void a_log_answers_in_one_call() {
    Period quarter = Period.ofQuarter(2026, 1);
    assertThat(PurchaseCalculator.repeatPurchaseRate(LOG, quarter).proportion().toRatio())
        .isEqualTo(Ratio.of(2, 3));
    assertThat(PurchaseCalculator.purchaseFrequency(LOG, quarter).exact())
        .isEqualTo(Ratio.of(2, 1));
    assertThat(PurchaseCalculator.averageOrderValue(LOG, quarter).rounded(RoundingMode.HALF_EVEN))
        .isEqualTo(Money.of("12.33", "EUR"));
    assertThat(PurchaseCalculator.medianPurchaseGap(LOG, DAY))
        .hasToString("Time between purchases (median of own medians): 19.0 days");
    assertThat(PurchaseCalculator.summary(LOG, quarter))
        .hasToString(
            """
            Q1 2026: 6 orders, customers 3, revenue 74.00 EUR; 0 refunds of 0.00 EUR; 3 gaps, 48 days
            2026-01-05 to 2026-03-31, LIFETIME: 3 buyers, repeat buyers 2
            Q1 2026, IN_WINDOW: 3 buyers, repeat buyers 2
            Q1 2026, RETURNING: 3 buyers, repeat buyers 2, first-time buyers 3
            Q1 2026, COHORT within 90 days: 3 buyers, repeat buyers 2\
            """);
  }

  @Test
  void silent_customers_are_named_with_the_days_that_decided() {
    List<SilentCustomer<Long>> silent = PurchaseCalculator.silentCustomers(LOG, DAY);
    assertThat(silent)
        .containsExactly(new SilentCustomer<>(1L, LocalDate.of(2026, 1, 25), 65L, 31L));
    assertThat(silent.get(0))
        .hasToString("customer 1: silent for 65 days since 2026-01-25, from day 31 on");
    assertThat(silent.get(0).daysOverdue()).isEqualTo(34);
    assertThat(PurchaseCalculator.silentCustomers(LOG, DAY, LapseRule.days(5, 10)))
        .extracting(SilentCustomer::customer)
        .containsExactly(1L, 3L, 2L);
    assertThatThrownBy(() -> new SilentCustomer<>(1L, DAY, 30L, 31L))
        .hasMessage("silentFrom must not exceed days 30, but was 31");
    assertThatThrownBy(() -> new SilentCustomer<>(1L, DAY, 30L, 0L))
        .hasMessage("silentFrom must be at least 1, but was 0");
    Standings<Long> standings =
        PurchaseCalculator.standings(LOG, DAY, LapseRule.ownMedian("1.5", "3"));
    assertThat(standings.size()).isEqualTo(3);
    assertThat(standings.asOf()).isEqualTo(DAY);
    assertThat(standings.ordersAfter()).isZero();
    assertThat(standings.gaps(standings.indexOf(1L))).isEqualTo(2);
    assertThat(standings.medianGap(standings.indexOf(1L))).isEqualTo(Ratio.of(10, 1));
    assertThat(standings.medianPurchaseGap())
        .isEqualTo(PurchaseCalculator.medianPurchaseGap(LOG, DAY));
  }

  @Test
  void segments_on_a_day_are_those_of_all_orders_up_to_it() {
    RfmSegmentation<Long> segments = RfmCalculator.segments(LOG, LocalDate.of(2026, 3, 19));
    RfmScores<Long> scores = segments.scores();
    assertThat(scores.window())
        .isEqualTo(Period.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 20)));
    assertThat(scores.recencyDays(scores.indexOf(3L))).isEqualTo(18);
    assertThat(segments)
        .isEqualTo(
            RfmCalculator.scores(LOG, scores.window(), RfmRules.quintiles())
                .segments(SegmentMap.elevenGroups()))
        .hasSameHashCodeAs(RfmCalculator.segments(LOG, LocalDate.of(2026, 3, 19)))
        .isNotEqualTo(RfmCalculator.segments(LOG, DAY))
        .isNotEqualTo("segments");
    assertThat(segments.map()).isEqualTo(SegmentMap.elevenGroups());
    assertThat(segments.share(RfmSegment.CHAMPIONS).part()).isEqualTo(1);
    assertThat(segments.customers(RfmSegment.CHAMPIONS)).containsExactly(3L);
    assertThat(segments.revenue(RfmSegment.CHAMPIONS)).isEqualTo(Money.of("40", "EUR"));
    assertThat(segments.customers(RfmSegment.PROSPECTS)).isEmpty();
    assertThat(segments.toString())
        .startsWith("RFM segments of 2 customers, 2026-01-05 to 2026-03-19\n")
        .contains("\nChampions         1  50.0 %  40.00 EUR\n");
    assertThat(scores.count(RfmDimension.RECENCY, 5)).isEqualTo(1);
    RfmSegmentation<Long> nobody = RfmCalculator.segments(LOG, LocalDate.of(2025, 1, 1));
    assertThat(nobody.share(RfmSegment.NEW).isDefined()).isFalse();
    assertThat(nobody.scores().window())
        .isEqualTo(Period.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2)));
    assertThat(nobody.toString()).contains("\nNew               0  n/a  0.00 EUR\n");
  }

  /** A host's own definition over the terms of the room. */
  enum RevenuePerBuyer implements Measure<PurchaseCounts, Amount> {
    MEAN;

    private static final Spec<PurchaseCounts> SPEC =
        Spec.of(
                "host.revenue-per-buyer",
                "Revenue per buyer",
                PurchaseTerms.REVENUE.over(PurchaseTerms.CUSTOMERS),
                "ours")
            .during(PurchaseCounts::period)
            .money(counts -> Currency.getInstance("EUR"));

    @Override
    public Spec<PurchaseCounts> spec() {
      return SPEC;
    }

    @Override
    public Amount of(PurchaseCounts counts) {
      return Amount.of(this, counts);
    }
  }

  @Test
  void a_host_makes_its_own_definition_of_the_terms() {
    Measurement own =
        RevenuePerBuyer.MEAN.of(
            PurchaseCounts.during(YEAR).customers(4).orders(9).revenue("100", "EUR").build());
    assertThat(own.explanation())
        .hasToString("Revenue per buyer, 2025: 25.00 EUR = revenue 100 EUR ÷ customers 4.");
  }
}
