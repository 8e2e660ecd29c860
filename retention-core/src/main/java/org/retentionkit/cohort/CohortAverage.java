package org.retentionkit.cohort;

import java.beans.Transient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Explanation;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Measurement;
import org.retentionkit.Message;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;

/**
 * The average of a column of a cohort table over several cohorts, with the cohorts that took part
 * and those that did not.
 *
 * <p>Formula: by {@link CohortAverageDefinition}. A fraction, or orders or money per customer, as
 * the cells are. Undefined when no cohort takes part.
 *
 * <p>Worked example: 500 of 1000 and 400 of 500: 60 % pooled, 65 % simple, 56 % as Mixpanel
 * documents.
 *
 * @param definition which average
 * @param figure the definition of the cells
 * @param column the heading of the column
 * @param measured what is counted
 * @param points the cells that took part, each with a base other than 0
 * @param leftOut the cohorts that did not, each with the reason
 */
public record CohortAverage(
    CohortAverageDefinition definition,
    CohortDefinition figure,
    Message column,
    CohortValue measured,
    List<CohortCell> points,
    List<Message> leftOut)
    implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks that each cell that took part has begun, is one of the figure's and has a base. */
  public CohortAverage {
    Checks.notNull("definition", definition);
    Checks.notNull("figure", figure);
    Checks.notNull("column", column);
    Checks.notNull("measured", measured);
    points = List.copyOf(Checks.notNull("points", points));
    leftOut = List.copyOf(Checks.notNull("leftOut", leftOut));
    for (CohortCell point : points) {
      if (point.base() == 0) {
        throw Checks.broken("base of cohort " + point.cohort(), "must not be 0", 0);
      }
      if (point.state() == CellState.NOT_YET_DUE) {
        throw Checks.broken("cell of cohort " + point.cohort(), "must have begun", point.state());
      }
      figure.check(point);
    }
    if (figure.isShare() && definition.pools()) {
      AverageTerms.sum("sum of bases", points, CohortCell::base);
    }
  }

  /** The average of a column of a table. */
  static CohortAverage of(CohortTable table, int column, CohortAverageDefinition definition) {
    Cohort.Rules rules = table.rules();
    Message heading = rules.column(column);
    boolean eligible =
        Checks.notNull("average", definition) == CohortAverageDefinition.ELIGIBLE_CUSTOMERS;
    if (eligible && rules.base() != CohortBase.COHORT_SIZE) {
      throw Checks.broken("base", "must be COHORT_SIZE for " + definition, rules.base());
    }
    List<CohortCell> part = new ArrayList<>();
    List<Message> leftOut = new ArrayList<>();
    for (Cohort cohort : table.cohorts()) {
      boolean begun = column < cohort.row().cells().size();
      CohortCell cell = begun && eligible ? cohort.eligible(column) : cohort.cell(column);
      if (!begun) {
        leftOut.add(leftOut("not-due", cell));
      } else if (!eligible && cell.state() == CellState.IN_PROGRESS) {
        leftOut.add(leftOut("in-progress", cell));
      } else if (cell.base() == 0) {
        leftOut.add(leftOut("no-base", cell));
      } else {
        part.add(cell);
      }
    }
    return new CohortAverage(definition, rules.definition(), heading, rules.value(), part, leftOut);
  }

  @Override
  public CohortAverage summary() {
    return this;
  }

  /** The exact average; its denominator is 0 when no cohort took part, or the bases sum to 0. */
  public Ratio exact() {
    return definition.spec().exact(this);
  }

  private static Message leftOut(String why, CohortCell cell) {
    return Message.of("cohort.left-" + why).and("cohort", cell.cohort());
  }

  /** The cohorts that took part. */
  public List<String> cohorts() {
    return points.stream().map(point -> point.cohort().toString()).toList();
  }

  /** Whether the average is a share of counted customers, so that it has a proportion. */
  @Transient
  public boolean isShare() {
    return definition.spec().isShare(this);
  }

  /**
   * The customers retained out of all, for intervals.
   *
   * @throws UndefinedMeasureException if the average is not a share of counted customers
   */
  public Proportion proportion() {
    if (!isShare()) {
      throw new UndefinedMeasureException(
          "The proportion of " + definition.title(),
          "it is not a share of counted customers; use exact()");
    }
    return new Proportion(
        AverageTerms.sum("sum of values", points, CohortCell::value),
        AverageTerms.sum("sum of bases", points, CohortCell::base));
  }

  /**
   * The range of true shares that the counts leave plausible, by the method of Wilson (1927).
   *
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if no cohort took part, or the average is no share
   */
  public ConfidenceInterval interval(double confidence) {
    Proportion share = proportion();
    if (!share.isDefined()) {
      throw undefined();
    }
    return IntervalMethod.WILSON.interval(share, confidence);
  }

  /**
   * The average in per cent, rounded half-even; for cells that are fractions.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if no cohort took part
   */
  public BigDecimal percent(int decimals) {
    return defined().percent(decimals);
  }

  /**
   * The average rounded as asked.
   *
   * @param decimals digits after the point, 0 or more
   * @param rounding how to round, not null
   * @throws UndefinedMeasureException if no cohort took part
   */
  public BigDecimal rounded(int decimals, RoundingMode rounding) {
    return defined().rounded(decimals, rounding);
  }

  /** In per cent; orders and money per customer in their unit. */
  @Override
  public Explanation explanation() {
    Spec<CohortAverage> spec = definition.spec();
    return figure.perCustomer()
        ? spec.figure(measured.shownDecimals(), measured.shown()).explain(this)
        : spec.explain(this);
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }

  private Ratio defined() {
    if (!isDefined()) {
      throw undefined();
    }
    return exact();
  }
}
