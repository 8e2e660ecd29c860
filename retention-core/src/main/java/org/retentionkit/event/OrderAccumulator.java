package org.retentionkit.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.intake.ZoneDays;
import org.retentionkit.internal.state.StateFiles;

/**
 * Gathers orders as they come, for ever and from any number of threads (streaming, real time): of
 * each customer it keeps the days with orders, with their number and amount, and makes an {@link
 * OrderLog} of them at any time, which every measure takes.
 *
 * <pre>{@code
 * OrderAccumulator<String> orders = OrderAccumulator.create("EUR");
 * orders.add("ann", LocalDate.of(2026, 1, 5), new BigDecimal("20.00")); // from any thread
 * CohortCalculator.cohortTable(orders.log(), Period.ofYear(2026), CalendarUnit.MONTH);
 * }</pre>
 *
 * <p>What is lost against a log of all rows: which orders of a day were equal (duplicates are not
 * counted), and how a day's amount was split between its orders: the log has the whole amount in
 * one of them and 0 in the others. Refunds of a day are one row. All else is the same, in whatever
 * order and parts the orders come.
 *
 * <p>Memory: 12 to 14 bytes for each day of a customer with orders, 12 a customer, the key, and a
 * buffer of 20 bytes a row for half as many rows, or two million if that is more (and less while
 * fewer have come). Keys that are longs are kept as such, and may come in {@linkplain #sink
 * blocks}. A call that throws leaves all as it was, also without memory.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class OrderAccumulator<K> implements KeyedSaveable<K> {
  private final DayRows<K> rows;

  private OrderAccumulator(DayRows<K> rows) {
    this.rows = rows;
  }

  /**
   * An accumulator without orders, which refuses amounts of other currencies.
   *
   * @param currency the code of the amounts' currency, such as {@code "EUR"}
   * @param <K> the type of a customer's key
   */
  public static <K> OrderAccumulator<K> create(String currency) {
    return create(currency, CurrencyRule.REFUSE);
  }

  /**
   * An accumulator without orders.
   *
   * @param currency the code of the amounts' currency, such as {@code "EUR"}
   * @param rule what becomes of money in another currency
   * @param <K> the type of a customer's key
   */
  public static <K> OrderAccumulator<K> create(String currency, CurrencyRule rule) {
    return new OrderAccumulator<>(new DayRows<>(Money.currency(currency), rule));
  }

  /**
   * Adds an order; any thread may.
   *
   * @param customer the customer's key, not blank
   * @param day the day of the order
   * @param amount its amount, negative for a refund, of at most the currency's decimals
   * @return this
   * @throws IllegalArgumentException if the key is blank, the day does not fit an int, or the
   *     amount is no whole number of the currency's least unit
   */
  public OrderAccumulator<K> add(K customer, LocalDate day, BigDecimal amount) {
    return add(customer, ZoneDays.of(day), rows.minorUnits(amount));
  }

  /** The same with money; in another currency as the {@link CurrencyRule} says. */
  public OrderAccumulator<K> add(K customer, LocalDate day, Money amount) {
    return add(customer, ZoneDays.of(day), amount);
  }

  /** The same with an amount in the currency's least unit, such as cents. */
  public OrderAccumulator<K> addMinorUnits(K customer, LocalDate day, long minorUnits) {
    return add(customer, ZoneDays.of(day), minorUnits);
  }

  /** The same with an instant, which falls on a day of a zone. */
  public OrderAccumulator<K> add(K customer, Instant at, ZoneId zone, BigDecimal amount) {
    return add(customer, ZoneDays.dayOf(at, zone), rows.minorUnits(amount));
  }

  /** The same with an instant in a zone and an amount of money. */
  public OrderAccumulator<K> add(K customer, Instant at, ZoneId zone, Money amount) {
    return add(customer, ZoneDays.dayOf(at, zone), amount);
  }

  private OrderAccumulator<K> add(K customer, int day, Money amount) {
    rows.add(customer, day, amount);
    return this;
  }

  private OrderAccumulator<K> add(K customer, int day, long minorUnits) {
    rows.add(customer, day, minorUnits);
    return this;
  }

  /**
   * A way in for blocks of columns, of customers that are longs: safe for any thread. All rows of a
   * block of up to 65,536 are added, or none if that fails.
   *
   * @throws IllegalArgumentException when rows come, if customers have keys that are no longs
   */
  public OrderSink sink() {
    return rows::accept;
  }

  /**
   * Adds all orders of another accumulator, which keeps them too.
   *
   * @param other an accumulator in the same currency
   * @return this
   * @throws IllegalArgumentException if the currencies differ, or only one has keys that are longs
   */
  public OrderAccumulator<K> combine(OrderAccumulator<K> other) {
    rows.addAll(Checks.notNull("other", other).rows);
    return this;
  }

  /** Keeps out who is on a list, whom it drops, and lists who is {@linkplain #drop dropped}. */
  public OrderAccumulator<K> keepingOut(SuppressionList<K> erased) {
    rows.stripes.keepOut(erased);
    return this;
  }

  /**
   * Erases a customer with all orders so far; logs made before keep them. Orders that come later
   * count again, unless there is a {@linkplain #keepingOut list}. The {@link #report} still counts
   * the rows that were added.
   *
   * @param customer the customer's key
   * @return the days with orders, and those with refunds, that left; 0 if nobody has the key
   */
  public int drop(K customer) {
    return rows.stripes.drop(customer);
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return rows.currency;
  }

  /** The log of all orders so far; more may be added afterwards, the log does not change. */
  public OrderLog<K> log() {
    return rows.log();
  }

  /** What was found so far. Duplicates are not counted, as the orders of a day are added up. */
  public LogReport report() {
    return LogReport.of(rows.stripes.arrivals.tallies(), LogReport.DuplicateCheck.NOT_COUNTED, 0);
  }

  @Override
  public void writeTo(OutputStream out, KeyCodec<K> codec) throws IOException {
    rows.writeTo(out, codec);
  }

  /**
   * One that was {@linkplain #writeTo written}: all bytes of the stream, which is not closed.
   *
   * @param in the bytes
   * @param codec how keys were written
   * @param <K> the type of a customer's key
   * @throws IOException if the stream throws it
   * @throws IllegalArgumentException if the bytes are cut, changed, foreign or of a later version
   */
  public static <K> OrderAccumulator<K> readFrom(InputStream in, KeyCodec<K> codec)
      throws IOException {
    return fromBytes(Checks.notNull("in", in).readAllBytes(), codec);
  }

  /** The same from an array. */
  public static <K> OrderAccumulator<K> fromBytes(byte[] state, KeyCodec<K> codec) {
    return new OrderAccumulator<>(DayRows.read(state, codec));
  }

  /** One that was {@linkplain #save(Path) saved} with keys that are texts; errors are unchecked. */
  public static OrderAccumulator<String> load(Path file) {
    return load(file, KeyCodec.ofStrings());
  }

  /** The same with keys of any type. */
  public static <K> OrderAccumulator<K> load(Path file, KeyCodec<K> codec) {
    return StateFiles.load(file, state -> fromBytes(state, codec));
  }

  /** For example {@code OrderAccumulator[3 customers, 12 rows, EUR]}. */
  @Override
  public String toString() {
    return rows.stripes.text("OrderAccumulator", currency().getCurrencyCode());
  }
}
