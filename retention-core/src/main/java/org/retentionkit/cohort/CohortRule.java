package org.retentionkit.cohort;

import org.retentionkit.internal.Checks;

/**
 * How what is noted of members becomes the cells of a cohort: every fact is noted in one column,
 * and stands for that column alone, for all up to it or for all from it on.
 */
record CohortRule(Cohort.Rules rules, int horizon, AgeColumns columns, Spread spread) {
  /** The most cells of a table. */
  static final long MOST_CELLS = 50_000_000;

  /** Which columns a fact counts in. */
  enum Spread {
    ITS_OWN,
    UP_TO_IT,
    FROM_IT_ON,
    /** From it on, but a fact of column 0 in that column only. */
    FROM_IT_ON_AFTER_THE_FIRST
  }

  static CohortRule of(Cohort.Rules rules, int horizon) {
    return new CohortRule(rules, horizon, new AgeColumns(rules.criterion()), spread(rules));
  }

  private static Spread spread(Cohort.Rules rules) {
    if (rules.value().kind() == CohortValue.Kind.CUMULATIVE_REVENUE) {
      return Spread.FROM_IT_ON;
    }
    return switch (rules.criterion().kind()) {
      case ON, BRACKET -> Spread.ITS_OWN;
      case ON_OR_AFTER, STREAK -> Spread.UP_TO_IT;
      case ON_OR_BEFORE -> Spread.FROM_IT_ON_AFTER_THE_FIRST;
      case AT_END -> Spread.FROM_IT_ON;
    };
  }

  /** The end of the columns in which facts are noted: no table has more without a horizon. */
  int end() {
    return (int) Math.min(horizon, MOST_CELLS + 1);
  }

  /** The columns that have begun when so many ages have. */
  int begun(long ages) {
    return Math.min(horizon, columns.openBelow(clamped(ages)));
  }

  /** The columns all of whose ages have passed when so many ages have. */
  int closed(long ages) {
    return Math.min(horizon, columns.closedBelow(clamped(ages)));
  }

  static int clamped(long ages) {
    return (int) Math.min(ages, Integer.MAX_VALUE - 1);
  }

  static void checkCells(long cells) {
    Checks.atMost("cells without a shorter horizon", cells, "the limit", MOST_CELLS);
  }
}
