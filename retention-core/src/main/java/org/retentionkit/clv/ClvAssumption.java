package org.retentionkit.clv;

import java.io.Serializable;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * One assumption of a lifetime value, such as a churn of 5/100.
 *
 * @param term what is assumed
 * @param value how much, within the range of the term: money in units of the currency, rates and
 *     shares as fractions, horizons as a number of periods
 */
public record ClvAssumption(ClvTerm term, Ratio value) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the value against the range of the term. */
  public ClvAssumption {
    Checks.notNull("term", term);
    value = term.check(value);
  }
}
