package org.retentionkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Cohorts, lifecycle, segments and standings of all 69,659 CDNOW transactions, found another way:
 * each customer's days in a set, and every question asked of every customer.
 */
class CdnowCustomersTest {
  private static final LocalDate LAST_DAY = LocalDate.of(1998, 6, 30);
  private static final YearMonth FIRST_MONTH = YearMonth.of(1997, 1);
  private static final int MONTHS = 18;

  private static Map<String, Customer> customers = Map.of();
  private static JsonNode report = new ObjectMapper().nullNode();

  /** One customer; every order counts, days are different ones. */
  private static final class Customer {
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private BigDecimal spent = BigDecimal.ZERO;
    private long orders;

    Set<YearMonth> months() {
      return days.stream().map(YearMonth::from).collect(Collectors.toSet());
    }

    YearMonth cohort() {
      return YearMonth.from(days.first());
    }

    long daysSince() {
      return ChronoUnit.DAYS.between(days.last(), LAST_DAY);
    }

    List<Long> gaps() {
      List<LocalDate> list = List.copyOf(days);
      List<Long> gaps = new ArrayList<>();
      for (int i = 1; i < list.size(); i++) {
        gaps.add(ChronoUnit.DAYS.between(list.get(i - 1), list.get(i)));
      }
      gaps.sort(Comparator.naturalOrder());
      return gaps;
    }

    /** Days are compared with 1.5 and 3 medians, all four times as large to stay whole. */
    String standing() {
      List<Long> gaps = gaps();
      if (gaps.size() < 2) {
        return "tooLittleHistory";
      }
      int n = gaps.size();
      long twiceMedian = gaps.get((n - 1) / 2) + gaps.get(n / 2);
      if (4 * daysSince() > 6 * twiceMedian) {
        return "lapsed";
      }
      return 4 * daysSince() > 3 * twiceMedian ? "atRisk" : "active";
    }
  }

