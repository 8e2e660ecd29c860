package org.retentionkit.benchmarks.io;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.cohort.CohortCalculator;
import org.retentionkit.event.OrderLog;
import org.retentionkit.io.CsvOrders;
import org.retentionkit.io.JdbcOrders;
import org.retentionkit.io.JdbcSource;
import org.retentionkit.io.OrderReader;

/**
 * Times the way from a file or a query to a cohort table beside what cannot be done without: for a
 * file, the parser's own reading of its records and the fold of the finished log; for a query, a
 * bare loop over its result that asks for the same values, and the fold.
 *
 * <p>{@code hand} is a file read by hand: the parser's records, {@code LocalDate.parse}, {@code new
 * BigDecimal} and {@code OrderLog.of}.
 *
 * <p>{@code h2} runs its query each time; {@code h2-kept} lets H2 give its last result again, so
 * that only the getters are timed.
 *
 * <p>Arguments: {@code csv|hand|h2|h2-kept|duckdb ROWS [runs]}; prints medians of pairs in turn:
 * for a file in processor time of the one thread, for a query in time on the clock, as rows of a
 * query are kept on a second thread.
 */
public final class ReadBenchmark {
  private static final int WARM_UP = 2;
  private static final int DAYS = 730;
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final Period YEARS = Period.of(START, LocalDate.of(2026, 1, 1));

  private ReadBenchmark() {}

  /** Runs one job. */
  public static void main(String[] args) throws Exception {
    int rows = Integer.parseInt(args[1].replace("_", "").replace("M", "000000"));
    int runs = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    if (args[0].equals("csv") || args[0].equals("hand")) {
      csv(args[0], rows, runs);
    } else {
      try (Connection connection = DriverManager.getConnection(url(args[0]))) {
        query(connection, rows, runs);
      }
    }
  }

  private static String url(String job) {
    return switch (job) {
      case "h2" -> "jdbc:h2:mem:benchmark;OPTIMIZE_REUSE_RESULTS=0";
      case "h2-kept" -> "jdbc:h2:mem:benchmark";
      default -> "jdbc:duckdb:";
    };
  }

  private static void csv(String job, int rows, int runs) throws Exception {
    Path file = Files.createTempFile("orders", ".csv");
    try {
      write(file, rows);
      OrderLog<String> log = named(CsvOrders.from(file)).read().log();
      compare(
          job,
          rows,
          runs,
          ReadBenchmark::processor,
          () -> fold(named(CsvOrders.from(file)).read().log()),
          () -> job.equals("csv") ? parse(file) + fold(log) : fold(byHand(file)));
    } finally {
      Files.delete(file);
    }
  }

  private static OrderReader named(OrderReader reader) {
    return reader.customer("customer_id").time("ordered_at").amount("amount").currency("EUR");
  }

  private static long fold(OrderLog<String> log) {
    return CohortCalculator.cohortTable(log, YEARS, CalendarUnit.MONTH).cohort(0).size();
  }

  /** The parser's records, whose three fields are looked at. */
  private static long parse(Path file) throws IOException {
    long sum = 0;
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord row : csv) {
        sum += row.getField(0).length() + row.getField(1).length() + row.getField(2).length();
      }
    }
    return sum < 0 ? sum : 0;
  }

  private record Order(String customer, LocalDate day, BigDecimal amount) {}

  private static OrderLog<String> byHand(Path file) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      List<Order> orders =
          csv.stream()
              .skip(1)
              .map(
                  row ->
                      new Order(
                          row.getField(0),
                          LocalDate.parse(row.getField(1)),
                          new BigDecimal(row.getField(2))))
              .toList();
      return OrderLog.of(orders, Order::customer, Order::day, Order::amount, "EUR");
    }
  }

  private static void write(Path file, int rows) throws IOException {
    SplittableRandom random = new SplittableRandom(20260301);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("customer_id,ordered_at,amount\n");
      for (int i = 0; i < rows; i++) {
        double u = random.nextDouble();
        out.write("customer-" + (int) (rows / 10.0 * u * u) + ',');
        out.write(START.plusDays(random.nextInt(DAYS)).toString());
        out.write(',' + Integer.toString(5 + random.nextInt(200)) + '.');
        out.write(Integer.toString(10 + random.nextInt(90)) + '\n');
      }
    }
  }

  private static void query(Connection connection, int rows, int runs) throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table orders (customer_id varchar(20), ordered_at date, amount decimal(12, 2))");
      String numbers =
          connection.getMetaData().getDatabaseProductName().equals("H2")
              ? "system_range(1, " + rows + ") as t(i)"
              : "range(" + rows + ") as t(i)";
      statement.execute(
          "insert into orders select 'customer-' || mod(i * 7919, "
              + rows / 10
              + "), date '2024-01-01' + cast(mod(i * 31, 730) as int), cast(mod(i, 20000) as"
              + " decimal(12, 2)) / 100 from "
              + numbers);
    }
    String sql = "select customer_id, ordered_at, amount from orders";
    OrderLog<String> log = named(JdbcOrders.from(JdbcSource.of(connection, sql))).read().log();
    compare(
        connection.getMetaData().getDatabaseProductName(),
        rows,
        runs,
        System::nanoTime,
        () -> fold(named(JdbcOrders.from(JdbcSource.of(connection, sql))).read().log()),
        () -> loop(connection, sql) + fold(log));
  }

  /** A bare loop over the result. */
  private static long loop(Connection connection, String sql) throws SQLException {
    long sum = 0;
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(10_000);
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          BigDecimal amount = rows.getBigDecimal(3);
          sum += rows.getString(1).length() + rows.getObject(2, LocalDate.class).getYear();
          sum += amount.signum();
        }
      }
    }
    connection.setAutoCommit(true);
    return sum < 0 ? sum : 0;
  }

  private static void compare(
      String job,
      int rows,
      int runs,
      LongSupplier clock,
      Callable<Long> ours,
      Callable<Long> theirs)
      throws Exception {
    double[] mine = new double[runs];
    double[] base = new double[runs];
    double[] ratio = new double[runs];
    for (int run = -WARM_UP; run < runs; run++) {
      long begin = clock.getAsLong();
      long answer = ours.call();
      long middle = clock.getAsLong();
      if (answer != theirs.call()) {
        throw new IllegalStateException("answers differ: " + answer);
      }
      long end = clock.getAsLong();
      if (run >= 0) {
        mine[run] = (middle - begin) / 1e9;
        base[run] = (end - middle) / 1e9;
        ratio[run] = mine[run] / base[run];
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s %d rows: %.3f s against %.3f s, ratio %.2f%n",
        job,
        rows,
        median(mine),
        median(base),
        median(ratio));
  }

  /** The processor time of this thread, which others on the machine do not lengthen. */
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
