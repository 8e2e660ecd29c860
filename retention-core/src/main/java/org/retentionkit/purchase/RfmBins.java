package org.retentionkit.purchase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.retentionkit.internal.Checks;

/**
 * Which values got which score in one dimension: the thresholds used and what came of them.
 *
 * @param dimension which of the three
 * @param scale how it was scored
 * @param thresholds the worst value of the scores 2, 3, …, in days, purchases or minor units; empty
 *     for ranks, which have none, and where there were no customers to make them of
 * @param bins one for each score, from 1 up
 */
record RfmBins(RfmDimension dimension, RfmScale scale, List<Long> thresholds, List<RfmBin> bins) {
  /** Checks that there is a bin for each score. */
  RfmBins {
    Checks.notNull("dimension", dimension);
    Checks.notNull("scale", scale);
    thresholds = List.copyOf(Checks.notNull("thresholds", thresholds));
    bins = List.copyOf(Checks.notNull("bins", bins));
    if (bins.size() != scale.scores()) {
      throw Checks.broken("bins", "must be " + scale.scores(), bins.size());
    }
  }

  /** The scores that nobody got. */
  List<Integer> emptyScores() {
    return bins.stream().filter(bin -> bin.customers() == 0).map(RfmBin::score).toList();
  }

  /**
   * Says which scores nobody got, and why; empty if somebody got each.
   *
   * <p>Worked example: "Nobody has the frequency scores 1, 2, 3: too few customers, or too many
   * with equal values, for 5 scores (QUANTILE_VALUES, ties HIGHEST)."
   */
  Optional<String> note() {
    List<Integer> empty = emptyScores();
    if (empty.isEmpty()) {
      return Optional.empty();
    }
    String scores = empty.toString();
    String why =
        scale.method() == RfmScale.Method.THRESHOLDS
            ? "no value lies between the thresholds"
            : "too few customers, or too many with equal values, for " + scale.scores() + " scores";
    return Optional.of(
        String.format(
            Locale.ROOT,
            "Nobody has the %s %s %s: %s (%s, ties %s).",
            dimension.name().toLowerCase(Locale.ROOT),
            empty.size() == 1 ? "score" : "scores",
            scores.substring(1, scores.length() - 1),
            why,
            scale.method(),
            scale.ties()));
  }
}
