package org.retentionkit.examples.adapters;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Currency;
import java.util.SplittableRandom;
import org.retentionkit.event.OrderLog;

/** Rows that are known, to be written somewhere and read back. */
record Rows(long[] customer, int[] day, long[] cents) {
  static final Currency EUR = Currency.getInstance("EUR");

  /** Scattered and extreme customers, days before 1970 and far ahead, refunds, nothing, much. */
  static Rows generated(int n) {
    SplittableRandom random = new SplittableRandom(20260301);
    Rows rows = new Rows(new long[n], new int[n], new long[n]);
    long[] extremes = {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE};
    for (int i = 0; i < n; i++) {
      int kind = random.nextInt(100);
      long who = kind < 5 ? extremes[kind] : random.nextInt(n / 5) * 0x9E37_79B9_7F4A_7C15L;
      rows.customer[i] = who;
      rows.day[i] = kind == 7 ? random.nextInt(-40_000, 200_000) : random.nextInt(19_000, 20_000);
      rows.cents[i] =
          switch (kind % 10) {
            case 0 -> 0;
            case 1 -> -random.nextLong(10_000);
            case 2 -> random.nextLong(1_000_000_000_000L);
            default -> random.nextLong(100_000);
          };
    }
    return rows;
  }

  int size() {
    return day.length;
  }

  OrderLog<Long> log() {
    return OrderLog.ofColumns(customer, day, cents, "EUR");
  }

  String csv() {
    StringBuilder csv = new StringBuilder("ordered_on,customer,note,amount\n");
    for (int i = 0; i < size(); i++) {
      csv.append(LocalDate.ofEpochDay(day[i]));
      csv.append(',').append(customer[i]).append(",\"a \"\"b\"\",\nc\",");
      csv.append(amount(i).toPlainString()).append('\n');
    }
    return csv.toString();
  }

  BigDecimal amount(int i) {
    return BigDecimal.valueOf(cents[i], 2);
  }

  /** A table of them, whose text is the customer with a letter before. */
  void into(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table "
              + table
              + " (ordered_on date, customer bigint, name varchar(30), amount decimal(17, 2),"
              + " wide decimal(30, 4), cents bigint)");
    }
    String insert = "insert into " + table + " values (?, ?, ?, ?, ?, ?)";
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (int i = 0; i < size(); i++) {
        statement.setObject(1, LocalDate.ofEpochDay(day[i]));
        statement.setLong(2, customer[i]);
        statement.setString(3, "c" + customer[i]);
        statement.setBigDecimal(4, amount(i));
        statement.setBigDecimal(5, amount(i).setScale(4));
        statement.setLong(6, cents[i]);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
