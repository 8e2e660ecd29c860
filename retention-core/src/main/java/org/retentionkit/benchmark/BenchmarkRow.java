package org.retentionkit.benchmark;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    BigDecimal value = number("value");
    keep("value", Benchmark.rule(metric, value));
    keep("period", Lengths.rule(row.get("period"), metric, name(metric)));
    keep("page_date", BenchmarkSource.rule(row.get("page_date")));
    return new Benchmark(
        metric,
        Industry.of(row.get("segment")),
        statistic,
        value,
        Lengths.parse(row.get("period")),
        row.get("data_years"),
        row.get("population"),
        row.get("measures"),
        new BenchmarkSource(row.get("source"), row.get("address"), row.get("page_date")),
        row.get("note"));
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

  private BigDecimal number(String column) {
    try {
      return new BigDecimal(row.get(column));
    } catch (NumberFormatException e) {
      IllegalArgumentException broken = row.broken(column, "must be a number such as 63 or 5.48");
      broken.initCause(e);
      throw broken;
    }
  }

  private void keep(String column, @Nullable String brokenRule) {
    if (brokenRule != null) {
      throw row.broken(column, brokenRule);
    }
  }

  private void check(String column, boolean holds, String rule) {
    if (!holds) {
      throw row.broken(column, rule);
    }
  }
}
