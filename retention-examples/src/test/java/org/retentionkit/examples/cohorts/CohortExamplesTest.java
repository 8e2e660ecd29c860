package org.retentionkit.examples.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.retentionkit.examples.Printed;

/** The examples on cohorts and lifecycle print exactly this. */
@ResourceLock(Resources.SYSTEM_OUT)
class CohortExamplesTest {
  @Test
  void which_subscribers_stay() throws Exception {
    assertThat(Printed.by(WhichSubscribersStay::main))
        .isEqualTo(
            """
            Cohort retention by month, paying at the end of that age, observed until 2026-07-01
            Cohort                        Size        0        1        2        3        4     \
               5
            January 2026                    45   91.1 %   88.9 %   80.0 %   77.8 %   77.8 %   \
            77.8 %
            February 2026                   36  100.0 %   88.9 %   83.3 %   77.8 %   77.8 %
            March 2026                      39   92.3 %   94.9 %   89.7 %   82.1 %
            Average over cohorts, pooled         94.2 %   90.8 %   84.2 %   79.2 %   77.8 %   \
            77.8 %
            Set aside: 1 entry after the observed days

            Cohort net revenue retention by month, at the end of that age, observed until \
            2026-07-01
            Cohort                        Size        0         1         2         3         4 \
                    5
            January 2026                    45  100.0 %   115.9 %   115.2 %   112.8 %   112.8 % \
              112.8 %
            February 2026                   36  100.0 %   105.6 %   104.2 %    96.5 %    96.5 %
            March 2026                      39  100.0 %   121.5 %   122.2 %   109.7 %
            Average over cohorts, pooled        100.0 %   114.4 %   113.9 %   106.6 %   105.2 % \
              112.8 %
            Set aside: 1 entry after the observed days

            Cohort net revenue retention: 112.8 % = recurring revenue 925.00 EUR ÷ first 820.00 \
            EUR. Cohort January 2026, month 3.
            2026-01-01 to 2026-06-30, lost after 0, 1, … complete months: 7, 7, 8, 3
            Within their first month: 7/25
            """);
  }

  @Test
  void which_cohorts_stay() throws Exception {
    assertThat(Printed.by(WhichCohortsStay::main))
        .isEqualTo(
            """
            Cohort retention by month, active at that age, observed until 2026-04-11
            Cohort                        Size        0        1        2        3
            January 2026                    40  100.0 %   62.5 %   35.0 %   15.0 %*
            February 2026                   33  100.0 %   42.4 %   45.5 %*
            March 2026                      35  100.0 %   28.6 %*
            April 2026                      12  100.0 %*
            Average over cohorts, pooled        100.0 %   53.4 %   35.0 %        –
            * in progress: so far only
            Set aside: 146 entries after the observed days

            Cohort retention by month, active at that age or later, observed until 2026-04-11
            Cohort                        Size        0        1        2        3
            January 2026                    40  100.0 %   77.5 %   45.0 %   15.0 %*
            February 2026                   33  100.0 %   75.8 %   45.5 %*
            March 2026                      35  100.0 %   28.6 %*
            April 2026                      12  100.0 %*
            Average over cohorts, simple        100.0 %   76.6 %   45.0 %        –
            * in progress: so far only
            Set aside: 146 entries after the observed days

            Cohort cumulative revenue per customer by month, up to that age, observed until \
            2026-04-11
            Cohort                           Size          0           1           2           3
            January 2026                       40  15.93 EUR   27.02 EUR   34.03 EUR   36.42 \
            EUR*
            February 2026                      33  17.62 EUR   25.38 EUR   32.63 EUR*
            March 2026                         35  16.35 EUR   21.15 EUR*
            April 2026                         12  16.35 EUR*
            Average over eligible customers        16.58 EUR   26.28 EUR   34.03 EUR           –
            * in progress: so far only
            Set aside: 146 entries after the observed days

            Cohort retention: 62.5 % = active 25 ÷ size 40. 95 % Wilson interval 47.0 % to 75.8 \
            %. Cohort January 2026, month 1.
            Average over cohorts, pooled: 53.4 % = sum of values 39 ÷ sum of bases 73. 95 % \
            Wilson interval 42.1 % to 64.4 %. Cohort retention, month 1, of January 2026, \
            February 2026. Left out: March 2026 (in progress), April 2026 (not yet due).
            First lines of the CSV:
            cohort,size,column,state,value,base,figure
            2026-01,40,month 0,COMPLETE,40,40,1
            2026-01,40,month 1,COMPLETE,25,40,0.625
            """);
  }

  @Test
  void who_is_new_returning_resurrected_or_dormant() throws Exception {
    assertThat(Printed.by(WhoIsNewReturningResurrectedOrDormant::main))
        .isEqualTo(
            """
            New by FIRST_ACTIVITY
              January 2026: active 21 = new 21 + returning 0 + resurrected 0; dormant 0
              February 2026: active 32 = new 19 + returning 13 + resurrected 0; dormant 8
              March 2026: active 41 = new 20 + returning 16 + resurrected 5; dormant 16
              April 2026: active 39 = new 0 + returning 29 + resurrected 10; dormant 12
            New by NO_ACTIVITY_IN_LOOKBACK
              January 2026: active 21 = new 21 + returning 0 + resurrected 0; dormant 0
              February 2026: active 32 = new 19 + returning 13 + resurrected 0; dormant 8
              March 2026: active 41 = new 22 + returning 16 + resurrected 3; dormant 16
              April 2026: active 39 = new 3 + returning 29 + resurrected 7; dormant 12
            User quick ratio, March 2026: 1.56 = (newcomers 20 + resurrected 5) ÷ dormant 16.
            Win-back rate from activity, 2026-03-01 to 2026-04-30: 62.5 % = won back 5 ÷ \
            dormant 8. 95 % Wilson interval 30.6 % to 86.3 %. They went dormant in February \
            2026.
            Stickiness, DAU/MAU, 2026-03-31: 12.5 % = active in 1 day 5 ÷ active in 30 days 40. \
            95 % Wilson interval 5.5 % to 26.1 %.
            Stickiness, WAU/MAU of 28 days, 2026-03-31: 42.5 % = active in 7 days 17 ÷ active \
            in 28 days 40. 95 % Wilson interval 28.5 % to 57.8 %.
            Active in exactly 2 of 4 months: 24/60, in at least 2: 47/60
            """);
  }
}
