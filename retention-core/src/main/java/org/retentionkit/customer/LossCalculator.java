package org.retentionkit.customer;

/** From counts of losses, renewals and returns to their rates. Static and pure. */
public final class LossCalculator {
  private LossCalculator() {}

  /**
   * The share of the opening customers lost for one reason; losses without a reason stay apart.
   *
   * <p>Worked example: opening 1000, involuntary 15: 1.5 %.
   *
   * @param losses the losses of a period, not null
   * @param reason the reason to count, not null
   * @return a fraction, 0 to 1; undefined if the period opened with nobody
   */
  public static ReasonChurnRate churnRate(LossesByReason losses, LossReason reason) {
    return new ReasonChurnRate(losses, reason, UnknownReasonRule.SEPARATE);
  }

  /**
   * The share of the opening customers lost for one reason, with a rule for losses without one.
   *
   * @param losses the losses of a period, not null
   * @param reason the reason to count, not null
   * @param rule where losses without a reason belong, not null
   * @return a fraction, 0 to 1; undefined if the period opened with nobody
   */
  public static ReasonChurnRate churnRate(
      LossesByReason losses, LossReason reason, UnknownReasonRule rule) {
    return new ReasonChurnRate(losses, reason, rule);
  }

  /**
   * The share of the contracts due for renewal that were not renewed.
   *
   * <p>Worked example: 40 due, 34 renewed: 15 %.
   *
   * @param counts the renewals of a period, not null
   * @return a fraction, 0 to 1; undefined if nothing was due
   */
  public static RenewalChurnRate renewalChurnRate(RenewalCounts counts) {
    return new RenewalChurnRate(counts);
  }

  /**
   * The share of a pool of lost customers who came back in a window.
   *
   * <p>Worked example: 200 lost in Q1, 30 back in Q2: 15 %.
   *
   * @param counts pool, window and returns, not null
   * @return a fraction, 0 to 1; undefined if nobody was lost
   */
  public static WinBackRate winBackRate(WinBackCounts counts) {
    return new WinBackRate(counts);
  }
}
