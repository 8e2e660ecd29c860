package org.retentionkit.economics;

import org.retentionkit.Definition;

/**
 * Answers "more of which lifetime?": one constant per meaning of a customer's lifetime or of its
 * discounted value. The numbers are for five points on 75 % a year, and a discount of 10 %.
 *
 * <p>Each is the lifetime at the raised rate over the lifetime before, less 1. A constant margin
 * cancels, so that it is the gain of lifetime value too.
 */
public enum LeverageDefinition implements Definition {
  /** Lifetime {@code 1 ÷ (1 − r)}: 0.05 ÷ 0.20 = 25 %. */
  GEOMETRIC(
      "Retention leverage (lifetime in periods begun)",
      "points ÷ (1 − retention − points)",
      "the model that gives the articles' 25, 95, 100 and 125 % exactly"),
  /** Lifetime {@code r ÷ (1 − r)}: 0.05 ÷ (0.75 × 0.20) = 33.3 %. Undefined from retention 0. */
  COMPLETED_PERIODS(
      "Retention leverage (lifetime in completed periods)",
      "points ÷ (retention × (1 − retention − points))",
      "the geometric distribution counted from 0"),
  /**
   * Value {@code r ÷ (1 + i − r)}, survivors pay at period end: 24.4 %; 27.5 % at 80 %, 40.7 % at
   * 90 %. Undefined from retention 0.
   */
  DISCOUNTED_AT_PERIOD_END(
      "Retention leverage (discounted, survivors pay at period end)",
      "points × (1 + discount) ÷ (retention × (1 + discount − retention − points))",
      "Gupta and Lehmann's lifetime value"),
  /** Value {@code (1 + i) ÷ (1 + i − r)}, first margin now: 0.05 ÷ 0.30 = 16.7 %. */
  DISCOUNTED_FIRST_MARGIN_NOW(
      "Retention leverage (discounted, first margin now)",
      "points ÷ (1 + discount − retention − points)",
      "Gupta and Lehmann's lifetime value with an immediate first margin");

  private final String title;
  private final String formula;
  private final String source;

  LeverageDefinition(String title, String formula, String source) {
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

  /** Whether the formula needs a discount rate. */
  boolean discounts() {
    return this == DISCOUNTED_AT_PERIOD_END || this == DISCOUNTED_FIRST_MARGIN_NOW;
  }

  /** Whether a retention of 0 makes a lifetime of 0, which nothing is a multiple of. */
  boolean startsAtZero() {
    return this == COMPLETED_PERIODS || this == DISCOUNTED_AT_PERIOD_END;
  }
}
