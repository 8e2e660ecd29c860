package org.retentionkit.examples.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.retentionkit.examples.Printed;
import org.retentionkit.examples.revenue.HowDidRecurringRevenueMove;

/** The examples on logs of orders and subscriptions print exactly this. */
@ResourceLock(Resources.SYSTEM_OUT)
class LedgerExamplesTest {

  @Test
  void how_recurring_revenue_moved() throws Exception {
    assertThat(Printed.by(HowDidRecurringRevenueMove::main))
        .isEqualTo(
            """
            January 2026: 40.00 + new 20.00 + expansion 0.00 + back 0.00 - contraction 0.00 - \
            churned 30.00 = 30.00
            February 2026: 30.00 + new 40.00 + expansion 5.00 + back 0.00 - contraction 0.00 - \
            churned 0.00 = 75.00
            March 2026: 75.00 + new 0.00 + expansion 0.00 + back 25.00 - contraction 0.00 - \
            churned 20.00 = 80.00
            Customer churn rate, January 2026: 50.0 % = lost of opening 1 ÷ opening 2. 95 % \
            Wilson interval 9.5 % to 90.5 %.
            Customer churn rate, February 2026: 0.0 % = lost of opening 0 ÷ opening 2. 95 % \
            Wilson interval 0.0 % to 65.8 %.
            Customer churn rate, March 2026: 33.3 % = lost of opening 1 ÷ opening 3. 95 % \
            Wilson interval 6.1 % to 79.2 %.
            customer 3, January 2026: CHURNED 30.00
            customer 3, March 2026: REACTIVATION 25.00
            Net revenue retention, Q1 2026: 100.0 % = closing of opening 40.00 EUR ÷ opening \
            40.00 EUR.
            """);
  }

  @Test
  void who_is_at_risk() throws Exception {
    assertThat(Printed.by(WhoIsAtRisk::main))
        .isEqualTo(
            """
            0 active, 2 at risk, 1 lapsed, 1 with too little history
            customer 1: LAPSED after 65 days, at risk from day 11, lapsed from day 21
            customer 2: AT_RISK after 65 days, at risk from day 59, lapsed from day 117
            customer 3: AT_RISK after 30 days, at risk from day 29, lapsed from day 57
            customer 4: TOO_LITTLE_HISTORY after 11 days, no gap yet
            Time between purchases (median of own medians): 28.0 days = (lower middle 28 days \
            + upper middle 28 days) ÷ 2. Of 3 customers with a gap; without one, and \
            not in it: 1 one-time buyer.
            customer 1: silent for 65 days since 2026-01-25, from day 31 on
            """);
  }

  @Test
  void who_our_best_customers_are() throws Exception {
    assertThat(Printed.by(WhoAreOurBestCustomers::main))
        .isEqualTo(
            """
            customer 1: 1 days, 3 orders, 12000 cents: 545 Champions
            customer 2: 11 days, 2 orders, 4500 cents: 333 Needs attention
            customer 3: 6 days, 1 orders, 900 cents: 421 Promising
            customer 4: 88 days, 1 orders, 1500 cents: 122 Dormant
            customer 5: 65 days, 4 orders, 10000 cents: 254 Previously loyal
            RECENCY thresholds [65, 11, 6, 1]
            FREQUENCY thresholds [1, 2, 3, 4]
            MONETARY thresholds [1500, 4500, 10000, 12000]
            Nobody has the frequency score 1: too few customers, or too many with equal \
            values, for 5 scores (QUANTILE_VALUES, ties HIGHEST).
            RFM segments of 5 customers, Q1 2026
            Champions         1  20.0 %  120.00 EUR
            Loyal             0   0.0 %    0.00 EUR
            Active            0   0.0 %    0.00 EUR
            New               0   0.0 %    0.00 EUR
            Promising         1  20.0 %    9.00 EUR
            Needs attention   1  20.0 %   45.00 EUR
            Almost lost       0   0.0 %    0.00 EUR
            At risk           0   0.0 %    0.00 EUR
            Previously loyal  1  20.0 %  100.00 EUR
            Dormant           1  20.0 %   15.00 EUR
            Champions: [1]
            541 is Active
            """);
  }
}
