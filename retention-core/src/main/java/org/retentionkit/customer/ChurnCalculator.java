package org.retentionkit.customer;

/** From customer counts to the churn rate. Static and pure. */
public final class ChurnCalculator {
  private ChurnCalculator() {}

  /**
   * The share of the opening customers gone at the end: {@code lost of opening ÷ opening}. With
   * {@link RetentionCalculator#retentionRate(CustomerCounts)} it always adds up to exactly 100 %.
   *
   * <p>Worked example: 1000 at the start, 400 acquired, 800 at the end: 600 lost, 60 %.
   *
   * @param counts the counts of a period, not null
   * @return a fraction, 0 to 1; undefined if the period opened with nobody
   */
  public static ChurnRate churnRate(CustomerCounts counts) {
    return new ChurnRate(counts, ChurnDefinition.OPENING_COHORT);
  }

  /**
   * The churn rate by a chosen definition.
   *
   * @param counts the counts of a period, not null
   * @param definition the definition, not null
   * @return a fraction; undefined if the denominator is 0 or the counts do not know enough
   */
  public static ChurnRate churnRate(CustomerCounts counts, ChurnDefinition definition) {
    return new ChurnRate(counts, definition);
  }
}
