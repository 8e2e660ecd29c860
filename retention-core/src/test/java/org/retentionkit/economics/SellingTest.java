package org.retentionkit.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.Amount;
import org.retentionkit.Figure;
import org.retentionkit.Money;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

class SellingTest {
  private static final SellingOdds ARTICLE =
      SellingOdds.builder().existing("0.70").newcomers("0.05").build();

  /** metrics.md 1.5: nearly 70 % against about 5 % is a ratio of 14. */
  @Test
  void the_articles_odds_are_fourteen_times() {
    Figure advantage = EconomicsCalculator.sellingAdvantage(ARTICLE);
    assertThat(advantage.exact()).isEqualTo(Ratio.of(14, 1));
    assertThat(advantage.value()).isEqualTo(14.0);
    assertThat(advantage.explanation())
        .hasToString(
            "Selling advantage of existing customers: 14.00 times = probability existing 70.0 % ÷"
                + " probability new 5.0 %.");
  }

  @Test
  void an_advantage_over_those_who_never_buy_is_undefined() {
    Figure advantage = EconomicsCalculator.sellingAdvantage(new SellingOdds(Ratio.ONE, Ratio.ZERO));
    assertThat(advantage.toOptional()).isEmpty();
    assertThatThrownBy(advantage::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Selling advantage of existing customers is undefined: probability new is 0");
    assertThatThrownBy(() -> advantage.rounded(1, RoundingMode.UP))
        .isInstanceOf(UndefinedMeasureException.class);
    assertThat(advantage.explanation())
        .hasToString(
            "Selling advantage of existing customers: undefined, probability new is 0; probability"
                + " existing 100.0 % ÷ probability new 0.0 %.");
  }

  @Test
  void an_offer_brings_its_probability_of_the_revenue() {
    Money sale = Money.of("40", "EUR");
    assertThat(
            EconomicsCalculator.expectedSale(ARTICLE.existing(), sale)
                .rounded(RoundingMode.HALF_EVEN))
        .hasToString("28.00 EUR");
    Amount many = EconomicsCalculator.expectedSale(1_000, ARTICLE.newcomers(), sale);
    assertThat(many.exact()).isEqualTo(Ratio.of(2_000, 1));
    assertThat(many.currency().getCurrencyCode()).isEqualTo("EUR");
    assertThat(many.explanation())
        .hasToString(
            "Expected sale: 2000.00 EUR = offers 1000 × probability 5.0 % × revenue per sale 40"
                + " EUR.");
  }

  @Test
  void a_probability_from_counts_has_an_interval() {
    Rate sold = EconomicsCalculator.saleProbability(Proportion.of(70, 100));
    assertThat(sold.percent(1)).isEqualByComparingTo("70.0");
    assertThat(sold.proportion()).isEqualTo(new Proportion(7, 10));
    assertThat(sold.explanation())
        .hasToString(
            "Probability of a sale: 70.0 % = sales 70 ÷ offers 100. 95 % Wilson interval 60.4 % to"
                + " 78.1 %.");
  }

  @Test
  void without_offers_there_is_no_probability() {
    Rate none = EconomicsCalculator.saleProbability(Proportion.of(0, 0));
    assertThatThrownBy(none::value).hasMessage("Probability of a sale is undefined: offers is 0");
    assertThat(none.explanation())
        .hasToString("Probability of a sale: undefined, offers is 0; sales 0 ÷ offers 0.");
  }

  /** The quotient of the expected sales is the advantage, whatever a sale brings. */
  @Property
  void the_advantage_is_the_quotient_of_the_expected_sales(
      @ForAll @IntRange(max = 1000) int existing,
      @ForAll @IntRange(min = 1, max = 1000) int newcomers,
      @ForAll @IntRange(min = 1, max = 1_000_000) int cents) {
    SellingOdds odds = new SellingOdds(Ratio.of(existing, 1000), Ratio.of(newcomers, 1000));
    Money sale = Money.of(cents + "e-2", "EUR");
    assertThat(
            EconomicsCalculator.expectedSale(odds.existing(), sale)
                .exact()
                .dividedBy(EconomicsCalculator.expectedSale(odds.newcomers(), sale).exact()))
        .isEqualTo(EconomicsCalculator.sellingAdvantage(odds).exact());
  }

  @ParameterizedTest
  @CsvSource({"1.01", "-0.01"})
  void a_probability_lies_between_0_and_1(String value) {
    Ratio ratio = Ratio.of(value);
    assertThatThrownBy(() -> SellingOdds.builder().existing(ratio))
        .hasMessage("probability existing must lie between 0 and 1, but was " + ratio);
    assertThatThrownBy(() -> new SellingOdds(Ratio.ONE, ratio))
        .hasMessage("probability new must lie between 0 and 1, but was " + ratio);
    assertThatThrownBy(() -> EconomicsCalculator.expectedSale(ratio, Money.of("1", "EUR")))
        .hasMessage("probability must lie between 0 and 1, but was " + ratio);
  }

  @Test
  void odds_are_written_out_or_computed() {
    assertThat(SellingOdds.builder().existing(Ratio.of(7, 10)).newcomers(Ratio.of(1, 20)).build())
        .isEqualTo(SellingOdds.builder().existing("0.70").newcomers("0.05").build())
        .hasToString("existing 70 %, newcomers 5 %");
  }

  @Test
  void counts_and_probabilities_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> SellingOdds.builder().existing(Ratio.ONE).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("existing and newcomers must be given");
    assertThatThrownBy(() -> SellingOdds.builder().newcomers(Ratio.ONE).build())
        .hasMessage("existing and newcomers must be given");
    assertThatThrownBy(() -> SellingOdds.builder().existing(Ratio.of(0, 0)))
        .hasMessage("probability existing must lie between 0 and 1, but was 0/0");
    assertThatThrownBy(() -> EconomicsCalculator.expectedSale(-1, Ratio.ONE, Money.of("1", "EUR")))
        .hasMessage("offers must not be negative, but was -1");
  }

  @Test
  void values_come_back_from_json() {
    JsonRoundTrip.check(ARTICLE, SellingOdds.class);
  }

  @Test
  void selling_keeps_the_contract_of_measurements() {
    Money sale = Money.of("40", "EUR");
    MeasurementContract.check(EconomicsCalculator.sellingAdvantage(ARTICLE));
    MeasurementContract.check(
        EconomicsCalculator.sellingAdvantage(new SellingOdds(Ratio.ONE, Ratio.ZERO)));
    MeasurementContract.check(EconomicsCalculator.saleProbability(Proportion.of(3, 10)));
    MeasurementContract.check(EconomicsCalculator.saleProbability(Proportion.of(0, 0)));
    MeasurementContract.check(EconomicsCalculator.expectedSale(3, Ratio.of("0.7"), sale));
  }
}
