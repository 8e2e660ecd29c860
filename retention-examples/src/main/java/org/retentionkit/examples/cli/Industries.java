package org.retentionkit.examples.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.retentionkit.Metric;
import org.retentionkit.benchmark.BenchmarkTable;
import org.retentionkit.benchmark.Industry;
import org.retentionkit.examples.csv.BadInputException;

/** The industries of the bundled benchmarks, by name. */
final class Industries {
  private Industries() {}

  /**
   * The industry of a name, in capitals or not.
   *
   * @throws BadInputException if the bundled benchmarks do not know it; names those with a
   *     retention rate
   */
  static Industry named(String name) {
    BenchmarkTable table = BenchmarkTable.bundled();
    return Metric.published().stream()
        .map(table::industries)
        .flatMap(List::stream)
        .filter(industry -> industry.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(() -> unknown(name, table));
  }

  private static BadInputException unknown(String name, BenchmarkTable table) {
    return new BadInputException(
        table.industries(Metric.CUSTOMER_RETENTION).stream()
            .map(Industry::name)
            .collect(
                Collectors.joining(
                    "; ",
                    "option " + Option.INDUSTRY.flag() + " must be one of: ",
                    "; but was '" + name + "'")));
  }
}
