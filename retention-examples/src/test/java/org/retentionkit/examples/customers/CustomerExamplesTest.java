package org.retentionkit.examples.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.retentionkit.examples.Printed;

/** The examples on customers who stay and leave print exactly this. */
class CustomerExamplesTest {
  @Test
  void how_many_customers_do_we_keep() throws Exception {
    assertThat(Printed.by(HowManyCustomersDoWeKeep::main))
        .isEqualTo(
            """
            Kept: 40.0 %
            Lost: 60.0 %
            Together: 100 %
            Kept, 95 % Wilson interval 37.0 % to 43.1 %
            Customer retention rate, March 2026: 40.0 % = (closing 800 − acquired 400) ÷ opening 1000. 95 % Wilson interval 37.0 % to 43.1 %.
            """);
  }

  @Test
  void which_churn_rate() throws Exception {
    assertThat(Printed.by(WhichChurnRate::main))
        .isEqualTo(
            """
            5.0 % = lost of opening 50 ÷ opening 1000
                  OPENING_COHORT, ChartMogul standard; ProfitWell's rule for the losses
            6.2 % = (lost of opening 50 + lost of new 12) ÷ opening 1000
                  ALL_LOSSES_OVER_OPENING, Recurly, Baremetrics
            4.1 % = (lost of opening 50 + lost of new 12) ÷ (opening 1000 + joined 500)
                  OPENING_PLUS_NEW, Stripe, Gumroad
            3.3 % = lost of opening 50 ÷ (opening 1000 + joined 500)
                  OPENING_LOSSES_OVER_OPENING_PLUS_NEW, the step between ChartMogul's and Stripe's rate, for reconciliation
            5.1 % = (lost of opening 50 + lost of new 12) ÷ ((opening 1000 + closing 1438) ÷ 2)
                  AVERAGE_BASE, a practice described by Recurly
            4.3 % = (lost of opening 50 + lost of new 12) ÷ closing 1438
                  CLOSING_BASE, a practice described by Recurly
            """);
  }

  @Test
  void do_we_grow_or_keep() throws Exception {
    assertThat(Printed.by(DoWeGrowOrKeep::main))
        .isEqualTo(
            """
            Customer retention rate, March 2026: 90.0 % = (closing 270 − acquired 50 − reactivated 40) ÷ opening 200. 95 % Wilson interval 85.1 % to 93.4 %.
            Customer retention rate (closing less all who joined), March 2026: 105.0 % = (closing 270 − joined 60) ÷ opening 200.
            Of 200 customers 20 were lost, so 90 % were kept; the rest is growth, not retention.
            """);
  }

  @Test
  void what_if_nobody_was_there() throws Exception {
    assertThat(Printed.by(WhatIfNobodyWasThere::main))
        .isEqualTo(
            """
            Defined: false
            As an optional: OptionalDouble.empty
            Customer retention rate, January 2026: undefined, opening is 0 in January 2026 (acquired 25, closing 25); (closing 25 − acquired 25) ÷ opening 0.
            Asked all the same: Customer retention rate is undefined: opening is 0 in January 2026 (acquired 25, closing 25)
            """);
  }

  @Test
  void did_retention_really_change() throws Exception {
    assertThat(Printed.by(DidRetentionReallyChange::main))
        .isEqualTo(
            """
            A small firm: Customer retention rate, March 2026: rose by 20.0 points, significant (p \
            = 0.01); 95 % Newcombe interval +5.2 to +33.4 points
            A smaller one: Customer retention rate, March 2026: rose by 10.0 points, not \
            significant (p = 1.00); 95 % Newcombe interval −23.6 to +42.1 points
            A large one: Customer retention rate, March 2026: rose by 0.3 points, significant (p < \
            0.001); 95 % Newcombe interval +0.2 to +0.4 points
            """);
  }

