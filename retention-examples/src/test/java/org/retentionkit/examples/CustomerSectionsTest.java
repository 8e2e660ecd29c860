package org.retentionkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cohorts, lifecycle, segments and customers at risk, of small logs and of the sample. */
class CustomerSectionsTest {
  @TempDir private Path folder;

  /** A and B begin in January, C in February; March is in progress. */
  private static final String SMALL =
      """
      customer,date,amount
      A,2026-01-05,10.00
      A,2026-01-15,10.00
      A,2026-01-25,10.00
      A,2026-02-14,10.00
      B,2026-01-20,5.00
      B,2026-03-10,0.00
      C,2026-02-01,50.00
      """;

  @Test
  void cohorts_of_a_small_log() throws IOException {
    assertThat(section(SMALL, "Cohorts by month of the first order"))
        .isEqualTo(
            """
              Cohort   Size     1      2
              2026-01     2  50.0   50.0*
              2026-02     1   0.0*
              Month  Pooled      95 %  Simple  Cohorts taking part
                  1  50.0 %  9.5–90.5  50.0 %  2026-01
                  2       –         –       –  none
              In per cent of the cohort: customers with an order in the calendar month that many months after
                that of their first order of the log. * In progress: so far. Blank: not yet due. Averages take
                complete cells only; 95 %: the Wilson interval of the pooled.
            """);
  }

  @Test
  void cohorts_in_json_say_their_state_and_who_took_part() throws IOException {
    JsonNode cohorts = json(SMALL).get("cohorts");
    assertThat(cohorts.at("/cohorts/0/month2").toString())
        .isEqualTo("{\"state\":\"in progress\",\"part\":1,\"whole\":2,\"value\":0.5}");
    assertThat(cohorts.at("/cohorts/1/month2").toString()).isEqualTo("{\"state\":\"not yet due\"}");
    assertThat(cohorts.at("/averages/0/cohorts").toString()).isEqualTo("[\"2026-01\"]");
    assertThat(cohorts.at("/averages/0/leftOut").toString())
        .isEqualTo("[\"February 2026 (in progress)\"]");
    assertThat(cohorts.at("/averages/1/pooled/undefined").asText())
        .isEqualTo("no cohort is complete for month 2");
    assertThat(cohorts.at("/averages/1/leftOut").toString())
        .isEqualTo("[\"January 2026 (in progress)\",\"February 2026 (not yet due)\"]");
  }

  @Test
  void lifecycle_of_a_small_log() throws IOException {
    assertThat(section(SMALL, "Buyers by lifecycle"))
        .startsWith(
            """
              Month     Buyers  New  Returning  Resurrected  Dormant  Quick ratio
              2026-01        2    2          0            0        0            –
              2026-02        2    1          1            0        1         1.00
              2026-03*       1    0          0            1        2         0.50
              * In progress: through 2026-03-10, the log's last day.
            """);
    assertThat(json(SMALL).at("/lifecycle/months/0/quickRatio/undefined").asText())
        .isEqualTo("dormant is 0 in January 2026 (newcomers 2, resurrected 0)");
  }

  @Test
  void segments_of_a_small_log() throws IOException {
    // three customers make quintiles of 0.6, 1.2, 1.8 and 2.4: the first, second, second and third
    assertThat(section(SMALL, "Segments by recency, frequency and amount"))
        .startsWith(
            """
              Segment           Customers   Share  Revenue USD   Share
              Champions                 0   0.0 %         0.00   0.0 %
              Loyal                     1  33.3 %        40.00  42.1 %
              Active                    1  33.3 %         5.00   5.3 %
              New                       0   0.0 %         0.00   0.0 %
              Promising                 0   0.0 %         0.00   0.0 %
              Needs attention           0   0.0 %         0.00   0.0 %
              Almost lost               0   0.0 %         0.00   0.0 %
              At risk                   1  33.3 %        50.00  52.6 %
              Previously loyal          0   0.0 %         0.00   0.0 %
              Dormant                   0   0.0 %         0.00   0.0 %
              Score  Recency, days at most  Frequency, at least  Amount, at least
                  2                     37                    1              5.00
                  3                     24                    2             40.00
                  4                     24                    2             40.00
                  5                      0                    4             50.00
            """)
        .contains("\n  Nobody has the recency scores 1, 3:");
  }

