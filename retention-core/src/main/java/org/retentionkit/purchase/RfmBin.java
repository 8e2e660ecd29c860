package org.retentionkit.purchase;

import org.retentionkit.internal.Checks;

/**
 * Who got a score: as many customers, with values from the worst to the best.
 *
 * @param score the score
 * @param customers who got it, at least 0
 * @param worst the worst value among them, in days, purchases or minor units; 0 if nobody has it
 * @param best the best value among them; 0 if nobody has it
 */
record RfmBin(int score, long customers, long worst, long best) {
  /** Checks signs. */
  RfmBin {
    Checks.positive("score", score);
    Checks.notNegative("customers", customers);
    if (customers == 0 && (worst | best) != 0) {
      throw Checks.broken("worst and best", "must be 0 for nobody", worst + " and " + best);
    }
  }
}
