package org.retentionkit.examples.adapters;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.OrderSink;
import org.retentionkit.event.SubscriptionSink;

/**
 * Reads the result of a query of any database. Customers are whole numbers or texts; days are DATE,
 * TIMESTAMP or TIMESTAMP WITH TIME ZONE; amounts are DECIMAL or whole numbers, never floating
 * point, which is not exact. A NULL is an error.
 *
 * <p>Whole numbers make no object; dates, times and decimals are the driver's, one of each a row.
 */
public final class ResultSetOrders {
  private static final List<Integer> WHOLE =
      List.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT);
  private static final List<Integer> DECIMAL = List.of(Types.DECIMAL, Types.NUMERIC);
  private static final List<Integer> TIME =
      List.of(Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE);

  private final ResultSet rows;
  private final ResultSetMetaData meta;
  private final LogColumns columns;
  private final CustomerKeys customers;
  private final Days days;
  private final int customer;
  private final int day;
  private final int amount;
  private final int reason;
  private final int dayType;
  private final boolean isDecimal;

  private ResultSetOrders(ResultSet rows, LogColumns columns, CustomerKeys customers)
      throws SQLException {
    this.rows = rows;
    this.meta = rows.getMetaData();
    this.columns = columns;
    this.customers = customers;
    this.days = new Days(columns.zone());
    this.customer = column(columns.customer());
    this.day = column(columns.day());
    if (!customers.areTexts()) {
      require(customer, WHOLE, "be whole numbers, or texts with an index");
    }
    require(day, TIME, "be dates or timestamps");
    this.dayType = meta.getColumnType(day);
    this.reason = columns.hasReason() ? column(columns.reason()) : 0;
    switch (columns.amounts()) {
      case UNITS -> {
        this.amount = column(columns.amount());
        this.isDecimal = DECIMAL.contains(meta.getColumnType(amount));
        require(amount, isDecimal ? DECIMAL : WHOLE, "be decimals or whole numbers");
      }
      case MINOR_UNITS -> {
        this.amount = column(columns.amount());
        this.isDecimal = false;
        require(amount, WHOLE, "be whole numbers of minor units");
      }
      default -> {
        this.amount = 0;
        this.isDecimal = false;
      }
    }
  }

  /**
   * Reads all rows that are left.
   *
   * @param rows the result, which stays open
   * @param columns which columns make up the log
   * @param customers what customers are called
   * @param sink takes the rows
   * @return the number of rows
   * @throws BadRowException if a row cannot be used; the sink may have rows before it
   * @throws IllegalArgumentException if the result does not have the columns, in a type that can be
   *     read exactly
   */
  public static long read(
      ResultSet rows, LogColumns columns, CustomerKeys customers, OrderSink sink)
      throws SQLException {
    return new ResultSetOrders(rows, columns.reasonsIn(""), customers).read(new Block(sink), false);
  }

  /** The same for changes of subscriptions, with reasons if there is a column of them. */
  static long readChanges(
      ResultSet rows, LogColumns columns, CustomerKeys customers, SubscriptionSink sink)
      throws SQLException {
    Block block = new Block(sink, columns.hasReason());
    return new ResultSetOrders(rows, columns, customers).read(block, true);
  }

  private long read(Block block, boolean changes) throws SQLException {
    while (rows.next()) {
      int column = customer;
      try {
        long who = customers.areTexts() ? customers.number(rows.getString(column)) : whole(column);
        column = day;
        int when = day();
        column = amount;
        long howMuch = amount();
        CancelReason why = CancelReason.UNSTATED;
        if (changes) {
          Reasons.requireAmount(howMuch);
          if (reason > 0) {
            column = reason;
            why = Reasons.of(rows.getString(column));
            Reasons.requireEnd(why, howMuch);
          }
        }
        block.add(who, when, howMuch, why.code());
      } catch (BadRowException.Rule e) {
        throw new BadRowException(
            "row " + (block.rows() + 1),
            meta.getColumnLabel(column),
            String.valueOf(rows.getString(column)),
            e.text());
      }
    }
    return block.flush();
  }

  private long whole(int column) throws SQLException {
    long value = rows.getLong(column);
    if (value == 0 && rows.wasNull()) {
      throw isNull();
    }
    return value;
  }

  private int day() throws SQLException {
    switch (dayType) {
      case Types.DATE -> {
        LocalDate date = rows.getObject(day, LocalDate.class);
        if (date != null) {
          return days.of(date);
        }
      }
      case Types.TIMESTAMP -> {
        LocalDateTime time = rows.getObject(day, LocalDateTime.class);
        if (time != null) {
          return days.of(time.toLocalDate());
        }
      }
      default -> {
        OffsetDateTime time = rows.getObject(day, OffsetDateTime.class);
        if (time != null) {
          return days.of(time);
        }
      }
    }
    throw isNull();
  }

  private long amount() throws SQLException {
    if (amount == 0) {
      return 0;
    }
    if (!isDecimal) {
      long value = whole(amount);
      return columns.decimals() == 0
          ? value
          : Numbers.scaled(BigDecimal.valueOf(value), columns.decimals());
    }
    BigDecimal value = rows.getBigDecimal(amount);
    if (value == null) {
      throw isNull();
    }
    return Numbers.scaled(value, columns.decimals());
  }

  private static BadRowException.Rule isNull() {
    return new BadRowException.Rule("must not be null");
  }

  private int column(String name) throws SQLException {
    List<String> labels = new ArrayList<>();
    int found = 0;
    for (int c = 1; c <= meta.getColumnCount(); c++) {
      labels.add(meta.getColumnLabel(c));
      if (meta.getColumnLabel(c).equalsIgnoreCase(name)) {
        found = found == 0 ? c : -1;
      }
    }
    if (found <= 0) {
      throw new IllegalArgumentException(
          "column '" + name + "' must be in the result once, which has " + labels);
    }
    return found;
  }

  private void require(int column, List<Integer> types, String rule) throws SQLException {
    if (!types.contains(meta.getColumnType(column))) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "column '%s' must %s, but is %s",
              meta.getColumnLabel(column),
              rule,
              meta.getColumnTypeName(column)));
    }
  }
}
