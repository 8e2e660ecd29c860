package org.retentionkit.examples.worth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.retentionkit.examples.Printed;

/** The examples on lifetime values and the economics of keeping customers print exactly this. */
class WorthExamplesTest {
  @Test
  void what_is_a_customer_worth() throws Exception {
    assertThat(Printed.by(WhatIsACustomerWorth::main))
        .isEqualTo(
            """
            SIMPLE: 2000.00 EUR
            MARGIN_OVER_CHURN: 1600.00 EUR
            DISCOUNTED_AT_PERIOD_END: 1266.67 EUR
            DISCOUNTED_FIRST_MARGIN_NOW: 1346.67 EUR
            CHURN_PLUS_DISCOUNT: 1333.33 EUR
            DISCOUNTED_LESS_ACQUISITION: 1066.67 EUR
            FINITE_HORIZON: 1132.82 EUR
            FINITE_DISCOUNTED_AT_PERIOD_END: 975.38 EUR
            FINITE_DISCOUNTED_FIRST_MARGIN_NOW: 1036.99 EUR
            Customer lifetime value (gross margin): 1600.00 EUR = revenue 100.00 EUR a month \
            × margin 80 % ÷ churn 5 % a month.
            1400.00 EUR
            it is unbounded, because churn is 0 and nobody is expected to leave
            Historic customer value (profit): 40.91 EUR = payments 109.09 EUR − refunds 18.18 \
            EUR − costs 50.00 EUR. All amounts are discounted at 10 % a year to 2025-01-01, \
            actual/365.
            """);
  }

  @Test
  void what_do_five_points_of_retention_bring() throws Exception {
    assertThat(Printed.by(WhatDoFivePointsOfRetentionBring::main))
        .isEqualTo(
            """
            0.75: +25.0 %, discounted +24.4 %
            0.80: +33.3 %, discounted +27.5 %
            0.90: +100.0 %, discounted +40.7 %
            Retention leverage (lifetime in periods begun): 17.6 % = points 3.75 % ÷ (1 − \
            retention 75 % a year − points 3.75 %). Retention rises by 5 per cent to 78.75 %.
            +25 % holds at 75.00 %
            +95 % holds at 89.74 %
            +100 % holds at 90.00 %
            +125 % holds at 91.00 %
            """);
  }

  @Test
  void does_acquisition_pay_back() throws Exception {
    assertThat(Printed.by(DoesAcquisitionPayBack::main))
        .isEqualTo(
            """
            Customer acquisition cost, March 2026: 200.00 EUR = (sales 6000 EUR + marketing \
            4000 EUR) ÷ new customers 50.
            LTV:CAC: 8.00 times = lifetime value 1600.00 EUR ÷ acquisition cost 200.00 EUR. \
            The lifetime value is: Customer lifetime value (gross margin).
            Payback of acquisition cost: 2.50 months = acquisition cost 200.00 EUR ÷ (revenue \
            100.00 EUR a month × margin 80 %).
            LTV:CAC at least 3? true
            Paid back in less than 12 months? true
            """);
  }

  @Test
  void keep_or_acquire() throws Exception {
    assertThat(Printed.by(KeepOrAcquire::main))
        .isEqualTo(
            """
            Cost of acquiring against keeping a customer, March 2026: 5.00 times = \
            (acquisition spending 10000 EUR ÷ acquired 50) ÷ (keeping spending 36000 EUR ÷ \
            kept 900).
            Selling advantage of existing customers: 14.00 times = probability existing 70.0 \
            % ÷ probability new 5.0 %.
            Expected sale: 28.00 EUR = offers 1 × probability 70.0 % × revenue per sale 40 \
            EUR.
            Expected sale: 2.00 EUR = offers 1 × probability 5.0 % × revenue per sale 40 EUR.
            Break-even acquisition: 12.5 customers = churn 5 % × customers 250. That is 13 \
            people.
            Are 12 enough? false
            """);
  }

  @Test
  void who_brings_others_along() throws Exception {
    assertThat(Printed.by(WhoBringsOthersAlong::main))
        .isEqualTo(
            """
            Referral share (of those who answered), March 2026: 25.0 % = referred 30 ÷ \
            answered 120. 95 % Wilson interval 18.1 % to 33.4 %. 80 of 200 new customers did \
            not answer.
            Referral share (silence taken as no), March 2026: 15.0 % = referred 30 ÷ new \
            customers 200. 95 % Wilson interval 10.7 % to 20.6 %. 80 of 200 new customers did \
            not answer.
            Referral share (residual), March 2026: 25.0 % = (new customers 200 − attributed \
            150) ÷ new customers 200. The rest holds direct visits and brand search too.
            Viral coefficient (K): 0.80 = invites per user 4.00 × conversion 20.0 %.
            1,000 users after three cycles: 2952
            At K = 1 the second cycle brings 1000
            """);
  }
}
