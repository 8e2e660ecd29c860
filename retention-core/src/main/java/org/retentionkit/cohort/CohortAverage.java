package org.retentionkit.cohort;

import java.beans.Transient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Measurement;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;

/**
 * Answers "what is the average of this column, and which cohorts took part?".
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
    String column,
    CohortValue measured,
    List<CohortPoint> points,
    List<String> leftOut)
    implements Measurement {
  private static final long serialVersionUID = 1L;
  private static final String PER_CENT = "%";
  private static final String DIVIDED_BY = " ÷ ";

  /** Checks that each cell that took part has a base. */
  public CohortAverage {
    Checks.notNull("definition", definition);
    Checks.notNull("figure", figure);
    Checks.notNull("column", column);
    Checks.notNull("measured", measured);
    points = List.copyOf(Checks.notNull("points", points));
    leftOut = List.copyOf(Checks.notNull("leftOut", leftOut));
    for (CohortPoint point : points) {
      if (point.base() == 0) {
        throw Checks.broken("base of cohort " + point.cohort(), "must not be 0", 0);
      }
    }
  }

  /** The exact average; its denominator is 0 when no cohort took part, or the bases sum to 0. */
  public Ratio exact() {
    return Ratio.of(above(), below());
  }

  /** The cohorts that took part. */
  public List<String> cohorts() {
    return points.stream().map(CohortPoint::cohort).collect(Collectors.toUnmodifiableList());
  }

  /** Whether the average is a share of counted customers, so that it has a proportion. */
  @Transient
  public boolean isShare() {
    return figure.share()
        && (definition == CohortAverageDefinition.POOLED
            || definition == CohortAverageDefinition.ELIGIBLE_CUSTOMERS);
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
    return new Proportion(above().longValueExact(), below().longValueExact());
  }

  @Override
  public double value() {
    return defined().value();
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

  @Override
  public Optional<String> undefinedReason() {
    if (below().signum() != 0) {
      return Optional.empty();
    }
    return Optional.of(
        points.isEmpty()
            ? "no cohort is complete for " + column
            : "the bases of " + column + " sum to 0");
  }

  @Override
  public Explanation explanation() {
    String formula = definition.formula();
    int division = formula.indexOf(DIVIDED_BY);
    boolean simple = definition == CohortAverageDefinition.SIMPLE;
    ExplanationBuilder text =
        Explanation.of(definition)
            .input(
                formula.substring(0, division),
                simple ? rounded(sum()) : above(),
                simple ? unit() : "")
            .input(
                formula.substring(division + DIVIDED_BY.length()),
                simple ? BigDecimal.valueOf(points.size()) : below(),
                "");
    Optional<String> reason = undefinedReason();
    if (reason.isPresent()) {
      text.undefined(reason.get());
    } else {
      text.result(rounded(exact()), unit());
    }
    if (isShare() && reason.isEmpty()) {
      text.interval(IntervalMethod.WILSON.interval(proportion(), 0.95));
    }
    text.note(figure.title() + ", " + column + ", of " + list(cohorts()) + ".");
    return leftOut.isEmpty() ? text.build() : text.note("Left out: " + list(leftOut) + ".").build();
  }

  private static String list(List<String> names) {
    return names.isEmpty() ? "no cohort" : String.join(", ", names);
  }

  private String unit() {
    return figure.perCustomer() ? measured.unit() : PER_CENT;
  }

  private BigDecimal rounded(Ratio ratio) {
    return figure.perCustomer() ? ratio.rounded(2, RoundingMode.HALF_EVEN) : ratio.percent(1);
  }

  private BigDecimal above() {
    return switch (definition) {
      case POOLED, ELIGIBLE_CUSTOMERS -> total(point -> measured.amount(point.value()));
      case SIMPLE -> sum().numerator();
      case MIXPANEL_DOCUMENTED ->
          total(point -> measured.amount(point.value()).multiply(figure.baseAmount(point)));
    };
  }

  private BigDecimal below() {
    return switch (definition) {
      case POOLED, ELIGIBLE_CUSTOMERS -> total(figure::baseAmount);
      case SIMPLE -> sum().denominator().multiply(BigDecimal.valueOf(points.size()));
      case MIXPANEL_DOCUMENTED ->
          total(point -> figure.baseAmount(point).multiply(figure.baseAmount(point)));
    };
  }

  private Ratio sum() {
    return points.stream().map(point -> point.ratio(figure)).reduce(Ratio.ZERO, Ratio::plus);
  }

  private BigDecimal total(Function<CohortPoint, BigDecimal> part) {
    return points.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Ratio defined() {
    if (!isDefined()) {
      throw undefined();
    }
    return exact();
  }
}
