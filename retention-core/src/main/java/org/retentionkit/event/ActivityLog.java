package org.retentionkit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.intake.ZoneDays;

/**
 * A log of activity (events, logins, visits): "who was active when?", rows (customer, day) in any
 * order. An {@link OrderLog} is one too, of which all rows but refunds are activity.
 *
 * <p>Made from objects, {@code of} reads them once and keeps columns: 12 bytes a row, 20 with exact
 * times, and the customers' keys. Made from columns, where any long is a customer and any int a
 * day, a log looks at the caller's arrays and does not copy them: they must not change while it is
 * in use. The results are the same in whatever order and blocks the rows come. Rows that come
 * grouped by customer are noticed and cost a fraction.
 *
 * <pre>{@code
 * ActivityLog<String> log =
 *     ActivityLog.of(events, Event::user, Event::at, ZoneId.of("Europe/Riga"));
 * ActivityCalculator.stickiness(log, Period.ofMonth(2026, 1)); // DAU/MAU
 * }</pre>
 *
 * <p>Memory for a fold: 8 bytes a row beside the log (16 for more than 63 periods) and 16 bytes a
 * customer. {@link ActivityAccumulator} needs no memory per row.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public sealed interface ActivityLog<K> permits OrderLog, ActivityRows {
  /**
   * A log of objects with days.
   *
   * <p>Worked example: {@code ActivityLog.of(visits, Visit::user, Visit::day)}.
   *
   * @param rows the objects, each of which is an activity
   * @param customer the customer's key, not blank
   * @param day the day of the activity
   * @throws NullPointerException if a row, customer or day is null
   * @throws IllegalArgumentException if a key is blank
   */
  static <T, K> ActivityLog<K> of(
      Iterable<? extends T> rows,
      Function<? super T, ? extends K> customer,
      Function<? super T, LocalDate> day) {
    return LogRows.<T>of(rows).day(day).activities(customer);
  }

  /**
   * A log of objects with instants, which are kept as exact times.
   *
   * @param rows the objects, each of which is an activity
   * @param customer the customer's key, not blank
   * @param at when it was
   * @param zone the zone whose days the instants fall on
   * @throws NullPointerException if a row, customer or instant is null
   * @throws IllegalArgumentException if a key is blank, or a day does not fit an int
   */
  static <T, K> ActivityLog<K> of(
      Iterable<? extends T> rows,
      Function<? super T, ? extends K> customer,
      Function<? super T, Instant> at,
      ZoneId zone) {
    return LogRows.<T>of(rows).at(at, zone).activities(customer);
  }

  /**
   * The steps to a log of objects, for what {@code of} has no arguments for; the customer's key
   * comes last: {@code ActivityLog.from(events).millis(Event::at, zone).activities(Event::user)}.
   *
   * @param rows the objects
   */
  static <T> LogRows<T> from(Iterable<? extends T> rows) {
    return LogRows.of(rows);
  }

  /**
   * All rows of two columns.
   *
   * @param customer the customers
   * @param epochDay the day of each row, counted from 1 January 1970
   * @throws IllegalArgumentException if the columns differ in length
   */
  static ActivityLog<Long> ofColumns(long[] customer, int[] epochDay) {
    return ofColumns(customer, epochDay, 0, Checks.notNull("customer", customer).length);
  }

  /**
   * Some rows of two columns.
   *
   * @param customer the customers
   * @param epochDay the day of each row, counted from 1 January 1970
   * @param from the first row
   * @param to the end of the rows, exclusive
   * @throws IllegalArgumentException if the columns differ in length
   * @throws IndexOutOfBoundsException if the rows are not rows of the columns
   */
  static ActivityLog<Long> ofColumns(long[] customer, int[] epochDay, int from, int to) {
    return new ActivityRows<>(
        Customers.numbers(),
        Columns.of(List.of(Columns.Block.of(customer, epochDay, from, to))),
        null);
  }

  /**
   * All rows of two columns with exact times.
   *
   * @param customer the customers
   * @param epochMilli the time of each row, in milliseconds since 1970
   * @param zone the zone whose days the times fall on
   * @throws IllegalArgumentException if the columns differ in length, or a day does not fit an int
   */
  static ActivityLog<Long> ofTimes(long[] customer, long[] epochMilli, ZoneId zone) {
    int[] epochDay = new ZoneDays(zone).ofAll(epochMilli);
    return new ActivityRows<>(
        Customers.numbers(),
        Columns.of(List.of(Columns.Block.timed(customer, epochDay, epochMilli))),
        zone);
  }

  /**
   * The activity of this log and of another one, with exact times if both have them.
   *
   * @param other the other log
   * @throws IllegalArgumentException if both have exact times, in different zones
   */
  ActivityLog<K> plus(ActivityLog<K> other);

  /** The keys of the customers, and the numbers that stand for them. */
  Customers<K> customers();

  /** The zone of the exact times, whose days the rows fall on; empty if the log has days only. */
  default Optional<ZoneId> zone() {
    return Optional.empty();
  }

  /** The number of rows. */
  long rows();

  /**
   * The periods each customer was active in; refunds of an order log are no activity.
   *
   * @param timeline the periods
   */
  ActivityMasks activity(Timeline timeline);

  /**
   * Shows every customer's rows to a visitor, in the order of their days, exact times breaking ties
   * where the log has them; of an order log with their amounts, of which those below 0 are refunds
   * and no activity.
   *
   * @param visitors makes a visitor for each thread
   * @param <V> the type of a visitor
   * @return the visitors, at least one, each of which has seen other customers
   */
  <V extends CustomerVisitor> List<V> visit(Supplier<? extends V> visitors);

  /**
   * The same log, read with the threads and memory of a workspace from now on; without one, each
   * reading takes place on the calling thread.
   *
   * @param workspace the threads and memory to use
   */
  ActivityLog<K> using(Workspace workspace);

  /**
   * What is in the log. Rows are equal on one day, or in one millisecond if all have exact times.
   */
  LogReport report();
}
