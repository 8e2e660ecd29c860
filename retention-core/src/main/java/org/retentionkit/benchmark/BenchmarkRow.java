package org.retentionkit.benchmark;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retentionkit.Metric;
import org.retentionkit.internal.CsvRows;

/** Turns one line of a table into a {@link Benchmark}, or says what is wrong with it and where. */
final class BenchmarkRow {
  static final List<String> COLUMNS =
      List.of(
          "metric",
          "segment",
          "statistic",
          "value",
          "unit",
          "period",
          "data_years",
          "population",
          "measures",
          "source",
          "address",
          "page_date",
          "note");

  private final CsvRows.Row row;

  private BenchmarkRow(CsvRows.Row row) {
    this.row = row;
  }

  private static String name(Metric metric) {
    return metric.id().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  static Benchmark read(CsvRows.Row row) {
    return new BenchmarkRow(row).benchmark();
  }

  private Benchmark benchmark() {
    for (String column : COLUMNS.subList(0, COLUMNS.size() - 1)) {
      check(column, !row.get(column).isEmpty(), "must not be empty");
    }
    Metric metric = oneOf("metric", Metric.published().toArray(Metric[]::new), BenchmarkRow::name);
    Statistic statistic = oneOf("statistic", Statistic.values(), Statistic::title);
    String unit = metric.scale().unit().toString();
    check("unit", row.get("unit").equals(unit), "must be " + unit + " for " + name(metric));
    BigDecimal value = parsed("value", BenchmarkRow::decimal);
    PeriodLength period = parsed("period", PeriodLength::parse);
    BenchmarkSource source =
        parsed(
            "page_date", date -> new BenchmarkSource(row.get("source"), row.get("address"), date));
    boolean none = period.equals(PeriodLength.NONE);
    check(
        "period",
        none != metric.dependsOnPeriodLength(),
        none
            ? "must be a length or unknown for " + name(metric)
            : "must be none for " + name(metric));
    return parsed(
        "value",
        text ->
            new Benchmark(
                metric,
                Industry.of(row.get("segment")),
                statistic,
                value,
                period,
                row.get("data_years"),
                row.get("population"),
                row.get("measures"),
                source,
                row.get("note")));
  }

  private <T> T oneOf(String column, T[] values, Function<T, String> spelling) {
    return Arrays.stream(values)
        .filter(value -> spelling.apply(value).equals(row.get(column)))
        .findFirst()
        .orElseThrow(
            () ->
                row.broken(
                    column,
                    "must be one of "
                        + Arrays.stream(values).map(spelling).collect(Collectors.joining(", "))));
  }

  /** The rule of a refused value is what its exception says between name and value. */
  private <T> T parsed(String column, Function<String, T> parser) {
    try {
      return parser.apply(row.get(column));
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      int rule = message.indexOf("must");
      IllegalArgumentException broken =
          row.broken(column, message.substring(rule, message.lastIndexOf(", but ")));
      broken.initCause(e);
      throw broken;
    }
  }

  private void check(String column, boolean holds, String rule) {
    if (!holds) {
      throw row.broken(column, rule);
    }
  }

  private static BigDecimal decimal(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "value must be a number such as 63 or 5.48, but was " + text, e);
    }
  }
}
