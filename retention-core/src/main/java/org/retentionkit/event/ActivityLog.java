package org.retentionkit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;

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
    return LogColumns.of(customer).days(epochDay).activities();
  }

  /**
   * The activity of this log and of another one, with exact times if both have them.
   *
   * @param other the other log
   * @throws IllegalArgumentException if both have exact times, in different zones
   */
  ActivityLog<K> plus(ActivityLog<K> other);

  /**
   * The rows that were known on a day, in a log that says when each became known: what a measure
   * said then can be said again.
   *
   * <p>Worked example: an order of January that came with an export of 3 February is not in {@code
   * log.asKnownOn(LocalDate.of(2026, 1, 31))}.
   *
   * @param day the day, at whose end a row must have been known
   * @throws IllegalStateException if the log does not say when rows became known
   */
  ActivityLog<K> asKnownOn(LocalDate day);

  /**
   * The same rows where customers with several keys are one (alias, identity merge).
   *
   * <p>Worked example: {@code log.uniting(Map.of("ann@old", "ann@new"))} has the rows of both under
   * {@code "ann@new"}.
   *
   * @param aliases for each key that goes the one that it is one with, which may have an alias too
   * @throws IllegalArgumentException if aliases go in a circle
   */
  ActivityLog<K> uniting(Map<? extends K, ? extends K> aliases);

  /** The names of the attributes that rows state. */
  SortedSet<String> attributes();

  /**
   * The log in parts (segments), by the text of an attribute that each row states itself: what was
   * true of the customer then.
   *
   * <p>Worked example: of orders from Latvia, Estonia and Latvia, {@code
   * log.segments("country").get("LV")} has two.
   *
   * @param attribute the attribute's name
   * @return the parts by text, in its order; rows that do not state it by the empty text
   * @throws IllegalArgumentException if no row states such an attribute
   */
  SortedMap<String, ? extends ActivityLog<K>> segments(String attribute);

  /**
   * The log in parts, by the text of an attribute that held of the customer on a day, such as the
   * opening of a period: all rows of a customer are in one part.
   *
   * <p>Worked example: a customer of {@code "Basic"} since January and of {@code "Pro"} since March
   * is, by 1 March, in {@code "Pro"}, by 28 February in {@code "Basic"}.
   *
   * @param attribute the attribute's name
   * @param day the day, at whose end it must have been stated
   * @return the parts by text, in its order; customers of whom it was not stated by the empty text
   * @throws IllegalArgumentException if no row states such an attribute
   */
  SortedMap<String, ? extends ActivityLog<K>> segments(String attribute, LocalDate day);

  /** The keys of the customers, and the numbers that stand for them. */
  Customers<K> customers();

  /** The zone of the exact times, whose days the rows fall on; empty if the log has days only. */
  Optional<ZoneId> zone();

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
