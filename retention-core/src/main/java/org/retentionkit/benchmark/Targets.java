package org.retentionkit.benchmark;

import org.retentionkit.Metric;

/**
 * Answers "which targets do articles recommend?": rules of thumb, to be taken by name or replaced
 * by {@link Target targets} of one's own. Nothing in the library uses them by itself.
 */
public final class Targets {
  /**
   * Customer retention of at least 85 %; 15 % is alarmingly low. The article states no period, and
   * adds that like industries are a better measure than a fixed number.
   */
  public static final Target RETENTION_85_ALARM_15 =
      Target.atLeast(Metric.CUSTOMER_RETENTION, "85")
          .alarm("15")
          .source("rule of thumb of a subscription-billing vendor's article")
          .build();

  /** Customer churn of at most 2 % a month, that is, 21.5 % a year. */
  public static final Target MONTHLY_CHURN_2 =
      Target.atMost(Metric.CUSTOMER_CHURN, "2")
          .over(PeriodLength.MONTH)
          .source("rule of thumb of an article on small businesses")
          .build();

  private Targets() {}
}
