package org.retentionkit.benchmarks.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Rows from a seed: ten a customer, the busiest hundredth of the customers with about a fifth of
 * them, over 24 months, with activity that thins out after the first day. Ids are scattered.
 *
 * @param customer the customers
 * @param day epoch days
 * @param cents amounts; for subscriptions the recurring amount, 0 when cancelled
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
record LogData(long[] customer, int[] day, long[] cents) {
  static final LocalDate START = LocalDate.of(2023, 1, 1);
  static final int DAYS = 731;
  static final int MONTHS = 24;
  private static final int FIRST = (int) START.toEpochDay();
  private static final long[] PLANS = {900, 1_900, 2_900, 4_900, 9_900, 19_900};

  /** Orders, which serve as activity too. */
  static LogData orders(int rows, boolean grouped) {
    int customers = Math.max(1, rows / 10);
    LogData data = new LogData(new long[rows], new int[rows], new long[rows]);
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < rows; i++) {
      double u = random.nextDouble();
      double v = random.nextDouble();
      int k = (int) (customers * u * u * u);
      int first = Math.floorMod(scatter(~k), DAYS);
      data.customer[i] = scatter(k);
      data.day[i] = FIRST + first + (int) ((DAYS - first) * v * Math.sqrt(v));
      data.cents[i] = 500L + random.nextInt(20_000);
    }
    return grouped ? data.byCustomer() : data;
  }

  /** Changes of subscriptions, about five a customer, in arbitrary order. */
  static LogData changes(int rows) {
    LogData data = new LogData(new long[rows], new int[rows], new long[rows]);
    SplittableRandom random = new SplittableRandom(5);
    int i = 0;
    for (int k = 0; i < rows; k++) {
      long held = 0;
      for (int day = random.nextInt(DAYS); day < DAYS && i < rows; ) {
        boolean ends = held > 0 && random.nextInt(8) == 0;
        held = ends ? 0 : PLANS[random.nextInt(PLANS.length)];
        data.customer[i] = scatter(k);
        data.day[i] = FIRST + day;
        data.cents[i++] = held;
        day += 5 + random.nextInt(120);
      }
    }
    for (int last = rows - 1; last > 0; last--) {
      data.swap(last, random.nextInt(last + 1));
    }
    return data;
  }

  private void swap(int a, int b) {
    long id = customer[a];
    int on = day[a];
    long amount = cents[a];
    customer[a] = customer[b];
    day[a] = day[b];
    cents[a] = cents[b];
    customer[b] = id;
    day[b] = on;
    cents[b] = amount;
  }

  private LogData byCustomer() {
    int[] order =
        IntStream.range(0, day.length)
            .boxed()
            .parallel()
            .sorted(Comparator.comparingLong((Integer i) -> customer[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new LogData(
        Arrays.stream(order).mapToLong(i -> customer[i]).toArray(),
        Arrays.stream(order).map(i -> day[i]).toArray(),
        Arrays.stream(order).mapToLong(i -> cents[i]).toArray());
  }

  private static long scatter(long k) {
    long z = (k + 1) * 0x9E37_79B9_7F4A_7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return (z ^ (z >>> 31)) >>> 1;
  }

  /** The key of a customer as a text. */
  static String name(long customer) {
    return "customer-" + customer;
  }

  /** Makes a table {@code data (id, day, val)} of the rows, with ids as numbers or as texts. */
  void load(Connection connection, boolean texts) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table raw (id bigint, day integer, val bigint)");
      try (DuckDBAppender appender =
          connection.unwrap(DuckDBConnection.class).createAppender("main", "raw")) {
        for (int i = 0; i < day.length; i++) {
          appender.beginRow();
          appender.append(customer[i]);
          appender.append(day[i]);
          appender.append(cents[i]);
          appender.endRow();
        }
      }
      statement.execute(
          "create table data as select "
              + (texts ? "'customer-' || id as id" : "id")
              + ", (date '1970-01-01' + day)::date as day, val from raw");
      statement.execute("drop table raw");
      statement.execute("checkpoint");
    }
  }
}
