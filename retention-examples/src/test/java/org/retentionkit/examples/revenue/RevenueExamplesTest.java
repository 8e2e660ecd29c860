package org.retentionkit.examples.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.retentionkit.examples.Printed;

@ResourceLock(Resources.SYSTEM_OUT)
class RevenueExamplesTest {

  @Test
  void how_much_revenue_we_keep() throws Exception {
    assertThat(Printed.by(HowMuchRevenueDoWeKeep::main))
        .isEqualTo(
            """
            Gross revenue retention, March 2026: 21.4 % = kept of opening 150.00 USD ÷ opening \
            700.00 USD.
            Net revenue retention, March 2026: 28.6 % = closing of opening 200.00 USD ÷ \
            opening 700.00 USD.
            Gross revenue churn (cancellations only), March 2026: 197.0 % = churned 1379.00 \
            USD ÷ opening 700.00 USD. Above 100 %: amounts were lost that were first won in \
            the period.
            Gross revenue churn (cancellations only, at opening amounts), March 2026: 71.4 % = \
            opening of lost 500.00 USD ÷ opening 700.00 USD.
            Quick ratio, March 2026: 0.71 = (new revenue 80.00 USD + expansion 929.00 USD) ÷ \
            (contraction 50.00 USD + churned 1379.00 USD).
            """);
  }

  @Test
  void whether_twenty_percent_bring_eighty() throws Exception {
    assertThat(Printed.by(DoTwentyPercentBringEighty::main))
        .isEqualTo(
            """
            Revenue share of the top customers, 2025: 91.6 % = top revenue 916.00 EUR ÷ \
            revenue 1000.00 EUR. The top 20.0 % are 1.40 of 7 customers.
            Share of customers that brings a share of revenue, 2025: 12.7 % = top customers \
            0.89 ÷ customers 7. They bring 80.0 % of 1000.00 EUR.
            Gini coefficient of revenue, 2025: 0.7929 = (2 × rank sum 6775.00 EUR − (customers \
            7 + 1) × revenue 1000.00 EUR) ÷ (customers 7 × revenue 1000.00 EUR).
            the smallest 0 % bring 0.0 %
            the smallest 25 % bring 0.8 %
            the smallest 50 % bring 2.8 %
            the smallest 75 % bring 7.0 %
            the smallest 100 % bring 100.0 %
            """);
  }

  @Test
  void what_our_plans_are_worth_per_month() throws Exception {
    assertThat(Printed.by(WhatAreOurPlansWorthPerMonth::main))
        .isEqualTo(
            """
            Monthly revenue (calendar months): 12500.00 USD = sum of subscribers 150 × price × \
            terms a month, for plans of whole months. 100 at 100.00 USD per month: 10000.00 \
            USD. 50 at 600.00 USD per year: 2500.00 USD.
            Monthly revenue (calendar months): undefined, 10.00 USD per week is no whole \
            number of months; CALENDAR_MONTHS has no rule for it; sum of subscribers 1 × price \
            × terms a month, for plans of whole months.
            Monthly revenue (52 weeks over 12 months): 43.33 USD = sum of subscribers 1 × \
            price 10.00 USD × terms a month 4.333333, 52 ÷ 12 weeks or 365 ÷ 12 days.
            Monthly revenue (four weeks): 40.00 USD = sum of subscribers 1 × price 10.00 USD × \
            terms a month 4.000000, 4 weeks or 28 days.
            Monthly revenue (actual days, 30.4375 a month): 43.48 USD = sum of subscribers 1 × \
            price 10.00 USD × terms a month 4.348214, 30.4375 days.
            """);
  }

  @Test
  void how_much_a_customer_brings() throws Exception {
    assertThat(Printed.by(HowMuchDoesACustomerBring::main))
        .isEqualTo(
            """
            Recurring revenue per active customer (ARPA), March 2026: 83.33 EUR = recurring \
            revenue 5000.00 EUR ÷ active customers 60.
            Recurring revenue per paid subscription (ARPPS), March 2026: 62.50 EUR = recurring \
            revenue 5000.00 EUR ÷ paid subscriptions 80.
            Revenue per paying customer (ARPPU), March 2026: 81.33 EUR = revenue 6100.00 EUR ÷ \
            payers 75.
            New revenue per new customer (average sale price), March 2026: 125.00 EUR = new \
            revenue 1000.00 EUR ÷ new customers 8.
            """);
  }

  @Test
  void whether_churn_counts_day_by_day() throws Exception {
    assertThat(Printed.by(DoesChurnCountDayByDay::main))
        .isEqualTo(
            """
            Gross revenue churn (summed over days), 2026-03-02 to 2026-03-03: 20.0 % = sum \
            over days 2 of (churned + contraction) ÷ opening. Each day divides by its own \
            opening, so the sum may pass 100 %.
            Net revenue churn (summed over days), 2026-03-02 to 2026-03-03: 5.0 % = sum over \
            days 2 of (churned + contraction − expansion − reactivation) ÷ opening. Each day \
            divides by its own opening, so the sum may pass 100 %.
            Gross revenue churn, 2026-03-02 to 2026-03-03: 30.0 % = (churned 30.00 USD + \
            contraction 0.00 USD) ÷ opening 100.00 USD.
            """);
  }

  /** 100 USD in January, 150 in February, 100 in March, by three rules. */
  @Test
  void what_exchange_rates_did() throws Exception {
    assertThat(Printed.by(WhatDidExchangeRatesDo::main))
        .contains(
            """
            SERVICE_START_RATE
            January 2026: 0.00 + new 90.00 + expansion 0.00 - contraction 0.00 + fx 0.00 = 90.00
            February 2026: 90.00 + new 0.00 + expansion 40.00 - contraction 0.00 + fx -10.00 \
            = 120.00
            March 2026: 120.00 + new 0.00 + expansion 0.00 - contraction 42.50 + fx 7.50 = 85.00
            PERIOD_END_RATE
            """)
        .endsWith(
            """
            March 2026: 132.00 + new 0.00 + expansion 0.00 - contraction 44.00 + fx 0.00 = 88.00
            """);
  }
}
