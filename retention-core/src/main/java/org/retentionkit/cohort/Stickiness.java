package org.retentionkit.cohort;

import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.internal.Checks;

/**
 * Stickiness (DAU/MAU, DAU/WAU): the share of the customers active lately who were active just now,
 * or on the average day.
 *
 * <p>Formula: by {@link StickinessDefinition}. A fraction, 0 to 1. Undefined when nobody was active
 * in the long window.
 *
 * <p>Worked example: 20 customers active on 30 January, 100 in the 30 days to it: 20 %.
 *
 * @param period the day that both windows end with; for the average, the whole period
 * @param activeInShort distinct customers active in the short window; for the average, summed over
 *     the days of the period
 * @param activeInLong distinct customers active in the long window
 * @param definition which windows
 */
public record Stickiness(
    Period period, long activeInShort, long activeInLong, StickinessDefinition definition)
    implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks signs and bounds. */
  public Stickiness {
    Checks.notNull("period", period);
    Checks.notNegative("activeInShort", activeInShort);
    Checks.notNegative("activeInLong", activeInLong);
    Checks.notNull("definition", definition);
    if (definition != StickinessDefinition.AVERAGE_DAU) {
      Checks.atMost("activeInShort", activeInShort, "activeInLong", activeInLong);
      if (period.days() != 1) {
        throw Checks.broken("period", "must be one day for " + definition, period);
      }
    } else {
      Checks.atMost(
          "activeInShort",
          activeInShort,
          "days × activeInLong",
          Checks.product("days × activeInLong", period.days(), activeInLong));
    }
  }

  @Override
  public Stickiness summary() {
    return this;
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }
}