  @BeforeAll
  static void read() throws IOException {
    String folder = System.getProperty("retention.shared", "");
    Assumptions.assumeFalse(
        folder.isEmpty(), "no folder of reference data is given (-Dretention.shared=FOLDER)");
    Path root = Path.of(System.getProperty("retention.root", ""));
    Path file = root.resolve(folder).resolve("data/cdnow_master_transactions.csv").normalize();
    Map<String, Customer> all = new TreeMap<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(
              cell -> {
                Customer customer = all.computeIfAbsent(cell[0], name -> new Customer());
                customer.days.add(LocalDate.parse(cell[1]));
                customer.spent = customer.spent.add(new BigDecimal(cell[3]));
                customer.orders++;
              });
    }
    customers = all;
    Run run = Run.of("--json", "--customer-column=customer_id", file.toString());
    assertThat(run.status()).isZero();
    report =
        new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .readTree(run.out());
  }

  @Test
  void each_cell_has_the_customers_of_its_cohort_with_an_order_in_its_month() {
    JsonNode cohorts = report.at("/cohorts/cohorts");
    assertThat(cohorts).hasSize(3); // January to March 1997: later rows are repeat purchases only
    for (JsonNode cohort : cohorts) {
      YearMonth start = YearMonth.parse(cohort.get("cohort").asText());
      List<Customer> members =
          customers.values().stream().filter(customer -> customer.cohort().equals(start)).toList();
      assertThat(cohort.get("size").asLong()).isEqualTo(members.size());
      for (int age = 0; age < MONTHS; age++) {
        YearMonth month = start.plusMonths(age);
        JsonNode cell = cohort.get("month" + age);
        boolean due = month.isBefore(FIRST_MONTH.plusMonths(MONTHS));
        assertThat(cell.get("state").asText()).isEqualTo(due ? "complete" : "not yet due");
        if (due) {
          assertThat(cell.get("whole").asLong()).isEqualTo(members.size());
          assertThat(cell.get("part").asLong())
              .isEqualTo(
                  members.stream().filter(member -> member.months().contains(month)).count());
        }
      }
    }
  }

  @Test
  void averages_pool_the_complete_cells_and_name_their_cohorts() {
    JsonNode averages = report.at("/cohorts/averages");
    assertThat(averages).hasSize(MONTHS - 1);
    for (JsonNode average : averages) {
      int age = average.get("age").asInt();
      List<Customer> members =
          customers.values().stream()
              .filter(c -> c.cohort().plusMonths(age).isBefore(FIRST_MONTH.plusMonths(MONTHS)))
              .toList();
      assertThat(average.at("/pooled/whole").asLong()).isEqualTo(members.size());
      assertThat(average.at("/pooled/part").asLong())
          .isEqualTo(
              members.stream()
                  .filter(c -> c.months().contains(c.cohort().plusMonths(age)))
                  .count());
      List<String> names = new ArrayList<>();
      average.get("cohorts").forEach(name -> names.add(name.asText()));
      assertThat(names)
          .containsExactlyElementsOf(
              members.stream().map(c -> c.cohort().toString()).distinct().sorted().toList());
    }
  }

  @Test
  void each_month_has_the_lifecycle_of_every_customer_asked_in_turn() {
    JsonNode months = report.at("/lifecycle/months");
    assertThat(months).hasSize(MONTHS);
    for (JsonNode step : months) {
      YearMonth month = YearMonth.parse(step.get("month").asText());
      Map<String, Long> counts =
          customers.values().stream()
              .collect(Collectors.groupingBy(c -> state(c, month), Collectors.counting()));
      for (String state : List.of("newcomers", "returning", "resurrected", "dormant")) {
        assertThat(step.get(state).asLong()).isEqualTo(counts.getOrDefault(state, 0L));
      }
      assertThat(step.get("active").asLong())
          .isEqualTo(report.at("/purchases/months/" + at(month) + "/buyers").asLong());
      assertThat(step.get("newcomers").asLong())
          .isEqualTo(report.at("/customers/months/" + at(month) + "/joined").asLong());
      assertThat(step.get("state").asText()).isEqualTo("complete");
    }
  }

  private static long at(YearMonth month) {
    return FIRST_MONTH.until(month, ChronoUnit.MONTHS);
  }

  private static String state(Customer customer, YearMonth month) {
    boolean before = customer.months().contains(month.minusMonths(1));
    if (customer.months().contains(month)) {
      return customer.cohort().equals(month) ? "newcomers" : before ? "returning" : "resurrected";
    }
    return before ? "dormant" : "away";
  }

  @Test
  void segments_are_those_of_scores_by_quintiles() {
    List<Long> recency = thresholds(customer -> -customer.daysSince());
    List<Long> frequency = thresholds(customer -> customer.orders);
    List<Long> monetary = thresholds(customer -> cents(customer));
    for (int i = 0; i < 4; i++) {
      JsonNode row = report.at("/segments/thresholds/" + i);
      assertThat(row.get("score").asInt()).isEqualTo(i + 2);
      assertThat(row.get("recencyDays").asLong()).isEqualTo(-recency.get(i));
      assertThat(row.get("frequency").asLong()).isEqualTo(frequency.get(i));
      assertThat(row.get("monetary").decimalValue())
          .isEqualByComparingTo(BigDecimal.valueOf(monetary.get(i), 2));
    }
    Map<String, List<Customer>> segments =
        customers.values().stream()
            .collect(
                Collectors.groupingBy(
                    customer ->
                        segment(
                            score(recency, -customer.daysSince()),
                            score(frequency, customer.orders) + score(monetary, cents(customer)))));
    JsonNode rows = report.at("/segments/segments");
    assertThat(rows).hasSize(10);
    for (JsonNode row : rows) {
      List<Customer> own = segments.getOrDefault(row.get("segment").asText(), List.of());
      assertThat(row.get("customers").asLong()).isEqualTo(own.size());
      assertThat(row.at("/share/whole").asLong()).isEqualTo(customers.size());
      assertThat(row.get("revenue").decimalValue())
          .isEqualByComparingTo(
              own.stream().map(c -> c.spent).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
  }

  /** The values that 1, 2, 3 and 4 fifths of the customers lie below. */
  private static List<Long> thresholds(ToLongFunction<Customer> value) {
    long[] sorted = customers.values().stream().mapToLong(value).sorted().toArray();
    return Stream.of(1, 2, 3, 4).map(s -> sorted[sorted.length * s / 5]).toList();
  }

  private static int score(List<Long> thresholds, long value) {
    return 1 + (int) thresholds.stream().filter(threshold -> value >= threshold).count();
  }

  private static long cents(Customer customer) {
    return customer.spent.movePointRight(2).longValueExact();
  }

  /** The table of the eleven groups, read by hand: rows by recency, columns by the sum. */
  private static String segment(int recency, int sum) {
    String row =
        switch (recency) {
          case 5 -> "New|Active|Champions|Champions";
          case 4 -> "Promising|Active|Loyal|Loyal";
          case 3 -> "Almost lost|Needs attention|Loyal|Loyal";
          case 2 -> "Almost lost|At risk|At risk|Previously loyal";
          default -> "Dormant|At risk|At risk|Previously loyal";
        };
    return row.split("\\|", -1)[sum <= 4 ? 0 : sum <= 7 ? 1 : sum == 8 ? 2 : 3];
  }

  @Test
  void standings_are_those_of_each_customers_own_gaps() {
    Map<String, Long> counts =
        customers.values().stream()
            .collect(Collectors.groupingBy(Customer::standing, Collectors.counting()));
    for (String standing : List.of("active", "atRisk", "lapsed", "tooLittleHistory")) {
      assertThat(report.at("/atRisk/" + standing + "/part").asLong())
          .isEqualTo(counts.getOrDefault(standing, 0L));
      assertThat(report.at("/atRisk/" + standing + "/whole").asLong()).isEqualTo(23_570);
    }
    List<String> byRevenue =
        customers.entrySet().stream()
            .filter(entry -> entry.getValue().standing().equals("atRisk"))
            .sorted(
                Comparator.comparing((Map.Entry<String, Customer> entry) -> entry.getValue().spent)
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    List<String> listed = new ArrayList<>();
    for (JsonNode row : report.at("/atRisk/customers")) {
      Customer customer = customers.get(row.get("customer").asText());
      listed.add(row.get("customer").asText());
      assertThat(row.get("revenue").decimalValue()).isEqualByComparingTo(customer.spent);
      assertThat(row.get("lastOrder").asText()).isEqualTo(customer.days.last().toString());
      assertThat(row.get("daysSince").asLong()).isEqualTo(customer.daysSince());
      assertThat(customer.daysSince())
          .isBetween(row.get("atRiskFrom").asLong(), row.get("lapsedFrom").asLong() - 1);
    }
    assertThat(listed).isEqualTo(byRevenue).hasSizeGreaterThan(100);
  }
}
