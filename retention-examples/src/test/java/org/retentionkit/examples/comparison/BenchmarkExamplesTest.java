package org.retentionkit.examples.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.retentionkit.examples.Printed;
import org.retentionkit.examples.purchases.DoCustomersBuyAgain;
import org.retentionkit.examples.purchases.HowOftenAndHowMuchDoCustomersBuy;

/** The examples on benchmarks, targets and purchases print exactly this. */
class BenchmarkExamplesTest {
  @Test
  void how_do_we_compare_with_our_industry() throws Exception {
    assertThat(Printed.by(HowDoWeCompareWithOurIndustry::main))
        .isEqualTo(
            """
            23 points below; the benchmark's period is unknown
            More than chance? true
            Gap to the benchmark: −23.0 percentage points = own 40.0 % − benchmark 63 %. \
            Own: Customer retention rate, March 2026: 40.0 %. Benchmark: Customer retention \
            rate, Retail: 63 %, statistic unknown, period unknown, data of unknown years; \
            Paddle, Industry retention rates \
            (https://www.paddle.com/resources/industry-retention-rates, page of 2021-12-13). \
            It measures: customer retention rate: share of the customers kept; period not \
            stated; population: unknown. Note: articles credit HubSpot with these seven \
            figures. The benchmark's period is unknown. The gap exceeds the sampling error \
            of the own figure (95 % Wilson interval 37.0 % to 43.1 %), the benchmark taken \
            as exact.
            own period must be 1 year, but was 1 month: compare RateConverter.convert(rate, …), \
            or measure it over 1 year
            4.5 points above
            53.2 points above
            """);
  }

  @Test
  void do_we_reach_our_targets() throws Exception {
    assertThat(Printed.by(DoWeReachOurTargets::main))
        .isEqualTo(
            """
            Margin to the target, at most: −1.0 percentage points = goal 2 % − own 3.0 %. Own: \
            Customer churn rate, March 2026: 3.0 %. Target: Customer churn rate at most 2 %; \
            rule of thumb of an article on small businesses. Outcome: missed by 1 point.
            met by 12 points; the target's period is unknown
            Customer retention rate at least 98 %, alarm at 97 %: alarm, missed by 1 point
            """);
  }

  @Test
  void do_customers_buy_again() throws Exception {
    assertThat(Printed.by(DoCustomersBuyAgain::main))
        .isEqualTo(
            """
            Repeat purchase rate, 2025: 28.0 % = repeat buyers 280 ÷ buyers 1000. 95 % \
            Wilson interval 25.3 % to 30.9 %.
            Repeat purchase rate (both orders inside the window), 2025: 15.0 % = buyers with \
            two orders inside 90 ÷ buyers in the window 600. 95 % Wilson interval 12.4 % to \
            18.1 %.
            Returning customer rate, 2025: 30.0 % = buyers who had bought before 180 ÷ \
            buyers in the window 600. 95 % Wilson interval 26.5 % to 33.8 %.
            Repeat purchase rate (cohort, within a number of days), March 2025: 22.0 % = \
            bought again in time 44 ÷ first-time buyers 200. 95 % Wilson interval 16.8 % to \
            28.2 %. In time is within 60 days of the first order.
            Against coffee shops: 2 points below
            """);
  }

  @Test
  void how_often_and_how_much_do_customers_buy() throws Exception {
    assertThat(Printed.by(HowOftenAndHowMuchDoCustomersBuy::main))
        .isEqualTo(
            """
            Purchase frequency, 2025: 2.50 orders a customer = orders 1000 ÷ customers 400.
            50.00 EUR
            Time between purchases (mean of own gaps): 70.5 days = total gap days 42300 ÷ \
            gaps 600. Customers who have not come back yet have no gap and are not in it.
            Time between purchases (window over frequency), 2025: 146.0 days = window days \
            365 ÷ (orders 1000 ÷ customers 400). Customers who ordered once count as a whole \
            window: this is no interval.
            """);
  }
}
