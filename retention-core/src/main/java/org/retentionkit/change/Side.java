package org.retentionkit.change;

import java.util.Optional;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Estimate;
import org.retentionkit.Figure;
import org.retentionkit.Measurement;
import org.retentionkit.Message;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.numeric.Normal;
import org.retentionkit.internal.numeric.Score;

/**
 * One of the two results compared: a share of a counted group, or an estimate.
 *
 * @param result the result
 * @param share its counts; null if it is no share
 */
record Side(Measurement result, Optional<Proportion> share) {
  private static final ChangeCalculator.Sample ONE_OF_TWO =
      new ChangeCalculator.Sample(Ratio.of(2, 1), Ratio.of(1, 2), Ratio.of(1, 4));

  static Side of(String name, Measurement result) {
    if (result instanceof Rate rate && (rate.isShare() || !(result instanceof Estimate))) {
      return new Side(result, Optional.of(rate.proportion()));
    }
    if (result instanceof Estimate) {
      return new Side(result, Optional.empty());
    }
    throw Checks.broken(
        name,
        "must be a share of a counted group or an estimate with a standard error",
        result.definition().title());
  }

  String title() {
    return result.definition().title();
  }

  Message named() {
    return Message.title(result.definition().id(), title());
  }

  /** What the answers were given on; empty if that is no question. */
  String scale() {
    return result instanceof ChangeCalculator.Scored scored ? scored.scale() : "";
  }

  /** The most that two such results can differ by. */
  double span() {
    return share.isPresent()
        ? 1
        : result instanceof ChangeCalculator.Scored scored ? scored.span() : Double.MAX_VALUE;
  }

  Ratio exact() {
    if (result instanceof Rate rate) {
      return rate.exact();
    }
    return result instanceof Figure figure ? figure.exact() : Ratio.ofDouble(result.value());
  }

  double standardError() {
    return share.isPresent()
        ? Math.sqrt(sampleOf(share.get()).variance().value() / share.get().whole())
        : ((Estimate) result).standardError();
  }

  Optional<ChangeCalculator.Sample> sample() {
    return share.isPresent()
        ? share.map(Side::sampleOf)
        : result instanceof ChangeCalculator.Scored scored ? scored.sample() : Optional.empty();
  }

  Optional<ChangeCalculator.Sample> adjusted() {
    return share.isPresent()
        ? share.map(each -> sampleOf(each).plus(ONE_OF_TWO))
        : result instanceof ChangeCalculator.Scored scored ? scored.adjusted() : Optional.empty();
  }

  String adjustedTitle() {
    return share.isPresent() ? "Agresti-Caffo" : "adjusted Wald (3/4, 3/2, 3/4)";
  }

  /** How far the result's own limits lie from it. */
  Reach reach(double confidence) {
    if (share.isPresent()) {
      double part = share.get().part();
      double rest = share.get().complement().part();
      double z = Normal.twoSidedCritical(confidence);
      return new Reach(Score.below(part, rest, z), Score.below(rest, part, z), "Newcombe");
    }
    ConfidenceInterval limits = ((Estimate) result).interval(confidence);
    double value = result.value();
    return new Reach(value - limits.lower(), limits.upper() - value, "MOVER " + limits.method());
  }

  private static ChangeCalculator.Sample sampleOf(Proportion share) {
    Ratio mean = share.toRatio();
    return new ChangeCalculator.Sample(
        Ratio.of(share.whole(), 1), mean, mean.times(share.complement().toRatio()));
  }

  /** Distances to the lower and the upper limit, and the name of the method they make. */
  record Reach(double down, double up, String title) {}
}
