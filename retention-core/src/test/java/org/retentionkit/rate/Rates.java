package org.retentionkit.rate;

import org.retentionkit.CalendarUnit;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Ratio;
import org.retentionkit.StatedRate;

/** Stated rates for tests. */
final class Rates {
  private Rates() {}

  static StatedRate churn(String fraction, CalendarUnit unit) {
    return churn(Ratio.of(fraction), unit);
  }

  static StatedRate churn(Ratio fraction, CalendarUnit unit) {
    return new StatedRate(Metric.CUSTOMER_CHURN, fraction, Length.of(unit));
  }

  static StatedRate retention(Ratio fraction, CalendarUnit unit) {
    return new StatedRate(Metric.CUSTOMER_RETENTION, fraction, Length.of(unit));
  }
}
