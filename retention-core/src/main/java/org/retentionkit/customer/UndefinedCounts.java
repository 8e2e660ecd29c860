package org.retentionkit.customer;

import java.util.Locale;
import java.util.Optional;
import org.retentionkit.Ratio;

/** Says why a rate over customer counts has no number. */
final class UndefinedCounts {
  private UndefinedCounts() {}

  static Optional<String> reason(
      CustomerCounts counts, boolean accepted, Ratio ratio, String denominator) {
    if (!accepted) {
      return Optional.of(
          "it needs full movements, and the counts of "
              + counts.period()
              + " hold only opening, acquired and closing");
    }
    if (ratio.isDefined()) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s is 0 in %s (acquired %s, closing %s)",
            denominator,
            counts.period(),
            counts.acquired(),
            counts.closing()));
  }
}
