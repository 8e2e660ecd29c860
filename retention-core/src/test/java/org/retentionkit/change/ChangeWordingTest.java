package org.retentionkit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Definition;
import org.retentionkit.Estimate;
import org.retentionkit.Figure;
import org.retentionkit.Measure;
import org.retentionkit.Proportion;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.Unit;
import org.retentionkit.survey.NpsCalculator;
import org.retentionkit.survey.NpsSurvey;
import org.retentionkit.testing.MeasurementContract;

/** How a change is named and written, and what is said of a fit that has no counted groups. */
class ChangeWordingTest {
  @ParameterizedTest
  @CsvSource({
    "Conversion rate, Difference of conversion rate",
    "Net Promoter Score, Difference of Net Promoter Score",
    "CSAT, Difference of CSAT",
    "NPS of buyers, Difference of NPS of buyers",
    "Opens, Difference of opens",
    "A, Difference of A",
    "a, Difference of a",
    "E-mail opens, Difference of e-mail opens",
    "'Opens ', 'Difference of opens '",
    "Plan B kept, Difference of Plan B kept"
  })
  void a_name_loses_its_capital_in_a_sentence_unless_it_is_a_proper_name(
      String name, String title) {
    assertThat(
            ChangeCalculator.compare(name, new Proportion(1, 2), new Proportion(3, 4))
                .definition()
                .title())
        .isEqualTo(title);
  }

  /** One of 10⁹ against one of 10⁹ + 1 differ by 10⁻¹⁸. */
  @Test
  void a_change_is_shown_to_twelve_decimals_at_most() {
    Change tiny =
        ChangeCalculator.compare(
            "Share", new Proportion(1, 1_000_000_000), new Proportion(1, 1_000_000_001));
    assertThat(tiny)
        .hasToString("Share: lower by 0.000000000000 points, not significant (p = 1.00)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.5|= 0.50|= 0.50",
        "0.0632|= 0.06|= 0.063",
        "0.0532|= 0.0532|= 0.053",
        "0.0501|= 0.0501|= 0.050",
        "0.0499|= 0.0499|= 0.050",
        "0.0101|= 0.01|= 0.010",
        "0.0099|= 0.010|= 0.0099",
        "0.00101|= 0.001|= 0.0010",
        "0.001|= 0.001|= 0.0010",
        "0.00099|< 0.001|= 0.00099",
        "1e-300|< 0.001|= 1.0e-300",
        "0.9e-300|< 0.001|< 1e-300 (ln p = −690.9)"
      })
  void p_values_are_written_as_far_as_they_tell(double p, String brief, String precise) {
    assertThat(PText.brief(Math.log(p))).hasToString(brief);
    assertThat(PText.precise(Math.log(p), 2)).hasToString(precise);
  }

  @Test
  void counts_are_written_whole_and_other_statistics_with_four_digits() {
    assertThat(PText.figure(56)).isEqualTo("56");
    assertThat(PText.figure(10_000_000_000.0)).isEqualTo("10000000000");
    assertThat(PText.figure(2.65018)).isEqualTo("2.650");
    assertThat(PText.figure(1e15)).isEqualTo("1.000e+15");
  }

  @Test
  void a_fit_has_no_groups_that_the_tests_of_shares_could_take() {
    Change change =
        ChangeCalculator.compare(new Fitted(Ratio.of(1, 3), 0.1), new Fitted(Ratio.of(1, 2), 0.1));
    assertThat(change.exact()).isEqualTo(Ratio.of(1, 6));
    assertThat(change.test(ChangeTest.FISHER_EXACT))
        .hasToString("Fisher's exact test: n/a (Length of stay is no share of a counted group)")
        .extracting(TestResult::statisticName)
        .isEqualTo("after part");
    assertThat(change.test(ChangeTest.POOLED_Z))
        .hasToString("Pooled z test: n/a (it needs answers that count alike)")
        .extracting(TestResult::statisticName)
        .isEqualTo("z");
    assertThat(change.test(ChangeTest.ADJUSTED_Z))
        .hasToString("Adjusted z test: n/a (it needs answers that count alike)");
    assertThatThrownBy(() -> change.interval(ChangeIntervalMethod.ADJUSTED_WALD, 0.95))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The adjusted Wald interval of Length of stay is undefined: no published method says"
                + " what to add to it");
  }

  @Test
  void two_fits_without_error_change_and_are_not_tested() {
    Change change =
        ChangeCalculator.compare(new Fitted(Ratio.of(12, 1), 0), new Fitted(Ratio.of(15, 1), 0));
    assertThat(change).hasToString("Length of stay: higher by 3.0, not tested");
    assertThat(change.explanation().sentence())
        .contains(
            " It is higher by 3.0; Unpooled z test undefined, all answers are alike and leave no"
                + " standard error.");
    MeasurementContract.check(change);
  }

  /** What is estimated need not be a ratio: its nearest {@code double} is compared. */
  @Test
  void an_estimate_that_is_no_figure_is_compared_by_its_value() {
    Change change = ChangeCalculator.compare(new Median(2.5), new Median(4));
    assertThat(change.exact()).isEqualTo(Ratio.of(3, 2));
    assertThat(change.standardError()).isEqualTo(0.2 * Math.sqrt(2), within(1e-15));
  }

  /** 2 promoters and 1 detractor of 4, then 3 and none: +25 and +75. */
  @Test
  void a_score_of_answers_is_an_estimate_and_no_share() {
    Change change =
        ChangeCalculator.compare(
            NpsCalculator.netPromoterScore(NpsSurvey.ofScores(9, 10, 7, 2)),
            NpsCalculator.netPromoterScore(NpsSurvey.ofScores(9, 10, 10, 8)));
    assertThat(change.exact()).isEqualTo(Ratio.of(1, 2));
    assertThat(change.test().test()).isEqualTo("Pooled z test");
    assertThat(change.test(ChangeTest.FISHER_EXACT).undefinedReason())
        .isEqualTo("Net Promoter Score is no share of a counted group");
  }

  private enum Stay implements Measure<Fitted, Fitted> {
    LENGTH;

    @Override
    public Spec<Fitted> spec() {
      return Spec.of(
              "stay.length",
              "Length of stay",
              Term.<Fitted>of("fit", Fitted::exact, fit -> Quantity.of((long) fit.exact().value())),
              "a fit")
          .figure(1, Unit.NONE);
    }

    @Override
    public Fitted of(Fitted fit) {
      return fit;
    }
  }

  private record Fitted(Ratio exact, double standardError) implements Figure, Estimate {
    @Override
    public Stay definition() {
      return Stay.LENGTH;
    }

    @Override
    public Fitted summary() {
      return this;
    }

    @Override
    public ConfidenceInterval interval(double confidence) {
      return new ConfidenceInterval(value() - 0.2, value() + 0.2, confidence, "fit");
    }
  }

  private record Median(double value) implements Estimate {
    @Override
    public Definition definition() {
      return Stay.LENGTH;
    }

    @Override
    public Fitted summary() {
      return new Fitted(Ratio.ofDouble(value), standardError());
    }

    @Override
    public double standardError() {
      return 0.2;
    }

    @Override
    public ConfidenceInterval interval(double confidence) {
      return new ConfidenceInterval(value - 0.4, value + 0.4, confidence, "order statistics");
    }
  }
}
