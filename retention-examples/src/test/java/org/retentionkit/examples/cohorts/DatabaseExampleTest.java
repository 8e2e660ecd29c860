package org.retentionkit.examples.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.retentionkit.examples.Printed;

/** The example that starts from a database prints exactly this, whatever the machine's zone. */
@ResourceLock(Resources.SYSTEM_OUT)
class DatabaseExampleTest {
  @Test
  void from_a_database_to_retention() throws Exception {
    assertThat(Printed.by(FromADatabaseToRetention::main))
        .isEqualTo(
            """
            OrderLog[360 orders, 120 customers, 2026-01-01 to 2026-10-25, EUR] of 360 rows
            Cohort retention by month, active at that age, observed until 2026-05-01
            Cohort                        Size        0        1        2        3
            January 2026                    39  100.0 %   64.1 %   35.9 %   30.8 %
            February 2026                   33  100.0 %   42.4 %   60.6 %
            March 2026                      36  100.0 %   69.4 %
            April 2026                      12  100.0 %
            Average over cohorts, pooled        100.0 %   59.3 %   47.2 %   30.8 %
            Set aside: 108 entries after the observed days

            Repeat purchase rate (both orders inside the window), Q1 2026: 44.4 % = buyers with \
            two orders inside 48 ÷ buyers in the window 108. 95 % Wilson interval 35.4 % to 53.8 %.
            Most from C118: 5 orders, 11900 cents
            Refused: query, line 1, column 'TOTAL', value '3.3666666666666666666667': must have at most \
            2 decimals, as EUR has
            """);
  }
}
