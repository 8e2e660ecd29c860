package org.retentionkit.economics;

import static org.retentionkit.economics.LeverageTerms.DISCOUNTED_LEFT;
import static org.retentionkit.economics.LeverageTerms.GROWTH;
import static org.retentionkit.economics.LeverageTerms.LEFT;
import static org.retentionkit.economics.LeverageTerms.POINTS;
import static org.retentionkit.economics.LeverageTerms.RETENTION;

import java.util.List;
import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Rate;
import org.retentionkit.Spec;
import org.retentionkit.Unit;

/**
 * Retention leverage: one constant per meaning of a customer's lifetime or of its discounted value.
 * The numbers are for five points on 75 % a year, and a discount of 10 %.
 *
 * <p>Each is the lifetime at the raised rate over the lifetime before, less 1. A constant margin
 * cancels, so that it is the gain of lifetime value too.
 */
public enum LeverageDefinition implements Measure<RetentionChange, Rate> {
  /** Lifetime {@code 1 ÷ (1 − r)}: 0.05 ÷ 0.20 = 25 %. */
  GEOMETRIC(
      "retention-leverage.periods-begun",
      "Retention leverage (lifetime in periods begun)",
      POINTS.over(LEFT),
      false,
      false,
      "the model that gives the articles' 25, 95, 100 and 125 % exactly"),
  /** Lifetime {@code r ÷ (1 − r)}: 0.05 ÷ (0.75 × 0.20) = 33.3 %. Undefined from retention 0. */
  COMPLETED_PERIODS(
      "retention-leverage.completed-periods",
      "Retention leverage (lifetime in completed periods)",
      POINTS.over(RETENTION.times(LEFT)),
      false,
      true,
      "the geometric distribution counted from 0"),
  /**
   * Value {@code r ÷ (1 + i − r)}, survivors pay at period end: 24.4 %; 27.5 % at 80 %, 40.7 % at
   * 90 %. Undefined from retention 0.
   */
  DISCOUNTED_AT_PERIOD_END(
      "retention-leverage.discounted-at-period-end",
      "Retention leverage (discounted, survivors pay at period end)",
      POINTS.times(GROWTH).over(RETENTION.times(DISCOUNTED_LEFT)),
      true,
      true,
      "Gupta and Lehmann's lifetime value"),
  /** Value {@code (1 + i) ÷ (1 + i − r)}, first margin now: 0.05 ÷ 0.30 = 16.7 %. */
  DISCOUNTED_FIRST_MARGIN_NOW(
      "retention-leverage.discounted-first-margin-now",
      "Retention leverage (discounted, first margin now)",
      POINTS.over(DISCOUNTED_LEFT),
      true,
      false,
      "Gupta and Lehmann's lifetime value with an immediate first margin");

  private final Spec<RetentionChange> spec;

  LeverageDefinition(
      String id,
      String title,
      Formula<RetentionChange> formula,
      boolean discounted,
      boolean startsAtZero,
      String source) {
    this.spec =
        Spec.of(id, title, formula, source)
            .undefinedIf(change -> LeverageTerms.undefined(change, discounted, startsAtZero))
            .notes((change, value) -> List.of(rises(change)));
  }

  @Override
  public Spec<RetentionChange> spec() {
    return spec;
  }

  @Override
  public Rate of(RetentionChange change) {
    return Rate.of(this, change);
  }

  private static Message rises(RetentionChange change) {
    return Message.of("economics.retention-rises")
        .and("gain", change.gain().quantity())
        .and("raised", LeverageTerms.percent(change.raised(), Unit.PERCENT));
  }
}
