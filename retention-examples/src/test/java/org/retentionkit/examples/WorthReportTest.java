package org.retentionkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer is worth, whether retention changed, and the industry, on logs of a few rows. */
class WorthReportTest {
  /**
   * By 20 active days: March opens with a, b, c and d and loses d; April opens with a, b and c and
   * loses c. So 2 of 7 are lost; 300 + 200 = 500 from 3 + 2 = 5 customer-months.
   */
  private static final String LOG =
      """
      customer,date,amount
      z,2026-02-01,0
      a,2026-02-25,100
      b,2026-02-25,100
      c,2026-02-25,100
      d,2026-02-25,100
      a,2026-03-25,100
      b,2026-03-25,100
      c,2026-03-25,100
      a,2026-04-25,100
      b,2026-04-30,100
      """;

  @TempDir private Path folder;

  @Test
  void without_margin_and_discount_only_the_simple_form_has_a_value() throws IOException {
    assertThat(section(report(LOG), "What a customer is worth"))
        .isEqualTo(
            """
            What a customer is worth
              Brought so far, mean USD  180.00
              Months taking part        2026-03 to 2026-04 (2 months)
              Per active a month, USD   100.00
              Churn a month             28.6 %
              Lifetime value by closed form               USD
              revenue                                  350.00
              gross margin                                  –
              discounted, survivors pay at period end       –
              discounted, first margin now                  –
              gross profit over churn plus discount         –
              Brought so far: all revenue of the log ÷ all its customers. It is revenue, not profit, and no
                forecast: what customers will still bring, and brought before the log, is missing.
              The closed forms assume that each month every active customer brings the same revenue and leaves
                for good with the same chance: the averages of the months taking part. Revenue a month is all
                revenue ÷ active customers at the closings. Churn is losing a customer 20 days after the last
                order; other --active-days give other values.
              Customer lifetime value (revenue): 350.00 USD = revenue 100.00 USD a month ÷ churn 28.5714 % a
                month.
              Undefined: gross margin, as margin is not given; discounted, survivors pay at period end, as
                margin, discount are not given; discounted, first margin now, as margin, discount are not given;
                gross profit over churn plus discount, as margin, discount are not given. --margin and
                --discount can be given.
            """);
  }

  @Test
  void with_margin_and_discount_all_forms_have() throws IOException {
    String section =
        section(report(LOG, "--margin=40", "--discount=12%"), "What a customer is worth");
    assertThat(section)
        .contains(
            """
              revenue                                  350.00
              gross margin                             140.00
              discounted, survivors pay at period end   96.79
              discounted, first margin now             136.79
              gross profit over churn plus discount    135.50
            """)
        .contains(
            "  Customer lifetime value (gross margin): 140.00 USD = revenue 100.00 USD a month ×"
                + " margin 40 % ÷\n")
        .contains("discount 0.9489 % a")
        .doesNotContain("Undefined");
    assertThat(section(report(LOG, "--margin=40"), "What a customer is worth"))
        .contains("  gross margin                             140.00\n")
        .contains("as discount is not given");
  }

  @Test
  void json_has_the_definitions_the_values_and_the_reasons() throws IOException {
    JsonNode worth =
        new ObjectMapper().readTree(report(LOG, "--margin=40", "--json").out()).get("worth");
    assertThat(worth.get("historic").decimalValue()).isEqualByComparingTo("180");
    assertThat(worth.get("revenuePerActiveCustomer").decimalValue()).isEqualByComparingTo("100");
    assertThat(worth.at("/churn/part").asLong()).isEqualTo(2);
    assertThat(worth.at("/churn/whole").asLong()).isEqualTo(7);
    assertThat(report(LOG, "--json").out())
        .contains(
            "{\"form\": \"revenue\", \"value\": 350.00, \"definition\": \"SIMPLE\","
                + " \"formula\": \"revenue ÷ churn\"}");
    assertThat(worth.at("/forms/1/value").decimalValue()).isEqualByComparingTo("140");
    assertThat(worth.at("/forms/2/value/undefined").asText()).isEqualTo("discount is not given");
  }

  @Test
  void where_nobody_leaves_the_value_is_unbounded_and_not_0() throws IOException {
    String loyal =
        "customer,date,amount\na,2026-01-30,100\na,2026-02-25,100\na,2026-03-25,100\n"
            + "a,2026-04-30,100\n";
    assertThat(section(report(loyal), "What a customer is worth"))
        .contains("  revenue                                    –\n")
        .contains("Undefined: revenue, as it is unbounded, because churn is 0 and nobody is");
  }

  @Test
  void without_months_to_compare_there_is_only_what_was_brought() throws IOException {
    String one = "customer,date,amount\na,2026-01-30,100\n";
    assertThat(section(report(one), "What a customer is worth"))
        .contains("  Brought so far, mean USD  100.00\n  Months taking part        none\n")
        .contains("  Per active a month, USD   –\n  Churn a month             –\n")
        .endsWith(
            "  There is no closed form: no month that is whole and past warming up opened with"
                + " customers.\n");
    String lost = "customer,date,amount\na,2026-01-30,1\na,2026-02-25,1\nb,2026-04-30,0\n";
    assertThat(section(report(lost), "What a customer is worth"))
        .contains("  Months taking part        2026-03\n  Per active a month, USD   –\n")
        .contains("  Churn a month             100.0 %\n")
        .endsWith(
            "  There is no closed form: no customer was active at the end of the months taking"
                + " part.\n");
  }

