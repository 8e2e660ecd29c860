package org.retentionkit.purchase;

import java.io.Serializable;
import org.retentionkit.internal.Checks;

/**
 * How recency, frequency and amount (RFM) are each scored.
 *
 * <p>Worked example: {@code RfmRules.quintiles()}, or {@code new RfmRules(RfmScale.thresholds(365,
 * 180, 90, 30), RfmScale.thresholds(2, 3, 5, 10), RfmScale.quantiles(5))}.
 *
 * @param recency how days since the last purchase are scored; thresholds fall
 * @param frequency how purchases are scored; thresholds rise
 * @param monetary how amounts in minor units are scored; thresholds rise
 */
public record RfmRules(RfmScale recency, RfmScale frequency, RfmScale monetary)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that thresholds go from worse to better. */
  public RfmRules {
    ordered("recency", Checks.notNull("recency", recency), -1);
    ordered("frequency", Checks.notNull("frequency", frequency), 1);
    ordered("monetary", Checks.notNull("monetary", monetary), 1);
  }

  private static void ordered(String name, RfmScale scale, int direction) {
    for (int i = 1; i < scale.thresholds().size(); i++) {
      int step = Long.compare(scale.thresholds().get(i), scale.thresholds().get(i - 1));
      if (step * direction <= 0) {
        throw Checks.broken(
            "thresholds of " + name, direction > 0 ? "must rise" : "must fall", scale.thresholds());
      }
    }
  }

  /** Five scores each, by quantiles of the values. */
  public static RfmRules quintiles() {
    return all(RfmScale.quantiles(5));
  }

  /**
   * The same scale for all three.
   *
   * @param scale one without thresholds, not null
   */
  public static RfmRules all(RfmScale scale) {
    return new RfmRules(scale, scale, scale);
  }

  /** The scale of a dimension. */
  public RfmScale scale(RfmDimension dimension) {
    return switch (Checks.notNull("dimension", dimension)) {
      case RECENCY -> recency;
      case FREQUENCY -> frequency;
      case MONETARY -> monetary;
    };
  }

  /** For example {@code recency: 5 scores by quantiles; frequency: …; monetary: …}. */
  @Override
  public String toString() {
    return "recency: " + recency + "; frequency: " + frequency + "; monetary: " + monetary;
  }
}
