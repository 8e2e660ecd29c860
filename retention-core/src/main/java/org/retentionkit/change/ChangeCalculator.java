package org.retentionkit.change;

import org.retentionkit.Measurement;
import org.retentionkit.Proportion;

/**
 * Did it really change? The difference of two results that have a sampling error, with its interval
 * and significance test (A/B test, statistical significance). Static and pure.
 */
public final class ChangeCalculator {
  private ChangeCalculator() {}

  /**
   * The change from one result to another, or the difference between two groups: {@code after −
   * before}.
   *
   * <p>Takes two rates that are shares of one counted group (churn, retention, conversion, CSAT),
   * or two estimates with a standard error (NPS, CES, weighted and stratified scores), by the same
   * definition.
   *
   * <p>Worked example: customer retention of 48 of 80 in March and 56 of 70 in April rose by 20.0
   * points, 95 % Newcombe interval +5.2 to +33.4 points, Fisher's exact p = 0.013: significant at
   * 0.95.
   *
   * @param before the earlier result, or the group to compare with, not null
   * @param after the later result, or the other group, of separate customers or answers, not null
   * @throws IllegalArgumentException if they follow different definitions or scales, or have no
   *     sampling error
   * @throws org.retentionkit.UndefinedMeasureException if one is a rate that is no share of one
   *     counted group
   */
  public static Change compare(Measurement before, Measurement after) {
    return new Change(before, after);
  }

  /**
   * The change of a share that is known as counts.
   *
   * <p>Worked example: {@code compare("Conversion rate", new Proportion(60, 1_000), new
   * Proportion(45, 1_000))} fell by 1.5 points, p = 0.16.
   *
   * @param name what the share is called, not blank
   * @param before the earlier share, not null
   * @param after the later share, of separate customers, not null
   */
  public static Change compare(String name, Proportion before, Proportion after) {
    return new Change(NamedShare.of(name, before), NamedShare.of(name, after));
  }
}
