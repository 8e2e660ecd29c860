package org.retentionkit.customer;

/** From customer counts to the retention rate. Static and pure. */
public final class RetentionCalculator {
  private RetentionCalculator() {}

  /**
   * The share of the opening customers still here at the end: {@code (closing − acquired) ÷
   * opening}.
   *
   * <p>Worked example: 1000 at the start, 400 acquired, 800 at the end: 40 %.
   *
   * @param counts the counts of a period, not null
   * @return a fraction, 0 to 1; undefined if the period opened with nobody
   */
  public static RetentionRate retentionRate(CustomerCounts counts) {
    return new RetentionRate(counts, RetentionDefinition.OPENING_COHORT);
  }

  /**
   * The retention rate by a chosen definition.
   *
   * @param counts the counts of a period, not null
   * @param definition the definition, not null
   * @return a fraction; undefined if the denominator is 0 or the counts do not know enough
   */
  public static RetentionRate retentionRate(CustomerCounts counts, RetentionDefinition definition) {
    return new RetentionRate(counts, definition);
  }
}
