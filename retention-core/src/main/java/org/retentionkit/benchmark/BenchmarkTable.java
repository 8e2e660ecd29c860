package org.retentionkit.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Rate;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.CsvRows;
import org.retentionkit.internal.Text;

/**
 * A table of industry benchmarks to compare own figures with.
 *
 * <p>There is a {@link #bundled()} table, and there are those of the host, from {@link #parse CSV}
 * or from {@link #of code}; {@link #plus} puts them together.
 *
 * <p>Worked example: {@code BenchmarkTable.bundled().compare(retention, Industry.RETAIL)} for 40 %:
 * {@code 23 points below; the benchmark's period is unknown}.
 *
 * @param name what the table is called in messages
 * @param rows the benchmarks, no two for the same figure
 */
public record BenchmarkTable(String name, List<Benchmark> rows) implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String RESOURCE = "benchmarks.csv";

  /** Checks that no two rows give the same figure. */
  public BenchmarkTable {
    Text.notBlank("name", name);
    rows = List.copyOf(rows);
    for (int i = 0; i < rows.size(); i++) {
      Benchmark row = rows.get(i);
      for (Benchmark other : rows.subList(0, i)) {
        if (row.sameFigure(other)) {
          throw new IllegalArgumentException(
              "rows of "
                  + name
                  + " must not give a figure twice, but hold "
                  + other
                  + ", and "
                  + row);
        }
      }
    }
  }

  /**
   * The benchmarks that come with the library: published figures that say what they measure, each
   * with its source. What a source does not say is marked unknown.
   */
  public static BenchmarkTable bundled() {
    return Bundled.TABLE;
  }

  /** A table from code. */
  public static BenchmarkTable of(String name, List<Benchmark> rows) {
    return new BenchmarkTable(name, rows);
  }

  /**
   * A table from CSV: comma-separated, quoted where needed, {@code #} before comments, with the
   * header {@code
   * metric,segment,statistic,value,unit,period,data_years,population,measures,source,address,page_date,note}.
   * Nothing is read unless everything can be.
   *
   * @param name what the table is called in messages, such as its file name
   * @param reader the text; read to its end, not closed
   * @throws IllegalArgumentException if a row is malformed; names line, column, value and rule
   * @throws IOException if the reader fails
   */
  public static BenchmarkTable parse(String name, Reader reader) throws IOException {
    List<Benchmark> rows = new ArrayList<>();
    for (CsvRows.Row row : CsvRows.read(name, reader, BenchmarkRow.COLUMNS)) {
      Benchmark benchmark = BenchmarkRow.read(row);
      if (rows.stream().anyMatch(benchmark::sameFigure)) {
        throw row.broken("value", "must not give a figure twice");
      }
      rows.add(benchmark);
    }
    return new BenchmarkTable(name, rows);
  }

  /**
   * The rows of both. A row that both hold is kept once.
   *
   * @param other another table, not null
   * @throws IllegalArgumentException if the two give the same figure with different values
   */
  public BenchmarkTable plus(BenchmarkTable other) {
    List<Benchmark> all = new ArrayList<>(rows);
    other.rows.stream().filter(row -> !rows.contains(row)).forEach(all::add);
    return new BenchmarkTable(name.equals(other.name) ? name : name + " + " + other.name, all);
  }

  /** The benchmarks of a metric in an industry, in the order of the table; may be empty. */
  public List<Benchmark> find(Metric metric, Industry industry) {
    Checks.notNull("industry", industry);
    return rows.stream()
        .filter(row -> row.metric().equals(metric) && row.industry().equals(industry))
        .toList();
  }

  /** The industries the table has benchmarks of a metric for, in alphabetical order. */
  public List<Industry> industries(Metric metric) {
    return rows.stream()
        .filter(row -> row.metric().equals(metric))
        .map(Benchmark::industry)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The comparison of a rate or score with its industry.
   *
   * @param own a rate whose definition tells its metric, not null
   * @param industry whom to compare with, not null
   * @throws IllegalArgumentException if the table has no single benchmark that is like it in
   *     metric, scale and period; the message says what to do
   */
  public BenchmarkComparison compare(Rate own, Industry industry) {
    return compare(OwnFigure.of(own), industry);
  }

  /**
   * The comparison of a figure with its industry. A benchmark over an equal length of period is
   * preferred to one whose period is unknown.
   *
   * @param own the own figure, not null
   * @param industry whom to compare with, not null
   * @throws IllegalArgumentException if the table has no single benchmark that is like it in metric
   *     and period; the message says what to do
   */
  public BenchmarkComparison compare(OwnFigure own, Industry industry) {
    List<Benchmark> found = find(own.metric(), industry);
    if (found.isEmpty()) {
      throw new IllegalArgumentException(missing(own.metric(), industry));
    }
    List<Benchmark> same = like(found, own.length());
    List<Benchmark> near = same.isEmpty() ? like(found, null) : same;
    List<Benchmark> left = near.isEmpty() ? found : near;
    if (left.size() > 1 && (!near.isEmpty() || own.length() == null)) {
      throw new IllegalArgumentException(
          "industry must name one benchmark, but "
              + name
              + " has "
              + left.size()
              + ": "
              + left.stream().map(Benchmark::toString).collect(Collectors.joining(" | "))
              + ". Choose one of find(metric, industry) and make a BenchmarkComparison");
    }
    return new BenchmarkComparison(own, left.get(0));
  }

  /** The number of rows and the name: {@code bundled, 63 benchmarks}. */
  @Override
  public String toString() {
    return name + ", " + rows.size() + " benchmarks";
  }

  private String missing(Metric metric, Industry industry) {
    List<Industry> known = industries(metric);
    return "industry must have a benchmark of "
        + metric.title()
        + " in "
        + name
        + ", but was "
        + industry
        + "; "
        + (known.isEmpty()
            ? "the table has none of that metric"
            : "known are: " + known.stream().map(Industry::name).collect(Collectors.joining(", ")));
  }

  private static List<Benchmark> like(List<Benchmark> rows, @Nullable Length length) {
    return rows.stream().filter(row -> Objects.equals(row.length(), length)).toList();
  }

  /** Read on first use. */
  private static final class Bundled {
    static final BenchmarkTable TABLE = read();

    private Bundled() {}

    private static BenchmarkTable read() {
      try (InputStream in = BenchmarkTable.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException(RESOURCE + " must be on the class path");
        }
        return parse("bundled", new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
