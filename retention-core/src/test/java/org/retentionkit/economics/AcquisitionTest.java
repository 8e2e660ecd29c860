package org.retentionkit.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.retentionkit.Amount;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Figure;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

class AcquisitionTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static Amount cost(long newCustomers) {
    return EconomicsCalculator.acquisitionCost(
        AcquisitionSpending.during(MARCH)
            .sales(eur("6000"))
            .marketing(eur("4000"))
            .newCustomers(newCustomers)
            .build());
  }

  @Test
  void a_new_customer_costs_sales_and_marketing_over_those_won() {
    assertThat(cost(50).exact()).isEqualTo(Ratio.of(200, 1));
    assertThat(cost(50).explanation())
        .hasToString(
            "Customer acquisition cost, March 2026: 200.00 EUR = (sales 6000 EUR + marketing 4000"
                + " EUR) ÷ new customers 50.");
  }

  @Test
  void when_nobody_was_won_the_cost_is_undefined_not_infinite() {
    assertThatThrownBy(() -> cost(0).rounded(RoundingMode.UP))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Customer acquisition cost is undefined: new customers is 0 in March 2026");
    assertThat(cost(0).explanation())
        .hasToString(
            "Customer acquisition cost, March 2026: undefined, new customers is 0 in March 2026;"
                + " (sales 6000 EUR + marketing 4000 EUR) ÷ new customers 0.");
  }

  @Test
  void spending_is_complete_not_negative_and_in_one_currency() {
    assertThatThrownBy(
            () -> AcquisitionSpending.during(MARCH).sales(eur("1")).newCustomers(1).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("sales, marketing and new customers must be given");
    assertThatThrownBy(
            () -> AcquisitionSpending.during(MARCH).marketing(eur("1")).newCustomers(1).build())
        .hasMessage("sales, marketing and new customers must be given");
    assertThatThrownBy(
            () -> AcquisitionSpending.during(MARCH).sales(eur("1")).marketing(eur("1")).build())
        .hasMessage("sales, marketing and new customers must be given");
    assertThatThrownBy(() -> AcquisitionSpending.during(MARCH).sales(eur("-1")))
        .hasMessage("sales must not be negative, but was -1 EUR");
    assertThatThrownBy(() -> AcquisitionSpending.during(MARCH).marketing(eur("-1")))
        .hasMessage("marketing must not be negative, but was -1 EUR");
    assertThatThrownBy(() -> AcquisitionSpending.during(MARCH).newCustomers(-1))
        .hasMessage("new customers must not be negative, but was -1");
    assertThatThrownBy(() -> new AcquisitionSpending(MARCH, eur("1"), Money.of("1", "USD"), 1L))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessage("currency must be the same in one sum, but was EUR and USD");
    assertThat(new AcquisitionSpending(MARCH, eur("0"), eur("0"), 0L).total()).isEqualTo(eur("0"));
  }

  /** metrics.md 1.6: 5, 7 and 5 to 25 times circulate; here is what own figures say. */
  @Test
  void acquiring_costs_five_times_keeping_for_these_figures() {
    Figure times =
        EconomicsCalculator.acquireToKeep(
            KeepAndAcquireSpending.during(MARCH)
                .acquiring(eur("10000"))
                .acquired(50)
                .keeping(eur("36000"))
                .kept(900)
                .build());
    assertThat(times.exact()).isEqualTo(Ratio.of(5, 1));
    assertThat(times.explanation())
        .hasToString(
            "Cost of acquiring against keeping a customer, March 2026: 5.00 times = (acquisition"
                + " spending 10000 EUR ÷ acquired 50) ÷ (keeping spending 36000 EUR ÷ kept 900).");
  }

  @Test
  void a_cost_per_nobody_is_undefined_and_says_which() {
    Figure nobody =
        EconomicsCalculator.acquireToKeep(
            new KeepAndAcquireSpending(MARCH, eur("1"), 0L, eur("0"), 0L));
    assertThat(nobody.undefinedReason())
        .isEqualTo("acquired is 0, kept is 0, keeping spending is 0 in March 2026");
    assertThat(nobody.toOptional()).isEmpty();
    assertThat(nobody.explanation())
        .hasToString(
            "Cost of acquiring against keeping a customer, March 2026: undefined, acquired is 0, kept"
                + " is 0, keeping spending is 0 in March 2026; (acquisition spending 1 EUR ÷"
                + " acquired 0) ÷ (keeping spending 0 EUR ÷ kept 0).");
    assertThatThrownBy(
            () -> new KeepAndAcquireSpending(MARCH, eur("1"), 1L, Money.of("1", "USD"), 1L))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> new KeepAndAcquireSpending(MARCH, eur("-1"), 1L, eur("1"), 1L))
        .hasMessage("acquisition spending must not be negative, but was -1 EUR");
    assertThatThrownBy(() -> new KeepAndAcquireSpending(MARCH, eur("1"), -1L, eur("1"), 1L))
        .hasMessage("acquired must not be negative, but was -1");
    assertThatThrownBy(() -> new KeepAndAcquireSpending(MARCH, eur("1"), 1L, eur("-1"), 1L))
        .hasMessage("keeping spending must not be negative, but was -1 EUR");
    assertThatThrownBy(() -> new KeepAndAcquireSpending(MARCH, eur("1"), 1L, eur("1"), -1L))
        .hasMessage("kept must not be negative, but was -1");
  }

  @Test
  void what_is_missing_is_0_nowhere() {
    String message = "acquiring, acquired, keeping and kept must be given";
    for (int missing = 0; missing < 4; missing++) {
      KeepAndAcquireSpending.Builder builder = KeepAndAcquireSpending.builder();
      builder = missing == 0 ? builder : builder.acquiring(eur("1"));
      builder = missing == 1 ? builder : builder.acquired(1);
      builder = missing == 2 ? builder : builder.keeping(eur("1"));
      builder = missing == 3 ? builder : builder.kept(1);
      assertThatThrownBy(builder::build)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(message);
    }
    assertThatThrownBy(() -> new AcquisitionSpending(MARCH, eur("1"), eur("1"), null))
        .hasMessage("new customers must not be null");
    assertThatThrownBy(() -> new KeepAndAcquireSpending(MARCH, eur("1"), null, eur("1"), 1L))
        .hasMessage("acquired must not be null");
  }

  /** Jackson, with its defaults, reads a missing number as null, which is refused. */
  @Test
  void a_number_missing_in_json_is_not_read_as_0() {
    String json =
        "{\"period\":null,\"sales\":{\"amount\":1,\"currency\":\"EUR\"},"
            + "\"marketing\":{\"amount\":1,\"currency\":\"EUR\"}}";
    assertThatThrownBy(() -> new ObjectMapper().readValue(json, AcquisitionSpending.class))
        .hasMessageContaining("new customers must not be null");
  }

  @Test
  void null_is_named() {
    assertThatThrownBy(() -> EconomicsCalculator.acquisitionCost(null))
        .hasMessage("spending must not be null");
    assertThatThrownBy(() -> EconomicsCalculator.acquireToKeep(null))
        .hasMessage("spending must not be null");
    assertThatThrownBy(() -> GrowthCalculator.breakEvenAcquisition(1, (Rate) null))
        .hasMessage("churn must not be null");
    assertThatThrownBy(() -> GrowthCalculator.breakEvenAcquisition(null))
        .hasMessage("counts must not be null");
    assertThatThrownBy(() -> GrowthCalculator.retentionLeverage(null))
        .hasMessage("change must not be null");
    assertThatThrownBy(() -> EconomicsCalculator.saleProbability(null))
        .hasMessage("soldOfOffers must not be null");
    assertThatThrownBy(() -> EconomicsCalculator.sellingAdvantage(null))
        .hasMessage("odds must not be null");
    assertThatThrownBy(() -> EconomicsCalculator.expectedSale(1, Ratio.ONE, null))
        .hasMessage("revenue per sale must not be null");
    assertThatThrownBy(() -> GrowthCalculator.sloganRetention(null, Ratio.ONE))
        .hasMessage("gain must not be null");
    assertThatThrownBy(() -> ReferralCalculator.referralShare(null))
        .hasMessage("customers must not be null");
    assertThatThrownBy(() -> ReferralCalculator.viralCoefficient(null))
        .hasMessage("referrals must not be null");
  }

  @Test
  void no_period_is_needed() {
    assertThat(
            EconomicsCalculator.acquisitionCost(
                AcquisitionSpending.builder()
                    .sales(Money.of(6_000, "EUR"))
                    .marketing(Money.of(4_000, "EUR"))
                    .newCustomers(50)
                    .build()))
        .hasToString("Customer acquisition cost: 200.00 EUR");
    assertThat(
            EconomicsCalculator.acquireToKeep(
                    new KeepAndAcquireSpending(null, eur("1"), 0L, eur("1"), 1L))
                .undefinedReason())
        .isEqualTo("acquired is 0");
  }

  @Test
  void costs_keep_the_contract_of_measurements() {
    MeasurementContract.check(cost(50));
    MeasurementContract.check(cost(0));
    MeasurementContract.check(
        KeepAndAcquireDefinition.ACQUIRE_TO_KEEP.of(
            new KeepAndAcquireSpending(MARCH, eur("1"), 2L, eur("3"), 4L)));
    assertThat(AcquisitionDefinition.COST_PER_NEW_CUSTOMER.source()).isNotBlank();
    assertThat(KeepAndAcquireDefinition.ACQUIRE_TO_KEEP.source()).isNotBlank();
  }

  @Test
  void values_come_back_from_json() {
    JsonRoundTrip.check(
        new AcquisitionSpending(MARCH, eur("1"), eur("2"), 3L), AcquisitionSpending.class);
    JsonRoundTrip.check(
        new KeepAndAcquireSpending(MARCH, eur("1"), 2L, eur("3"), 4L),
        KeepAndAcquireSpending.class);
  }
}
