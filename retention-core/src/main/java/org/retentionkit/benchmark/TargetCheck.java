package org.retentionkit.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Measurement;
import org.retentionkit.Metric;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * Answers "did we reach the target, and by how much?".
 *
 * <p>Formula: {@code own − goal} where more is better, {@code goal − own} where less is better; a
 * fraction, 0 or more when the target is met. Undefined when the own figure is.
 *
 * <p>Worked example: 40 % kept against at least 85 % with an alarm at 15 %: missed by 45 points.
 *
 * @param own the own figure
 * @param target the target, alike in metric and period
 */
public record TargetCheck(OwnFigure own, Target target) implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks that the two can be compared. */
  public TargetCheck {
    Checks.notNull("own", own);
    Checks.notNull("target", target);
    own.requireLike(target.metric(), target.period());
  }

  @Override
  public TargetDefinition definition() {
    return target.definition();
  }

  /**
   * Met, missed, or an alarm. A figure at the goal meets it, one at the alarm sets it off.
   *
   * @throws UndefinedMeasureException if the own figure is undefined
   */
  public TargetOutcome outcome() {
    if (defined().signum() >= 0) {
      return TargetOutcome.MET;
    }
    return target.isAlarmed() && definition().margin(own.fraction(), target.alarm()).signum() <= 0
        ? TargetOutcome.ALARM
        : TargetOutcome.MISSED;
  }

  /** The exact margin as a fraction; its denominator is 0 when the own figure is undefined. */
  public Ratio margin() {
    return own.isDefined() ? definition().margin(own.fraction(), target.goal()) : own.fraction();
  }

  /** The margin as a fraction. */
  @Override
  public double value() {
    return defined().value();
  }

  /**
   * The margin in (percentage) points, rounded half-even.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if the own figure is undefined
   */
  public BigDecimal points(int decimals) {
    return defined().percent(decimals);
  }

  @Override
  public Optional<String> undefinedReason() {
    return own.isDefined() ? Optional.empty() : Optional.of(own.undefinedReason());
  }

  /** What limits the check, each a clause: {@code the target's period is unknown}. */
  public List<String> caveats() {
    List<String> caveats = new ArrayList<>();
    if (target.period().equals(PeriodLength.UNKNOWN)) {
      caveats.add("the target's period is unknown");
    }
    if (own.period().equals(PeriodLength.UNKNOWN)) {
      caveats.add("the own period is unknown");
    }
    return List.copyOf(caveats);
  }

  /** For example {@code missed by 45 points; the target's period is unknown}. */
  public String summary() {
    List<String> clauses = new ArrayList<>();
    clauses.add(own.isDefined() ? outcomeText() : "undefined, " + own.undefinedReason());
    clauses.addAll(caveats());
    return String.join("; ", clauses);
  }

  @Override
  public Explanation explanation() {
    Metric.Scale scale = target.metric().scale();
    ExplanationBuilder text = Explanation.of(definition());
    if (own.isDefined()) {
      text.input("own", own.value(1), scale.unit().toString())
          .input("goal", Text.plain(target.goal().percent(4)), scale.unit().toString())
          .result(
              points(1),
              scale == Metric.Scale.PERCENT ? "percentage points" : scale.unit().toString());
    } else {
      text.undefined(own.undefinedReason());
    }
    return text.note("Own: " + own + ".")
        .note("Target: " + target + "; " + target.source() + ".")
        .note("Outcome: " + summary() + ".")
        .build();
  }

  /** The same as {@link #summary()}. */
  @Override
  public String toString() {
    return summary();
  }

  private String outcomeText() {
    Ratio margin = margin();
    BigDecimal size = Text.plain(margin.percent(1).abs());
    String points =
        size.toPlainString() + (size.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    return switch (outcome()) {
      case MET -> margin.signum() == 0 ? "met exactly" : "met by " + points;
      case MISSED -> "missed by " + points;
      case ALARM -> "alarm, missed by " + points;
    };
  }

  private Ratio defined() {
    if (!own.isDefined()) {
      throw undefined();
    }
    return margin();
  }
}