  @Test
  void without_revenue_a_segment_has_no_share_of_it() throws IOException {
    JsonNode json = json("customer,date,amount\nA,2026-01-05,0\n");
    assertThat(json.at("/segments/segments/0/revenueShare/undefined").asText())
        .isEqualTo("revenue is 0");
    assertThat(json.at("/atRisk/tooLittleHistory/part").asLong()).isEqualTo(1);
  }

  @Test
  void customers_at_risk_of_a_small_log() throws IOException {
    // A: gaps of 10, 10 and 20 days, median 10, 24 days ago
    assertThat(section(SMALL, "Customers at risk"))
        .isEqualTo(
            """
              Rule          at risk above 1.5 times the own median gap, lapsed above 3 times
              Gaps needed   2
              As of         2026-03-10
              Active        0 customers, 0.0 %
              At risk       1 customers, 33.3 %
              Lapsed        0 customers, 0.0 %
              Too few gaps  2 customers, 66.7 %
              Customer  Revenue USD  Last order  Days since  At risk from  Lapsed from
              A               40.00  2026-02-14          24            16           31
              A gap is the days from one day with an order to the customer's next; customers with too few have
                no limits of their own. At risk and lapsed from: days without an order. The greatest revenue
                comes first. The segment of this name is another thing: it compares customers with each other.
            """);
  }

  @Test
  void names_are_shown_without_what_cannot_be_seen_and_kept_in_json() throws IOException {
    String log = SMALL.replace("A,", "\"A\n\u0007\",");
    assertThat(section(log, "Customers at risk")).contains("\n  A\uFFFD\uFFFD");
    assertThat(json(log).at("/atRisk/customers/0/customer").asText()).isEqualTo("A\n\u0007");
  }

  @Test
  void the_text_lists_as_many_customers_at_risk_as_asked_for() {
    String ten = Run.of().out();
    assertThat(rows(ten)).hasSize(10);
    assertThat(rows(Run.of("--at-risk=3").out())).isEqualTo(rows(ten).subList(0, 3));
    assertThat(rows(Run.of("--at-risk=0").out())).isEmpty();
    assertThat(Run.of("--at-risk=3").out())
        .contains("\n  Shown: the first 3 of 49 customers; --json has all.\n");
    assertThat(rows(Run.of("--at-risk=49").out())).hasSize(49).startsWith(rows(ten).get(0));
    assertThat(Run.of("--at-risk=49").out()).doesNotContain("of 49 customers;");
    assertThat(Run.of("--json", "--at-risk=0").out()).isEqualTo(Run.of("--json").out());
  }

