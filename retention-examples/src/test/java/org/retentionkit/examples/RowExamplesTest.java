package org.retentionkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.retentionkit.examples.customers.WhatDidWeKnowThen;
import org.retentionkit.examples.customers.WhoAskedToBeForgotten;
import org.retentionkit.examples.purchases.WhatDoesAnExportAsItIsSay;
import org.retentionkit.examples.revenue.WhatDoSeveralSubscriptionsBring;

/** The examples on what rows can say print exactly this. */
@ResourceLock(Resources.SYSTEM_OUT)
class RowExamplesTest {
  @Test
  void what_an_export_as_it_is_says() throws Exception {
    assertThat(Printed.by(WhatDoesAnExportAsItIsSay::main))
        .isEqualTo(
            """
            EACH_A_CUSTOMER: OrderLog[7 rows, 3 customers, 2026-01-05 to 2026-02-03, EUR]
            January 2026: 4 orders, customers 3, revenue 102.64 EUR
            February 2026: 0 orders, customers 0, revenue -20.34 EUR
            Average order value, January 2026: 25.66 EUR = revenue 102.64 EUR ÷ orders 4.
            Of 8 rows 7 count, 1 is there twice, 0 name no customer, 1 is a refund.
            LEAVE_OUT: OrderLog[4 rows, 1 customer, 2026-01-05 to 2026-02-03, EUR]
            January 2026: 2 orders, customers 1, revenue 45.64 EUR
            February 2026: 0 orders, customers 0, revenue -20.34 EUR
            Average order value, January 2026: 22.82 EUR = revenue 45.64 EUR ÷ orders 2.
            Of 8 rows 4 count, 1 is there twice, 3 name no customer, 1 is a refund.
            """);
  }

  @Test
  void what_several_subscriptions_bring() throws Exception {
    assertThat(Printed.by(WhatDoSeveralSubscriptionsBring::main))
        .isEqualTo(
            """
            By customer, 0 moments decided by a rule:
            January 2026: new 100.00, expansion 0.00, contraction 0.00, churned 0.00, closing \
            100.00
            February 2026: new 19.00, expansion 50.00, contraction 0.00, churned 0.00, closing \
            169.00
            March 2026: new 0.00, expansion 0.00, contraction 100.00, churned 0.00, closing 69.00
            By subscription, 0 moments decided by a rule:
            January 2026: new 100.00, expansion 0.00, contraction 0.00, churned 0.00, closing \
            100.00
            February 2026: new 69.00, expansion 0.00, contraction 0.00, churned 0.00, closing \
            169.00
            March 2026: new 0.00, expansion 0.00, contraction 0.00, churned 100.00, closing 69.00
            Dates only, HIGHEST: February closes with 260.00, 2 days decided by the rule
            Dates only, ENDS_WIN: February closes with 240.00, 2 days decided by the rule
            """);
  }

  @Test
  void who_asked_to_be_forgotten() throws Exception {
    assertThat(Printed.by(WhoAskedToBeForgotten::main))
        .isEqualTo(
            """
            Ann's days that left: 2
            After the backup came back: OrderLog[2 orders, 2 customers, 2026-03-02 to 2026-03-09, EUR]
            SuppressionList[1 customer, 1 row kept out]
            Ann is on it: true
            Bob is on it: false
            """);
  }

  @Test
  void what_we_knew_then() throws Exception {
    assertThat(Printed.by(WhatDidWeKnowThen::main))
        .isEqualTo(
            """
            Known on 31 March: Customer churn rate, March 2026: 9.7 % (95 %: 7.7 % to 12.1 %)
            Known on 30 April: Customer churn rate, March 2026: 12.1 % (95 %: 9.9 % to 14.8 %)
            Four who came under a new address: Customer churn rate, March 2026: 11.6 % (95 %: \
            9.4 % to 14.2 %)
            Latvia at the opening: Customer churn rate, March 2026: 9.0 % = lost of opening 36 ÷ \
            opening 400. 95 % Wilson interval 6.6 % to 12.2 %.
            Estonia at the opening: Customer churn rate, March 2026: 15.0 % = lost of opening 45 \
            ÷ opening 300. 95 % Wilson interval 11.4 % to 19.5 %.
            Estonia against Latvia: Customer churn rate, March 2026: higher by 6.0 points, \
            significant (p = 0.02); 95 % Newcombe interval +1.2 to +11.1 points
            """);
  }
}
