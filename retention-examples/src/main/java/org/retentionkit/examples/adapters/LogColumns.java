package org.retentionkit.examples.adapters;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;

/**
 * Answers "which columns make up the log, and how are they read?".
 *
 * <pre>{@code
 * LogColumns.orders("customer", "ordered_at", "total", Currency.getInstance("EUR"))
 *     .daysIn(ZoneId.of("Europe/Riga"))
 * }</pre>
 *
 * @param customer the name of the column with the customer
 * @param day the name of the column with a date or a time
 * @param amount the name of the column with the amount; empty without one
 * @param amounts what an amount counts
 * @param decimals how many decimals an amount may have, such as 2 for EUR; 0 for minor units
 * @param zone the zone whose days times with an offset fall on; a date or a time without one counts
 *     on the day that is written
 * @param reason the name of the column with the reason of a cancellation: voluntary, involuntary,
 *     or nothing; empty without one. Not looked at by readers of orders
 */
public record LogColumns(
    String customer,
    String day,
    String amount,
    Amounts amounts,
    int decimals,
    ZoneId zone,
    String reason) {

  /** What an amount counts. */
  public enum Amounts {
    /** The currency's unit: decimals such as 12.50. */
    UNITS,
    /** The currency's least unit: whole numbers such as 1250. */
    MINOR_UNITS,
    /** There is none: each row is handed on with 0, as activity has it. */
    NONE
  }

  /** Orders with amounts such as 12.50; times fall on days of UTC. */
  public static LogColumns orders(String customer, String day, String amount, Currency currency) {
    int decimals = currency.getDefaultFractionDigits();
    if (decimals < 0) {
      throw new IllegalArgumentException("currency must have decimals, but was " + currency);
    }
    return new LogColumns(customer, day, amount, Amounts.UNITS, decimals, ZoneOffset.UTC, "");
  }

  /** Changes of subscriptions, whose amount such as 12.50 is the recurring one from then on. */
  public static LogColumns subscriptions(
      String customer, String day, String amount, Currency currency) {
    return orders(customer, day, amount, currency);
  }

  /** Rows without an amount; times fall on days of UTC. */
  public static LogColumns activity(String customer, String day) {
    return new LogColumns(customer, day, "", Amounts.NONE, 0, ZoneOffset.UTC, "");
  }

  /** The same with amounts in minor units, such as 1250 for 12.50. */
  public LogColumns inMinorUnits() {
    if (amounts == Amounts.NONE) {
      throw new IllegalStateException("columns must have an amount to be in minor units");
    }
    return new LogColumns(customer, day, amount, Amounts.MINOR_UNITS, 0, zone, reason);
  }

  /** The same with times that fall on the days of a zone. */
  public LogColumns daysIn(ZoneId other) {
    return new LogColumns(customer, day, amount, amounts, decimals, other, reason);
  }

  /** The same with the reasons of cancellations in a column; without them if it is empty. */
  public LogColumns reasonsIn(String column) {
    return new LogColumns(customer, day, amount, amounts, decimals, zone, column);
  }

  boolean hasReason() {
    return !reason.isEmpty();
  }
}
