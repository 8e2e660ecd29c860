package org.retentionkit.customer;

/**
 * The day on which a customer is lost, of those that a log can tell.
 *
 * <p>The example: a customer with service up to and including 31 March.
 *
 * <p>A loss at the request to cancel, or at the first unpaid bill, is a matter of what the log
 * says: write the change to nothing on that day.
 */
public enum ChurnTiming {
  /**
   * The day after the last day of service: 1 April. Still here at the end of March. Recharge,
   * ChartMogul's end of the service period, PostHog since its counts had not added up.
   */
  DAY_AFTER_SERVICE_END,
  /** The last day of service: 31 March. Lost in March. PostHog before, ProfitWell's cycle end. */
  ON_SERVICE_END
}