  @Test
  void how_long_do_customers_stay() throws Exception {
    assertThat(Printed.by(HowLongDoCustomersStay::main))
        .isEqualTo(
            """
            2 % a month is 21.53 % a year, not 24 %.
            Customer lifetime (mean periods begun): 50.00 months = 1 ÷ churn 2 % a month.
            Customer lifetime (mean periods completed): 49.00 months = (1 − churn 2 % a month) ÷ \
            churn 2 % a month.
            Customer lifetime (mean, leaving at any moment): 49.50 months = −1 ÷ ln(1 − churn 2 % \
            a month).
            Customer lifetime (median, the half-life): 34.31 months = ln ½ ÷ ln(1 − churn 2 % a \
            month).
            Still here after 4 years: 38 %
            Customer lifetime (median, the half-life): undefined, it is unbounded, because churn \
            is 0 and nobody is expected to leave; ln ½ ÷ ln(1 − churn 0 % a month).
            """);
  }

  @Test
  void why_did_customers_leave() throws Exception {
    assertThat(Printed.by(WhyDidCustomersLeave::main))
        .isEqualTo(
            """
            Voluntary customer churn rate, Q1 2026: 3.0 % = lost voluntarily 30 ÷ opening 1000. \
            95 % Wilson interval 2.1 % to 4.3 %.
            Involuntary customer churn rate, Q1 2026: 1.5 % = lost involuntarily 15 ÷ opening \
            1000. 95 % Wilson interval 0.9 % to 2.5 %.
            Customer churn rate for an unknown reason, Q1 2026: 0.5 % = lost for an unknown \
            reason 5 ÷ opening 1000. 95 % Wilson interval 0.2 % to 1.2 %.
            Voluntary customer churn rate (unknown reasons as voluntary), Q1 2026: 3.5 % = (lost voluntarily 30 + lost for an unknown \
            reason 5) ÷ opening 1000. 95 % Wilson interval 2.5 % to 4.8 %.
            Customer churn rate (of contracts due for renewal), Q1 2026: 15.0 % = (due 40 − \
            renewed 34) ÷ due 40. 95 % Wilson interval 7.1 % to 29.1 %.
            Win-back rate, Q2 2026: 16.0 % = won back 8 ÷ pool 50. 95 % Wilson interval 8.3 % to \
            28.5 %. The pool was lost in Q1 2026.
            """);
  }

  @Test
  void is_retention_rising() throws Exception {
    assertThat(Printed.by(IsRetentionRising::main))
        .isEqualTo(
            """
            Average rate, pooled, 2026-01-01 to 2026-04-30: 92.0 % = sum of counted 3930 ÷ sum of \
            bases 4270. Customer retention rate of January 2026, February 2026, March 2026, April \
            2026.
            Average rate, simple, 2026-01-01 to 2026-04-30: 92.0 % = sum of rates 367.9 % ÷ \
            periods 4. Customer retention rate of January 2026, February 2026, March 2026, April \
            2026.
            Churn of the last three months: 8.57 %
            Churn of the last three months: 7.34 %
            Trend of the customer retention rate, per period, 2026-01-01 to 2026-04-30: +1.3 \
            points = slope of the retention rates of periods 4, weighted by opening customers. p \
            = 0.0008.
            """);
  }

  @Test
  void how_counts_and_results_travel_as_json() throws Exception {
    String[] lines = Printed.by(HowDoCountsAndResultsTravelAsJson::main).split("\n", -1);
    assertThat(lines[0])
        .startsWith("{\"definition\":\"customer-retention.opening-cohort\",")
        .contains("\"value\":0.4,\"reason\":null,\"interval\":{\"lower\":0.37007478121137727");
    assertThat(lines)
        .endsWith(
            "Wskaźnik utrzymania klientów, marzec 2026: 40,0% = (na końcu 800 − pozyskani 400) ÷"
                + " na początku 1000. Przedział ufności 95% (Wilsona): 37,0% – 43,1%.",
            "Refused: opening must not be null", "");
  }
}
