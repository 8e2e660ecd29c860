package org.retentionkit.cohort;

import static org.retentionkit.cohort.CohortTerms.ACTIVE;
import static org.retentionkit.cohort.CohortTerms.CUMULATIVE_REVENUE;
import static org.retentionkit.cohort.CohortTerms.FIRST;
import static org.retentionkit.cohort.CohortTerms.FIRST_MONEY;
import static org.retentionkit.cohort.CohortTerms.ORDERS;
import static org.retentionkit.cohort.CohortTerms.PREVIOUS;
import static org.retentionkit.cohort.CohortTerms.PREVIOUS_MONEY;
import static org.retentionkit.cohort.CohortTerms.RECURRING_REVENUE;
import static org.retentionkit.cohort.CohortTerms.REVENUE;
import static org.retentionkit.cohort.CohortTerms.SIZE;
import static org.retentionkit.cohort.CohortTerms.STILL_ACTIVE;

import java.math.BigDecimal;
import java.util.Arrays;
import org.retentionkit.Amount;
import org.retentionkit.Figure;
import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Measurement;
import org.retentionkit.Rate;
import org.retentionkit.Spec;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;

/**
 * The figure of a cell of a cohort table (cohort retention, N-day retention, revenue per customer):
 * one constant per value and base. Rates, but orders per customer and money per customer.
 */
public enum CohortDefinition implements Measure<CohortCell, Measurement> {
  /** {@code active ÷ size}: of 100 customers, 40 active one month later: 40 %. */
  CUSTOMERS_OF_COHORT(
      CohortValue.Kind.CUSTOMERS,
      CohortBase.COHORT_SIZE,
      "cohort-retention.of-cohort",
      "Cohort retention",
      ACTIVE.partOf(SIZE),
      "Amplitude, Mixpanel, PostHog, GA4"),
  /** {@code active ÷ first}: where not all members are active in the first column, by those. */
  CUSTOMERS_OF_FIRST(
      CohortValue.Kind.CUSTOMERS,
      CohortBase.FIRST_PERIOD,
      "cohort-retention.of-first",
      "Cohort retention, relative to the first period",
      ACTIVE.over(FIRST),
      "PostHog"),
  /** {@code active ÷ previous}: may exceed 1, as customers skip a period and return. */
  CUSTOMERS_OF_PREVIOUS(
      CohortValue.Kind.CUSTOMERS,
      CohortBase.PREVIOUS_PERIOD,
      "cohort-retention.of-previous",
      "Cohort retention, relative to the previous period",
      ACTIVE.over(PREVIOUS),
      "PostHog"),
  /**
   * {@code still active ÷ previous}: the same where each column's customers are among the column's
   * before (on or after, streak), and so a share.
   */
  SURVIVORS_OF_PREVIOUS(
      CohortValue.Kind.CUSTOMERS,
      CohortBase.PREVIOUS_PERIOD,
      "cohort-retention.survivors-of-previous",
      "Cohort retention, step by step",
      STILL_ACTIVE.partOf(PREVIOUS),
      "PostHog with unbounded returns"),
  /** {@code orders ÷ size}: orders per customer of the cohort. */
  ORDERS_PER_CUSTOMER(
      CohortValue.Kind.ORDERS,
      CohortBase.COHORT_SIZE,
      "cohort-orders.per-customer",
      "Cohort orders per customer",
      ORDERS.over(SIZE),
      "WooCommerce cohort report"),
  /** {@code orders ÷ first}: orders as a share of the first column's. */
  ORDERS_OF_FIRST(
      CohortValue.Kind.ORDERS,
      CohortBase.FIRST_PERIOD,
      "cohort-orders.of-first",
      "Cohort orders, relative to the first period",
      ORDERS.over(FIRST),
      "WooCommerce cohort report"),
  /** {@code orders ÷ previous}: orders over those of the column before. */
  ORDERS_OF_PREVIOUS(
      CohortValue.Kind.ORDERS,
      CohortBase.PREVIOUS_PERIOD,
      "cohort-orders.of-previous",
      "Cohort orders, relative to the previous period",
      ORDERS.over(PREVIOUS),
      "WooCommerce cohort report"),
  /** {@code revenue ÷ size}: revenue per customer of the cohort. */
  REVENUE_PER_CUSTOMER(
      CohortValue.Kind.REVENUE,
      CohortBase.COHORT_SIZE,
      "cohort-revenue.per-customer",
      "Cohort revenue per customer",
      REVENUE.over(SIZE),
      "WooCommerce cohort report"),
  /** {@code revenue ÷ first}: revenue over that of the first column. */
  REVENUE_OF_FIRST(
      CohortValue.Kind.REVENUE,
      CohortBase.FIRST_PERIOD,
      "cohort-revenue.of-first",
      "Cohort revenue, relative to the first period",
      REVENUE.over(FIRST_MONEY),
      "WooCommerce cohort report"),
  /** {@code revenue ÷ previous}: revenue over that of the column before. */
  REVENUE_OF_PREVIOUS(
      CohortValue.Kind.REVENUE,
      CohortBase.PREVIOUS_PERIOD,
      "cohort-revenue.of-previous",
      "Cohort revenue, relative to the previous period",
      REVENUE.over(PREVIOUS_MONEY),
      "WooCommerce cohort report"),
  /** {@code cumulative revenue ÷ size}: what a customer has brought in so far. */
  CUMULATIVE_REVENUE_PER_CUSTOMER(
      CohortValue.Kind.CUMULATIVE_REVENUE,
      CohortBase.COHORT_SIZE,
      "cohort-cumulative-revenue.per-customer",
      "Cohort cumulative revenue per customer",
      CUMULATIVE_REVENUE.over(SIZE),
      "historic customer lifetime value by cohort"),
  /** {@code cumulative revenue ÷ first}: how often the first column's revenue has come in. */
  CUMULATIVE_REVENUE_OF_FIRST(
      CohortValue.Kind.CUMULATIVE_REVENUE,
      CohortBase.FIRST_PERIOD,
      "cohort-cumulative-revenue.of-first",
      "Cohort cumulative revenue, relative to the first period",
      CUMULATIVE_REVENUE.over(FIRST_MONEY),
      "historic customer lifetime value by cohort"),
  /** {@code cumulative revenue ÷ previous}: the growth of revenue so far. */
  CUMULATIVE_REVENUE_OF_PREVIOUS(
      CohortValue.Kind.CUMULATIVE_REVENUE,
      CohortBase.PREVIOUS_PERIOD,
      "cohort-cumulative-revenue.of-previous",
      "Cohort cumulative revenue, relative to the previous period",
      CUMULATIVE_REVENUE.over(PREVIOUS_MONEY),
      "historic customer lifetime value by cohort"),
  /** {@code recurring revenue ÷ size}: what those who are left pay, per customer who began. */
  RECURRING_REVENUE_PER_CUSTOMER(
      CohortValue.Kind.RECURRING_REVENUE,
      CohortBase.COHORT_SIZE,
      "cohort-recurring-revenue.per-customer",
      "Cohort recurring revenue per customer",
      RECURRING_REVENUE.over(SIZE),
      "ChartMogul cohorts"),
  /**
   * {@code recurring revenue ÷ first}: what is left of the amount of the first column; above 1
   * where expansion outweighs losses.
   */
  RECURRING_REVENUE_OF_FIRST(
      CohortValue.Kind.RECURRING_REVENUE,
      CohortBase.FIRST_PERIOD,
      "cohort-recurring-revenue.of-first",
      "Cohort net revenue retention",
      RECURRING_REVENUE.over(FIRST_MONEY),
      "ChartMogul cohorts: net MRR retention"),
  /** {@code recurring revenue ÷ previous}: step by step. */
  RECURRING_REVENUE_OF_PREVIOUS(
      CohortValue.Kind.RECURRING_REVENUE,
      CohortBase.PREVIOUS_PERIOD,
      "cohort-recurring-revenue.of-previous",
      "Cohort net revenue retention, relative to the previous period",
      RECURRING_REVENUE.over(PREVIOUS_MONEY),
      "ChartMogul cohorts: net MRR retention");