  /** Each number of the text, made again from the JSON. */
  @Test
  void json_and_text_tell_the_same_facts() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Run.of("--json").out());
    List<String> text = new ArrayList<>();
    List<JsonNode> cohorts = new ArrayList<>();
    json.at("/cohorts/cohorts").forEach(cohorts::add);
    assertThat(cohorts).hasSize(15);
    for (JsonNode cohort : cohorts.subList(3, 15)) {
      StringBuilder row = new StringBuilder(cohort.get("cohort").asText());
      row.append(' ').append(cohort.get("size").asLong());
      for (int age = 1; age <= 12; age++) {
        JsonNode cell = cohort.get("month" + age);
        if (cell.has("part")) {
          row.append(' ').append(percent(cell));
          row.append(cell.get("state").asText().equals("in progress") ? "*" : "");
        }
      }
      text.add(row.toString());
    }
    for (JsonNode average : json.at("/cohorts/averages")) {
      JsonNode names = average.get("cohorts");
      if (average.get("age").asInt() <= 12) {
        text.add(
            average.get("age").asText()
                + (" " + percent(average.get("pooled")) + " %")
                + String.format(
                    Locale.ROOT,
                    " %.1f–%.1f %.1f %% ",
                    average.at("/pooledInterval/lower").asDouble() * 100,
                    average.at("/pooledInterval/upper").asDouble() * 100,
                    average.get("simple").asDouble() * 100)
                + (names.size() + " from " + names.get(0).asText())
                + (" to " + names.get(names.size() - 1).asText()));
      }
    }
    assertThat(table(SampleReport.TEXT, "Cohorts by month of the first order", "  *[0-9].*"))
        .isEqualTo(text);
    text.clear();
    for (JsonNode row : json.at("/segments/segments")) {
      text.add(
          String.format(
              Locale.ROOT,
              "%s %d %s %% %,.2f %.1f %%",
              row.get("segment").asText(),
              row.get("customers").asLong(),
              percent(row.get("share")),
              row.get("revenue").asDouble(),
              row.get("revenueShare").asDouble() * 100));
    }
    assertThat(
            table(
                SampleReport.TEXT,
                "Segments by recency, frequency and amount",
                "  [A-Z][A-Za-z ]+ [0-9]+ .*%"))
        .isEqualTo(text);
    text.clear();
    for (JsonNode row : json.at("/atRisk/customers")) {
      text.add(
          String.format(
              Locale.ROOT,
              "%s %,.2f %s %d %d %d",
              row.get("customer").asText(),
              row.get("revenue").asDouble(),
              row.get("lastOrder").asText(),
              row.get("daysSince").asLong(),
              row.get("atRiskFrom").asLong(),
              row.get("lapsedFrom").asLong()));
    }
    assertThat(text).hasSize(json.at("/atRisk/atRisk/part").asInt());
    assertThat(rows(SampleReport.TEXT)).isEqualTo(text.subList(0, 10));
    text.clear();
    for (JsonNode row : json.at("/lifecycle/months")) {
      StringBuilder line = new StringBuilder(row.get("month").asText());
      line.append(row.get("state").asText().equals("in progress") ? "*" : "");
      for (String count : List.of("active", "newcomers", "returning", "resurrected", "dormant")) {
        line.append(' ').append(row.get(count).asLong());
      }
      JsonNode ratio = row.get("quickRatio");
      line.append(ratio.isNumber() ? String.format(Locale.ROOT, " %.2f", ratio.asDouble()) : " –");
      text.add(line.toString());
    }
    assertThat(table(SampleReport.TEXT, "Buyers by lifecycle", "  2.*")).isEqualTo(text);
  }

  private static String percent(JsonNode share) {
    return BigDecimal.valueOf(share.get("part").asLong())
        .divide(BigDecimal.valueOf(share.get("whole").asLong()), 20, RoundingMode.HALF_EVEN)
        .movePointRight(2)
        .setScale(1, RoundingMode.HALF_EVEN)
        .toString();
  }

  private static List<String> rows(String report) {
    return table(report, "Customers at risk", "  S[0-9]+ .*");
  }

  private static List<String> table(String report, String title, String row) {
    return lines(report, title).stream()
        .filter(line -> line.matches(row))
        .map(line -> line.strip().replaceAll(" +", " "))
        .toList();
  }

  private static List<String> lines(String report, String title) {
    return report
        .lines()
        .dropWhile(line -> !line.equals(title))
        .skip(1)
        .takeWhile(line -> !line.isEmpty())
        .toList();
  }

  private String section(String log, String title) throws IOException {
    Run run = Run.of(file(log));
    assertThat(run.status()).isZero();
    return String.join("\n", lines(run.out(), title)) + "\n";
  }

  private JsonNode json(String log) throws IOException {
    return new ObjectMapper().readTree(Run.of("--json", file(log)).out());
  }

  private String file(String log) throws IOException {
    return Files.writeString(folder.resolve("orders.csv"), log).toString();
  }
}
