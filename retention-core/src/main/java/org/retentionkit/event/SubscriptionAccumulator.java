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
import java.util.Optional;
import org.retentionkit.Money;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.state.StateFiles;

/**
 * Gathers subscription changes (MRR changes) as they come, for ever and from any number of threads
 * (streaming, real time), and makes a {@link SubscriptionLog} of them at any time, which every
 * measure takes. Equal changes are one.
 *
 * <pre>{@code
 * SubscriptionAccumulator<String> changes = SubscriptionAccumulator.create("EUR");
 * changes.add("ann", LocalDate.of(2026, 1, 5), new BigDecimal("20.00")); // from any thread
 * changes.cancel("ann", LocalDate.of(2026, 3, 9), CancelReason.VOLUNTARY);
 * RevenueCalculator.movements(changes.log(), Period.ofYear(2026), CalendarUnit.MONTH);
 * }</pre>
 *
 * <p>With a zone exact times are kept, so that of several changes on a day the last one is the
 * last; changes added by day count as made when the day begins there.
 *
 * <p>Memory: 12 bytes a change, 16 with exact times, 12 a customer, the key, and a buffer of 20 or
 * 24 bytes a row for half as many rows, or up to two million. Keys that are longs are kept as such,
 * and may come in {@linkplain #sink blocks}. A call that throws leaves all as it was.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class SubscriptionAccumulator<K> implements KeyedSaveable<K> {
  private final ChangeRows<K> rows;

  private SubscriptionAccumulator(ChangeRows<K> rows) {
    this.rows = rows;
  }

  /**
   * An accumulator without changes, which keeps their days.
   *
   * @param currency the code of the amounts' currency, such as {@code "EUR"}
   * @param <K> the type of a customer's key
   */
  public static <K> SubscriptionAccumulator<K> create(String currency) {
    return new SubscriptionAccumulator<>(new ChangeRows<>(Money.currency(currency), null));
  }

  /** The same, which keeps exact times; changes fall in days and periods of the zone. */
  public static <K> SubscriptionAccumulator<K> create(String currency, ZoneId zone) {
    return new SubscriptionAccumulator<>(
        new ChangeRows<>(Money.currency(currency), Checks.notNull("zone", zone)));
  }

  /**
   * Adds a change; any thread may.
   *
   * @param customer the customer's key, not blank
   * @param day the day from which the amount holds
   * @param amount the new recurring amount, not the difference; 0 or more
   * @return this
   * @throws IllegalArgumentException if the key is blank, the day does not fit an int, or the
   *     amount is negative or no whole number of the currency's least unit
   */
  public SubscriptionAccumulator<K> add(K customer, LocalDate day, BigDecimal amount) {
    return add(customer, day, rows.minorUnits(amount), CancelReason.UNSTATED);
  }

  /** The same with an amount of money; one in another currency is refused. */
  public SubscriptionAccumulator<K> add(K customer, LocalDate day, Money amount) {
    return add(customer, day, rows.minorUnits(amount), CancelReason.UNSTATED);
  }

  /** The same with an amount in the currency's least unit, such as cents. */
  public SubscriptionAccumulator<K> addMinorUnits(K customer, LocalDate day, long minorUnits) {
    return add(customer, day, minorUnits, CancelReason.UNSTATED);
  }

  /** Adds the end of all that a customer pays, with its reason. */
  public SubscriptionAccumulator<K> cancel(K customer, LocalDate day, CancelReason reason) {
    return add(customer, day, 0, reason);
  }

  /**
   * Adds a change at an exact time; any thread may.
   *
   * @param customer the key
   * @param at when the amount begins to hold; finer than a millisecond is cut off
   * @param amount the new recurring amount, not the difference; 0 or more
   * @return this
   * @throws IllegalStateException if no zone was given to {@code create}
   */
  public SubscriptionAccumulator<K> add(K customer, Instant at, BigDecimal amount) {
    return add(customer, at, rows.minorUnits(amount), CancelReason.UNSTATED);
  }

  /** The same with an amount of money. */
  public SubscriptionAccumulator<K> add(K customer, Instant at, Money amount) {
    return add(customer, at, rows.minorUnits(amount), CancelReason.UNSTATED);
  }

  /** The same with an amount in the currency's least unit, such as cents. */
  public SubscriptionAccumulator<K> addMinorUnits(K customer, Instant at, long minorUnits) {
    return add(customer, at, minorUnits, CancelReason.UNSTATED);
  }

  /** Adds the end of all that a customer pays, at an exact time and with its reason. */
  public SubscriptionAccumulator<K> cancel(K customer, Instant at, CancelReason reason) {
    return add(customer, at, 0, reason);
  }

  private SubscriptionAccumulator<K> add(
      K customer, LocalDate day, long minorUnits, CancelReason reason) {
    rows.add(Checks.notNull("customer", customer), day, minorUnits, reason);
    return this;
  }

  private SubscriptionAccumulator<K> add(
      K customer, Instant at, long minorUnits, CancelReason reason) {
    rows.add(Checks.notNull("customer", customer), at, minorUnits, reason);
    return this;
  }

  /**
   * A way in for blocks of columns, of customers that are longs: safe for any thread. All rows of a
   * block of up to 65,536 are added, or none if that fails.
   *
   * @throws IllegalArgumentException when rows come, if customers have keys that are no longs, an
   *     amount is negative, a code is of no reason, or a reason goes with an amount
   */
  public SubscriptionSink sink() {
    return rows::accept;
  }

  /**
   * Takes changes made at exact times, of customers that are longs; the arrays are not kept.
   *
   * @param customer the customers
   * @param epochMilli when each change takes effect, in milliseconds since 1970
   * @param minorUnits the recurring amount from then on, 0 or more
   * @param reasonCode the {@link CancelReason#code() code} of each reason; empty if none is stated
   * @param from the first row
   * @param to the end of the rows
   * @throws IllegalStateException if no zone was given to {@code create}
   * @throws IllegalArgumentException as a {@link #sink} throws it, or if a day does not fit an int
   */
  public void acceptTimes(
      long[] customer, long[] epochMilli, long[] minorUnits, byte[] reasonCode, int from, int to) {
    rows.acceptTimes(customer, epochMilli, minorUnits, reasonCode, from, to);
  }

  /**
   * Adds all changes of another accumulator, which keeps them too.
   *
   * @param other an accumulator in the same currency and zone
   * @return this
   * @throws IllegalArgumentException if currency or zone differ, or only one has keys of longs
   */
  public SubscriptionAccumulator<K> combine(SubscriptionAccumulator<K> other) {
    rows.addAll(Checks.notNull("other", other).rows);
    return this;
  }

  /** Keeps out who is on a list, whom it drops, and lists who is {@linkplain #drop dropped}. */
  public SubscriptionAccumulator<K> keepingOut(SuppressionList<K> erased) {
    rows.stripes.keepOut(erased);
    return this;
  }

  /**
   * Erases a customer with all changes so far; logs made before keep them. Changes that come later
   * count again, unless there is a {@linkplain #keepingOut list}. The {@link #report} still counts
   * the rows that were added.
   *
   * @param customer the customer's key
   * @return the number of changes that left, equal ones once; 0 if there was no such customer
   */
  public int drop(K customer) {
    return rows.stripes.drop(customer);
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return rows.currency;
  }

  /** The zone of exact times; empty if days are kept. */
  public Optional<ZoneId> timeZone() {
    return Optional.ofNullable(rows.zone);
  }

  /** The log of all changes so far; more may be added afterwards, the log does not change. */
  public SubscriptionLog<K> log() {
    return rows.log();
  }

  /** What was found so far, with the days {@link SameDayRule} decides; duplicates are not. */
  public LogReport report() {
    return rows.report();
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
  public static <K> SubscriptionAccumulator<K> readFrom(InputStream in, KeyCodec<K> codec)
      throws IOException {
    return fromBytes(Checks.notNull("in", in).readAllBytes(), codec);
  }

  /** The same from an array. */
  public static <K> SubscriptionAccumulator<K> fromBytes(byte[] state, KeyCodec<K> codec) {
    return new SubscriptionAccumulator<>(ChangeRows.read(state, codec));
  }

  /** One that was {@linkplain #save(Path) saved} with keys that are texts; errors are unchecked. */
  public static SubscriptionAccumulator<String> load(Path file) {
    return load(file, KeyCodec.ofStrings());
  }

  /** The same with keys of any type. */
  public static <K> SubscriptionAccumulator<K> load(Path file, KeyCodec<K> codec) {
    return StateFiles.load(file, state -> fromBytes(state, codec));
  }

  /** For example {@code SubscriptionAccumulator[3 customers, 12 rows, EUR]}. */
  @Override
  public String toString() {
    return rows.stripes.text("SubscriptionAccumulator", currency().getCurrencyCode());
  }
}
