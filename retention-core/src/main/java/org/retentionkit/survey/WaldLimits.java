package org.retentionkit.survey;

import org.retentionkit.ConfidenceInterval;
import org.retentionkit.internal.numeric.Normal;

/** A score plus and minus z standard errors, within the scores there can be. */
final class WaldLimits {
  private WaldLimits() {}

  static ConfidenceInterval of(double score, double error, double confidence, String errorTitle) {
    double distance = Normal.twoSidedCritical(confidence) * error;
    return new ConfidenceInterval(
        Math.max(-1, score - distance),
        Math.min(1, score + distance),
        confidence,
        "Wald (" + errorTitle + ")");
  }
}