  private final CohortValue.Kind value;
  private final CohortBase base;
  private final Spec<CohortCell> spec;

  CohortDefinition(
      CohortValue.Kind value,
      CohortBase base,
      String id,
      String title,
      Formula<CohortCell> formula,
      String source) {
    this.value = value;
    this.base = base;
    Spec<CohortCell> rate = CohortTerms.spec(id, title, formula, source);
    if (base != CohortBase.COHORT_SIZE || value == CohortValue.Kind.CUSTOMERS) {
      this.spec = rate;
    } else if (value == CohortValue.Kind.ORDERS) {
      this.spec = rate.figure(2, Unit.NONE);
    } else {
      this.spec = rate.money(cell -> cell.measured().currency());
    }
  }

  @Override
  public Spec<CohortCell> spec() {
    return spec;
  }

  /**
   * The figure of a cell: a {@link Rate}, orders per customer as a {@link Figure}, money per
   * customer as an {@link Amount}.
   *
   * @throws IllegalArgumentException if the cell counts something else, or a share has more active
   *     customers than there are
   */
  @Override
  public Measurement of(CohortCell cell) {
    check(Checks.notNull("cell", cell));
    if (!perCustomer()) {
      return Rate.of(this, cell);
    }
    return value == CohortValue.Kind.ORDERS ? Figure.of(this, cell) : Amount.of(this, cell);
  }

  /** The definition for a value and a base; {@code falls} if each column's are among the last's. */
  static CohortDefinition of(CohortValue.Kind value, CohortBase base, boolean falls) {
    boolean survivors =
        falls && value == CohortValue.Kind.CUSTOMERS && base == CohortBase.PREVIOUS_PERIOD;
    return survivors
        ? SURVIVORS_OF_PREVIOUS
        : Arrays.stream(values())
            .filter(each -> each.value == value && each.base == base)
            .findFirst()
            .orElseThrow();
  }

  void check(CohortCell cell) {
    if (cell.measured().kind() != value) {
      throw Checks.broken("measured", "must be " + value + " for " + this, cell.measured().kind());
    }
    if (isShare() && cell.state() != CellState.NOT_YET_DUE) {
      Checks.notNegative("value", cell.value());
      Checks.atMost("value", cell.value(), "base", cell.base());
    }
  }

  /** Whether the figure is orders or money per customer and not a fraction. */
  boolean perCustomer() {
    return base == CohortBase.COHORT_SIZE && this != CUSTOMERS_OF_COHORT;
  }

  /** Whether the figure is a part of a counted whole. */
  boolean isShare() {
    return this == CUSTOMERS_OF_COHORT || this == SURVIVORS_OF_PREVIOUS;
  }

  /** The base of a cell: customers, or money in whole units. */
  BigDecimal baseAmount(CohortCell cell) {
    return base == CohortBase.COHORT_SIZE
        ? BigDecimal.valueOf(cell.base())
        : cell.measured().amount(cell.base());
  }
}
