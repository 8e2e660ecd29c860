package org.retentionkit.internal;

/** The one way to say how sure a decision must be: a confidence level, such as 0.95. */
public final class Confidence {
  private static final double LEAST = 0.5;

  private Confidence() {}

  /**
   * Returns {@code confidence}, which must be 0.5 or more and below 1: what is less was meant as a
   * significance level, and would decide the other way round.
   */
  public static double level(double confidence) {
    Checks.openUnit("confidence", confidence);
    if (confidence < LEAST) {
      throw Checks.broken(
          "confidence",
          "must be 0.5 or more, such as 0.95 (0.05 is a significance level, whose confidence is"
              + " 0.95)",
          confidence);
    }
    return confidence;
  }
}
