package org.retentionkit.cohort;

import java.math.BigDecimal;
import java.util.Arrays;
import org.retentionkit.Definition;

/** Answers "which figure of a cohort?": one constant per value and base. */
public enum CohortDefinition implements Definition {
  /** {@code active ÷ size}: of 100 customers, 40 active one month later: 40 %. */
  CUSTOMERS_OF_COHORT(
      CohortValue.Kind.CUSTOMERS,
      CohortBase.COHORT_SIZE,
      "Cohort retention",
      "active ÷ size",
      "Amplitude, Mixpanel, PostHog, GA4"),
  /** {@code active ÷ first}: where not all members are active in the first column, by those. */
  CUSTOMERS_OF_FIRST(
      CohortValue.Kind.CUSTOMERS,
      CohortBase.FIRST_PERIOD,
      "Cohort retention, relative to the first period",
      "active ÷ first",
      "PostHog"),
  /** {@code active ÷ previous}: may exceed 1, as customers skip a period and return. */
  CUSTOMERS_OF_PREVIOUS(
      CohortValue.Kind.CUSTOMERS,
      CohortBase.PREVIOUS_PERIOD,
      "Cohort retention, relative to the previous period",
      "active ÷ previous",
      "PostHog"),
  /**
   * {@code still active ÷ previous}: the same where each column's customers are among the column's
   * before (on or after, streak), and so a share.
   */
  SURVIVORS_OF_PREVIOUS(
      CohortValue.Kind.CUSTOMERS,
      CohortBase.PREVIOUS_PERIOD,
      "Cohort retention, step by step",
      "still active ÷ previous",
      "PostHog with unbounded returns"),
  /** {@code orders ÷ size}: orders per customer of the cohort. */
  ORDERS_PER_CUSTOMER(
      CohortValue.Kind.ORDERS,
      CohortBase.COHORT_SIZE,
      "Cohort orders per customer",
      "orders ÷ size",
      "WooCommerce cohort report"),
  /** {@code orders ÷ first}: orders as a share of the first column's. */
  ORDERS_OF_FIRST(
      CohortValue.Kind.ORDERS,
      CohortBase.FIRST_PERIOD,
      "Cohort orders, relative to the first period",
      "orders ÷ first",
      "WooCommerce cohort report"),
  /** {@code orders ÷ previous}: orders over those of the column before. */
  ORDERS_OF_PREVIOUS(
      CohortValue.Kind.ORDERS,
      CohortBase.PREVIOUS_PERIOD,
      "Cohort orders, relative to the previous period",
      "orders ÷ previous",
      "WooCommerce cohort report"),
  /** {@code revenue ÷ size}: revenue per customer of the cohort. */
  REVENUE_PER_CUSTOMER(
      CohortValue.Kind.REVENUE,
      CohortBase.COHORT_SIZE,
      "Cohort revenue per customer",
      "revenue ÷ size",
      "WooCommerce cohort report"),
  /** {@code revenue ÷ first}: revenue over that of the first column. */
  REVENUE_OF_FIRST(
      CohortValue.Kind.REVENUE,
      CohortBase.FIRST_PERIOD,
      "Cohort revenue, relative to the first period",
      "revenue ÷ first",
      "WooCommerce cohort report"),
  /** {@code revenue ÷ previous}: revenue over that of the column before. */
  REVENUE_OF_PREVIOUS(
      CohortValue.Kind.REVENUE,
      CohortBase.PREVIOUS_PERIOD,
      "Cohort revenue, relative to the previous period",
      "revenue ÷ previous",
      "WooCommerce cohort report"),
  /** {@code cumulative revenue ÷ size}: what a customer has brought in so far. */
  CUMULATIVE_REVENUE_PER_CUSTOMER(
      CohortValue.Kind.CUMULATIVE_REVENUE,
      CohortBase.COHORT_SIZE,
      "Cohort cumulative revenue per customer",
      "cumulative revenue ÷ size",
      "historic customer lifetime value by cohort"),
  /** {@code cumulative revenue ÷ first}: how often the first column's revenue has come in. */
  CUMULATIVE_REVENUE_OF_FIRST(
      CohortValue.Kind.CUMULATIVE_REVENUE,
      CohortBase.FIRST_PERIOD,
      "Cohort cumulative revenue, relative to the first period",
      "cumulative revenue ÷ first",
      "historic customer lifetime value by cohort"),
  /** {@code cumulative revenue ÷ previous}: the growth of revenue so far. */
  CUMULATIVE_REVENUE_OF_PREVIOUS(
      CohortValue.Kind.CUMULATIVE_REVENUE,
      CohortBase.PREVIOUS_PERIOD,
      "Cohort cumulative revenue, relative to the previous period",
      "cumulative revenue ÷ previous",
      "historic customer lifetime value by cohort");

  private final CohortValue.Kind value;
  private final CohortBase base;
  private final String title;
  private final String formula;
  private final String source;

  CohortDefinition(
      CohortValue.Kind value, CohortBase base, String title, String formula, String source) {
    this.value = value;
    this.base = base;
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

  /** The definition for a value and a base; {@code falls} if each column's are among the last's. */
  public static CohortDefinition of(CohortValue.Kind value, CohortBase base, boolean falls) {
    boolean survivors =
        falls && value == CohortValue.Kind.CUSTOMERS && base == CohortBase.PREVIOUS_PERIOD;
    return survivors
        ? SURVIVORS_OF_PREVIOUS
        : Arrays.stream(values())
            .filter(each -> each.value == value && each.base == base)
            .findFirst()
            .orElseThrow();
  }

  /** Whether the figure is orders or money per customer and not a fraction. */
  public boolean perCustomer() {
    return base == CohortBase.COHORT_SIZE && this != CUSTOMERS_OF_COHORT;
  }

  /** Whether the figure is a part of a counted whole. */
  public boolean share() {
    return this == CUSTOMERS_OF_COHORT || this == SURVIVORS_OF_PREVIOUS;
  }

  /** The base of a point: customers, or money in whole units. */
  public BigDecimal baseAmount(CohortPoint point) {
    return base == CohortBase.COHORT_SIZE
        ? BigDecimal.valueOf(point.base())
        : point.measured().amount(point.base());
  }

  /** What the formula calls the value. */
  String valueName() {
    return formula.substring(0, formula.indexOf(" ÷ "));
  }

  /** What the formula calls the base. */
  String baseName() {
    return formula.substring(formula.indexOf(" ÷ ") + 3);
  }
}
