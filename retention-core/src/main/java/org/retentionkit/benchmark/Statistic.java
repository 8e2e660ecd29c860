package org.retentionkit.benchmark;

import java.util.Locale;

/** Which figure of a group a benchmark is: the typical one, or one of the best. */
public enum Statistic {
  /** The arithmetic mean, what pages call the average. */
  MEAN,
  /** The value that half of the group reach. */
  MEDIAN,
  /** The value that a quarter of the group reach. */
  TOP_QUARTILE,
  /** The value that a tenth of the group reach. */
  TOP_DECILE,
  /** The best of the group, where the source does not say clearly how many they are. */
  BEST_IN_CLASS,
  /** The source does not say. */
  UNKNOWN;

  /** In words, as tables spell it: {@code top decile}. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