  @Test
  void the_last_month_is_tested_against_the_one_before() throws IOException {
    Run run = report(LOG);
    assertThat(section(run, "Did retention change?"))
        .isEqualTo(
            """
            Did retention change?
              Months              2026-04 against 2026-03
              Change in points    −8.3
              95 % of the change  −58.6 to +44.2
              Fisher's exact p    1.0
              More than chance    no
              Change of customer retention rate, April 2026: −8.3 points = after 66.7 % − before 75.0 %. 95 %
                Newcombe interval −58.6 to +44.2 points. Before is March 2026. It fell by 8.3 points: the change
                is within sampling error at 95 % (Fisher's exact test p = 1.0). The two groups are taken as
                independent, which the same customers asked twice are not.
            """);
    JsonNode change = new ObjectMapper().readTree(report(LOG, "--json").out()).get("change");
    assertThat(change.get("months").toString()).isEqualTo("[\"2026-03\",\"2026-04\"]");
    assertThat(change.get("change").asDouble()).isEqualTo(-1 / 12.0);
    assertThat(change.at("/interval/method").asText()).isEqualTo("Newcombe");
    assertThat(change.get("pValue").asDouble()).isEqualTo(1);
    assertThat(change.get("exceedsSamplingError").asBoolean()).isFalse();
  }

  @Test
  void a_change_needs_two_neighbouring_months() throws IOException {
    String gap =
        "customer,date,amount\na,2026-01-01,1\na,2026-01-30,1\na,2026-02-05,1\na,2026-03-30,1\n"
            + "a,2026-04-30,1\n";
    for (String log : List.of("customer,date,amount\na,2026-01-30,1\n", gap)) {
      assertThat(section(report(log, "--active-days=10"), "Did retention change?"))
          .isEqualTo(
              """
              Did retention change?
                It cannot be said: there are no two neighbouring months at the end that are whole, past warming up
                  and opened with customers.
              """);
    }
  }

  @Test
  void an_industry_is_compared_by_the_year_with_its_caveats() throws IOException {
    assertThat(section(report(LOG, "--industry=RETAIL"), "Retention against the industry"))
        .isEqualTo(
            """
            Retention against the industry
              Industry                  Retail
              Own retention, per month  71.4 %
              Own retention, per year   1.8 %
              95 % of own, per year     0.0–35.7
              Benchmark                 63 %
              Gap in points             −61.2
              More than chance          yes
              Own retention per year: the pooled monthly retention, compounded over 12 months, as if each month
                were alike. Customers are lost 20 days after the last order; others may count otherwise.
              Benchmark: Customer retention rate, Retail: 63 %, statistic unknown, period unknown, data of
                unknown years; Paddle, Industry retention rates
                (https://www.paddle.com/resources/industry-retention-rates, page of 2021-12-13).
              It measures: customer retention rate: share of the customers kept; period not stated. It is taken
                as exact, as its own sampling error is not known.
              Caveat: the benchmark's period is unknown.
            """);
    JsonNode industry =
        new ObjectMapper()
            .readTree(report(LOG, "--industry=B2B SaaS", "--json").out())
            .get("industry");
    assertThat(industry.get("benchmark").asDouble()).isEqualTo(0.74);
    assertThat(industry.get("own").asDouble())
        .isEqualTo(244_140_625.0 / 13_841_287_201.0); // (5/7)^12
    assertThat(industry.at("/ownMonthly/part").asLong()).isEqualTo(5);
    assertThat(industry.get("exceedsSamplingError").asBoolean()).isTrue();
    assertThat(industry.get("notes").toString()).doesNotContain("Caveat");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Airlines | the bundled benchmarks of Airlines are of other measures.",
        "B2C subscriptions | the bundled benchmarks of B2C subscriptions are of other measures.",
      })
  void a_comparison_that_cannot_be_made_is_one_sentence(String name, String why)
      throws IOException {
    Run run = report(LOG, "--industry", name);
    assertThat(run.status()).isZero();
    assertThat(section(run, "Retention against the industry"))
        .endsWith("\n  Retention is not compared: " + why + "\n");
  }

  @Test
  void without_months_there_is_nothing_to_compare() throws IOException {
    Run run = report("customer,date,amount\na,2026-01-30,100\n", "--industry=Retail");
    assertThat(section(run, "Retention against the industry"))
        .isEqualTo(
            """
            Retention against the industry
              Industry  Retail
              Retention is not compared: no month that is whole and past warming up opened with customers.
            """);
  }

  private Run report(String log, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("orders.csv"), log);
    List<String> args = new ArrayList<>(List.of("--active-days=20"));
    List<String> given = Arrays.asList(options);
    if (given.stream().anyMatch(option -> option.startsWith("--active-days"))) {
      args.clear();
    }
    args.addAll(given);
    args.add(file.toString());
    return Run.of(args.toArray(String[]::new));
  }

  private static String section(Run run, String title) {
    assertThat(run.err()).isEmpty();
    String from = run.out().substring(run.out().indexOf("\n" + title + "\n") + 1);
    return from.substring(0, from.indexOf("\n\n") + 1);
  }
}
