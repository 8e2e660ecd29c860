package org.retentionkit.customer;

import org.junit.jupiter.api.Test;
import org.retentionkit.Period;
import org.retentionkit.testing.JsonRoundTrip;

class JsonRoundTripTest {
  private static final CustomerCounts MARCH =
      CustomerCounts.during(Period.ofMonth(2026, 3))
          .opening(1_000)
          .acquired(400)
          .closing(800)
          .build();

  @Test
  void counts_and_rates_come_back_equal() {
    JsonRoundTrip.check(MARCH, CustomerCounts.class);
    JsonRoundTrip.check(RetentionCalculator.retentionRate(MARCH), RetentionRate.class);
    JsonRoundTrip.check(ChurnCalculator.churnRate(MARCH), ChurnRate.class);
  }
}
