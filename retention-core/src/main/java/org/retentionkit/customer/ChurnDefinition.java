package org.retentionkit.customer;

import java.util.Optional;
import org.retentionkit.Definition;
import org.retentionkit.Ratio;

/**
 * Answers "which customer churn rate?": one constant per published definition over customer counts.
 *
 * <p>The examples all use one month of a growing subscription firm (Recurly's own): opening 1000,
 * lost of opening 50, joined 500, lost of new 12, closing 1438. The same month is 4.1 %, 4.3 %, 5.0
 * %, 5.1 % or 6.2 % churn. All but {@link #OPENING_COHORT} need full movements. The definitions
 * that need other counts stand beside those: from daily counts in {@code customer.series}, of
 * contracts due for renewal in {@code customer.loss}.
 */
public enum ChurnDefinition implements Definition {
  /**
   * The share of the opening customers gone at the end: 50 ÷ 1000 = 5.0 %. The complement of {@link
   * RetentionDefinition#OPENING_COHORT}. ChartMogul's standard rate; ProfitWell's rule for the
   * losses.
   */
  OPENING_COHORT(
      "Customer churn rate",
      "lost of opening ÷ opening",
      "ChartMogul standard; ProfitWell's rule for the losses"),
  /**
   * All losses over the opening customers: (50 + 12) ÷ 1000 = 6.2 %. Not a share: it can pass 100
   * %, and it rises when a firm grows. Recurly, Baremetrics.
   */
  ALL_LOSSES_OVER_OPENING(
      "Customer churn rate (all losses over opening)",
      "(lost of opening + lost of new) ÷ opening",
      "Recurly, Baremetrics"),
  /** All losses over everybody who could leave: 62 ÷ (1000 + 500) = 4.133 %. Stripe, Gumroad. */
  OPENING_PLUS_NEW(
      "Customer churn rate (all losses over opening plus joined)",
      "(lost of opening + lost of new) ÷ (opening + joined)",
      "Stripe, Gumroad"),
  /**
   * All losses over the mean of both ends: 62 ÷ 1219 = 5.086 %. A practice described by Recurly.
   */
  AVERAGE_BASE(
      "Customer churn rate (all losses over the average base)",
      "(lost of opening + lost of new) ÷ ((opening + closing) ÷ 2)",
      "a practice described by Recurly"),
  /**
   * All losses over the customers at the end: 62 ÷ 1438 = 4.312 %. A practice described by Recurly.
   */
  CLOSING_BASE(
      "Customer churn rate (all losses over closing)",
      "(lost of opening + lost of new) ÷ closing",
      "a practice described by Recurly");

  private final String title;
  private final String formula;
  private final String source;

  ChurnDefinition(String title, String formula, String source) {
    this.title = title;
    this.formula = formula;
    this.source = source;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String formula() {
    return formula;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public Optional<Metric> metric() {
    return Optional.of(Metric.CUSTOMER_CHURN);
  }

  /** Whether counts of this basis hold all that the formula needs. */
  boolean accepts(CountBasis basis) {
    return this == OPENING_COHORT || basis == CountBasis.FULL_MOVEMENTS;
  }

  /** Whether whom it counts are part of whom it divides by. */
  boolean isShareOfOneGroup() {
    return this == OPENING_COHORT || this == OPENING_PLUS_NEW;
  }

  Ratio of(CustomerCounts counts) {
    return switch (this) {
      case OPENING_COHORT -> Ratio.of(counts.lostOfOpening(), counts.opening());
      case ALL_LOSSES_OVER_OPENING -> Ratio.of(counts.lost(), counts.opening());
      case OPENING_PLUS_NEW -> Ratio.of(counts.lost(), counts.opening() + counts.joined());
      case AVERAGE_BASE ->
          Ratio.of(
              Math.multiplyExact(2, counts.lost()),
              Math.addExact(counts.opening(), counts.closing()));
      case CLOSING_BASE -> Ratio.of(counts.lost(), counts.closing());
    };
  }
}
