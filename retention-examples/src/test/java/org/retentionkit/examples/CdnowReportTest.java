package org.retentionkit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The report on the CDNOW log of Fader and Hardie (69,659 rows, 23,570 customers) against sums made
 * another way: lines split at commas, and streams.
 */
class CdnowReportTest {
  private static Path file = Path.of("");
  private static List<Row> rows = List.of();

  private record Row(String customer, LocalDate day, BigDecimal amount) {
    YearMonth month() {
      return YearMonth.from(day);
    }
  }

  @BeforeAll
  static void read() throws IOException {
    String folder = System.getProperty("retention.shared", "");
    Assumptions.assumeFalse(
        folder.isEmpty(), "no folder of reference data is given (-Dretention.shared=FOLDER)");
    Path root = Path.of(System.getProperty("retention.root", ""));
    file = root.resolve(folder).resolve("data/cdnow_master_transactions.csv").normalize();
    try (Stream<String> lines = Files.lines(file)) {
      rows =
          lines
              .skip(1)
              .map(line -> line.split(",", -1))
              .map(cell -> new Row(cell[0], LocalDate.parse(cell[1]), new BigDecimal(cell[3])))
              .toList();
    }
  }

  @Test
  void the_totals_are_those_of_the_lines() throws IOException {
    JsonNode log = report(90).get("log");
    assertThat(log.get("orders").asLong()).isEqualTo(69_659).isEqualTo(rows.size());
    assertThat(log.get("customers").asLong())
        .isEqualTo(23_570)
        .isEqualTo(rows.stream().map(Row::customer).distinct().count());
    assertThat(log.get("revenue").decimalValue())
        .isEqualByComparingTo("2500315.63")
        .isEqualByComparingTo(sum(rows));
    assertThat(log.get("zeroOrders").asLong())
        .isEqualTo(80)
        .isEqualTo(rows.stream().filter(row -> row.amount().signum() == 0).count());
    assertThat(log.get("firstDay").asText()).isEqualTo("1997-01-01");
    assertThat(log.get("lastDay").asText()).isEqualTo("1998-06-30");
    assertThat(log.at("/repeat/part").asLong())
        .isEqualTo(
            rows.stream()
                .collect(
                    Collectors.groupingBy(
                        Row::customer, Collectors.mapping(Row::day, Collectors.toSet())))
                .values()
                .stream()
                .filter(days -> days.size() > 1)
                .count());
    assertThat(report(90).at("/concentration/topFifth").asDouble())
        .isCloseTo(topFifth(rows), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 30, 90, 365})
  void each_month_has_the_customers_that_a_search_of_all_rows_finds(int activeDays)
      throws IOException {
    JsonNode months = report(activeDays).at("/customers/months");
    assertThat(months).hasSize(18);
    Set<String> seen = Set.of();
    for (JsonNode month : months) {
      YearMonth name = YearMonth.parse(month.get("month").asText());
      Set<String> opening = active(name.atDay(1).minusDays(1), activeDays);
      Set<String> closing = active(name.atEndOfMonth(), activeDays);
      Set<String> before = seen;
      seen =
          rows.stream()
              .filter(row -> !row.month().isAfter(name))
              .map(Row::customer)
              .collect(Collectors.toSet());
      Set<String> joined =
          seen.stream().filter(customer -> !before.contains(customer)).collect(Collectors.toSet());
      assertThat(month.get("opening").asLong()).isEqualTo(opening.size());
      assertThat(month.get("closing").asLong()).isEqualTo(closing.size());
      assertThat(month.get("joined").asLong()).isEqualTo(joined.size());
      assertThat(month.get("acquired").asLong()).isEqualTo(common(joined, closing));
      assertThat(month.get("lostOfNew").asLong())
          .isEqualTo(joined.size() - common(joined, closing));
      long kept = common(opening, closing);
      assertThat(month.get("lostOfOpening").asLong()).isEqualTo(opening.size() - kept);
      assertThat(month.get("reactivated").asLong())
          .isEqualTo(closing.size() - kept - common(joined, closing));
      if (!opening.isEmpty()) {
        assertThat(month.at("/retention/part").asLong()).isEqualTo(kept);
        assertThat(month.at("/retention/whole").asLong()).isEqualTo(opening.size());
      }
    }
  }

  @Test
  void each_month_has_the_purchases_of_its_lines() throws IOException {
    for (JsonNode month : report(90).at("/purchases/months")) {
      YearMonth name = YearMonth.parse(month.get("month").asText());
      List<Row> own = rows.stream().filter(row -> row.month().equals(name)).toList();
      assertThat(month.get("orders").asLong()).isEqualTo(own.size());
      assertThat(month.get("revenue").decimalValue()).isEqualByComparingTo(sum(own));
      assertThat(month.get("averageOrder").decimalValue())
          .isEqualByComparingTo(
              sum(own).divide(BigDecimal.valueOf(own.size()), 2, RoundingMode.HALF_EVEN));
      assertThat(month.get("buyers").asLong())
          .isEqualTo(own.stream().map(Row::customer).distinct().count());
      assertThat(month.get("perBuyer").decimalValue())
          .isEqualByComparingTo(perHead(own, month.get("buyers").asLong()));
      assertThat(month.get("perActive").decimalValue())
          .isEqualByComparingTo(perHead(own, active(name.atEndOfMonth(), 90).size()));
      assertThat(month.get("topFifth").asDouble()).isCloseTo(topFifth(own), within(1e-12));
      assertThat(month.get("status").asText())
          .isEqualTo(name.isBefore(YearMonth.of(1997, 5)) ? "warming up" : "complete");
    }
  }

  private static Set<String> active(LocalDate atEndOf, int activeDays) {
    return rows.stream()
        .filter(row -> !row.day().isAfter(atEndOf))
        .filter(row -> !row.day().isBefore(atEndOf.minusDays(activeDays)))
        .map(Row::customer)
        .collect(Collectors.toSet());
  }

  private static long common(Set<String> some, Set<String> others) {
    return some.stream().filter(others::contains).count();
  }

  private static BigDecimal sum(List<Row> rows) {
    return rows.stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal perHead(List<Row> rows, long heads) {
    return sum(rows).divide(BigDecimal.valueOf(heads), 2, RoundingMode.HALF_EVEN);
  }

  /** The top fifth in doubles, from the sorted sums. */
  private static double topFifth(List<Row> rows) {
    List<Double> spent =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    Row::customer,
                    TreeMap::new,
                    Collectors.reducing(BigDecimal.ZERO, Row::amount, BigDecimal::add)))
            .values()
            .stream()
            .map(BigDecimal::doubleValue)
            .sorted(Comparator.reverseOrder())
            .toList();
    double top = 0;
    double left = spent.size() / 5.0;
    for (double amount : spent) {
      top += amount * Math.min(1, Math.max(0, left));
      left -= 1;
    }
    return top / spent.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static JsonNode report(int activeDays) throws IOException {
    Run run =
        Run.of(
            "--json",
            "--customer-column=customer_id",
            "--active-days=" + activeDays,
            file.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return new ObjectMapper()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readTree(run.out());
  }
}
