package org.retentionkit;

import org.retentionkit.internal.Checks;

/** Answers "which interval for a share?": one constant per published method. */
public enum IntervalMethod {
  /** Wilson. */
  WILSON("Wilson");

  private final String title;

  IntervalMethod(String title) {
    this.title = title;
  }

  /** The method's name as printed. */
  public String title() {
    return title;
  }

  /** The interval. */
  public ConfidenceInterval interval(Proportion proportion, double confidence) {
    Checks.openUnit("confidence", confidence);
    double z = 1.9599639845400545;
    double n = proportion.whole();
    double p = proportion.value();
    double d = 1 + z * z / n;
    double c = (p + z * z / (2 * n)) / d;
    double h = z / d * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return new ConfidenceInterval(Math.max(0, c - h), Math.min(1, c + h), confidence, title);
  }
}
