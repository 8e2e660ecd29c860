package org.retentionkit.event;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collector;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.mask.NumberedMasks;

/**
 * Answers "in which periods was each customer active?" for events that are objects, with customers'
 * keys of any type.
 *
 * <p>Memory by customers, not by events: 8 bytes beside the {@link CustomerIndex index}; for more
 * than 64 periods 22 bytes, and 8 for each 64 periods from its first to its last. Results do not
 * depend on order or splitting, except for the numbers customers get in the index. Not thread-safe:
 * give each thread its own and combine them, as the {@link #collector collector} does.
 *
 * <pre>{@code
 * Keyed<String, ActivityMasks> activity =
 *     visits.stream()
 *         .collect(KeyedActivityAccumulator.collector(timeline, Visit::userId, Visit::day))
 *         .snapshot();
 * }</pre>
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class KeyedActivityAccumulator<K> {
  private static final int BUFFER = 256;

  private final Timeline timeline;
  private final CustomerIndex<K> index = new CustomerIndex<>();
  private final K[] keys;
  private final int[] days = new int[BUFFER];
  private final int[] numbers = new int[BUFFER];
  private int buffered;
  private final NumberedMasks masks;
  private final Tallies tallies = new Tallies();

  @SuppressWarnings("unchecked")
  private KeyedActivityAccumulator(Timeline timeline) {
    this.timeline = timeline;
    this.masks = NumberedMasks.of(ActivityLog.axis(timeline));
    this.keys = (K[]) new Object[BUFFER];
  }

  /**
   * An accumulator without events.
   *
   * @param timeline the periods
   * @param <K> the type of a customer's key
   */
  public static <K> KeyedActivityAccumulator<K> create(Timeline timeline) {
    return new KeyedActivityAccumulator<>(Checks.notNull("timeline", timeline));
  }

  /**
   * Collects a stream of events; a parallel one too.
   *
   * @param timeline the periods
   * @param customer the key of an event's customer
   * @param day the day of an event
   * @param <E> the type of an event
   * @param <K> the type of a customer's key
   */
  public static <E, K> Collector<E, ?, KeyedActivityAccumulator<K>> collector(
      Timeline timeline,
      Function<? super E, ? extends K> customer,
      Function<? super E, LocalDate> day) {
    Checks.notNull("customer", customer);
    Checks.notNull("day", day);
    return Collector.of(
        () -> KeyedActivityAccumulator.<K>create(timeline),
        (accumulator, event) -> accumulator.add(customer.apply(event), day.apply(event)),
        KeyedActivityAccumulator::combine,
        Collector.Characteristics.IDENTITY_FINISH);
  }

  /**
   * Adds an event.
   *
   * @param customer the customer's key
   * @param day its day
   */
  public void add(K customer, LocalDate day) {
    long epochDay = Checks.notNull("day", day).toEpochDay();
    add(customer, (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, epochDay)));
  }

  /**
   * Adds an event.
   *
   * @param customer the customer's key
   * @param epochDay its day, counted from 1 January 1970
   */
  public void add(K customer, int epochDay) {
    keys[buffered] = Checks.notNull("customer", customer);
    days[buffered++] = epochDay;
    if (buffered == BUFFER) {
      drain();
    }
  }

  private void drain() {
    int n = buffered;
    buffered = 0;
    index.addAll(keys, n, numbers);
    tallies.countDays(days, 0, n);
    masks.add(numbers, days, n, index.size());
  }

  /**
   * Adds all events of another accumulator, which keeps them too.
   *
   * @param other an accumulator with the same periods
   * @return this
   * @throws IllegalArgumentException if the periods differ
   */
  public KeyedActivityAccumulator<K> combine(KeyedActivityAccumulator<K> other) {
    Checks.notNull("other", other);
    if (!timeline.equals(other.timeline)) {
      throw Checks.broken("other", "must have the periods " + timeline, other.timeline);
    }
    other.drain();
    drain();
    int[] mapped = index.addAll(other.index);
    masks.addAll(other.masks, mapped, index.size());
    tallies.add(other.tallies);
    return this;
  }

  /**
   * What was found so far, whether in a period or not; the masks tell how many events lie outside.
   * Duplicates are not counted, as events are not kept.
   */
  public LogReport report() {
    drain();
    return ActivityLog.report(tallies, LogReport.DuplicateCheck.NOT_COUNTED, 0);
  }

  /**
   * The masks of all events added so far, with the index of the customers. More may be added
   * afterwards: the index then grows, the masks do not change.
   */
  public Keyed<K, ActivityMasks> snapshot() {
    drain();
    return new Keyed<>(index, new ActivityMasks(timeline, masks.masks(index.size())));
  }
}
