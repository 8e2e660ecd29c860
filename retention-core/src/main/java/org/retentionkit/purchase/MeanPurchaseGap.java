package org.retentionkit.purchase;

import java.math.RoundingMode;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Measurement;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how long after an order does the next one of the same customer come?".
 *
 * <p>Formula: {@code total gap days ÷ gaps}, see {@link PurchaseIntervalDefinition#MEAN_OWN_GAP}.
 * In days, 0 and up. Undefined when nobody bought twice. It knows only gaps that have ended: the
 * wait of customers who have not come back yet is not in it, so it is too short where many are
 * waiting.
 *
 * <p>Worked example: 30 gaps of 900 days altogether: 30 days.
 *
 * @param gaps the gaps it is made of
 */
public record MeanPurchaseGap(PurchaseGaps gaps) implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks the gaps. */
  public MeanPurchaseGap {
    Checks.notNull("gaps", gaps);
  }

  @Override
  public PurchaseIntervalDefinition definition() {
    return PurchaseIntervalDefinition.MEAN_OWN_GAP;
  }

  /** The exact days; over 0 if there are no gaps. */
  public Ratio days() {
    return Ratio.of(gaps.totalDays(), gaps.gaps());
  }

  /** The days as the nearest {@code double}. */
  @Override
  public double value() {
    if (!isDefined()) {
      throw undefined();
    }
    return days().value();
  }

  @Override
  public Optional<String> undefinedReason() {
    return gaps.gaps() > 0 ? Optional.empty() : Optional.of("gaps is 0: nobody bought twice");
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(definition())
            .input("total gap days", gaps.totalDays())
            .input("gaps", gaps.gaps());
    return isDefined()
        ? text.result(days().rounded(1, RoundingMode.HALF_EVEN), "days")
            .note("Customers who have not come back yet have no gap and are not in it.")
            .build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }
}
