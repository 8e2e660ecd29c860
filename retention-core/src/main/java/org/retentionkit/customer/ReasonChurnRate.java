package org.retentionkit.customer;

import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "which share of the opening customers was lost for this reason?".
 *
 * <p>Formula: {@code lost for the reason ÷ opening}. A fraction, 0 to 1; the three reasons add up
 * to the churn rate of the opening cohort. Undefined when the period opened with nobody.
 *
 * <p>Worked example: opening 1000, voluntary 30, unknown 5: 3.0 % voluntary, or 3.5 % by the rule
 * that unknown losses are voluntary.
 *
 * @param losses the counts it is made of
 * @param reason the reason counted, which is also the definition
 * @param rule where losses without a reason belong
 */
public record ReasonChurnRate(LossesByReason losses, LossReason reason, UnknownReasonRule rule)
    implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks all three. */
  public ReasonChurnRate {
    Checks.notNull("losses", losses);
    Checks.notNull("reason", reason);
    Checks.notNull("rule", rule);
  }

  @Override
  public LossReason definition() {
    return reason;
  }

  @Override
  public Proportion proportion() {
    return new Proportion(losses.lost(reason, rule), losses.opening());
  }

  @Override
  public Ratio exact() {
    return proportion().toRatio();
  }

  @Override
  public Optional<String> undefinedReason() {
    return losses.opening() > 0
        ? Optional.empty()
        : Optional.of("opening is 0 in " + losses.period());
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(reason)
            .period(losses.period())
            .input(reason.inputName(), losses.lost(reason, rule))
            .input("opening", losses.opening())
            .result(this);
    if (isDefined()) {
      text.interval(interval(IntervalMethod.WILSON, 0.95));
    }
    if (rule == UnknownReasonRule.AS_VOLUNTARY && losses.unknown() > 0) {
      text.note("Losses for no recorded reason (" + losses.unknown() + ") count as voluntary.");
    }
    return text.build();
  }
}
