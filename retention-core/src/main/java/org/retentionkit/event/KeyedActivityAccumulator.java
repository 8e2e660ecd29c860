package org.retentionkit.event;

import java.time.LocalDate;
import java.util.Arrays;
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
 * <p>Events wait in a buffer, and a key whose {@code equals} fails may do so when a later event is
 * added or a snapshot is taken. That call has done nothing then and may be made again; the event of
 * a key that fails twice is gone.
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
  private final int[] hashes = new int[BUFFER];
  private final int[] days = new int[BUFFER];
  private final int[] numbers = new int[BUFFER];
  private int buffered;

  /** Whether the first row that waits has failed once before. */
  private boolean failed;

  private final NumberedMasks masks;
  private final Tallies tallies = new Tallies();

  @SuppressWarnings("unchecked")
  private KeyedActivityAccumulator(Timeline timeline) {
    this.timeline = timeline;
    this.masks = NumberedMasks.of(Folding.axis(timeline));
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
    Checks.notNull("timeline", timeline);
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
    int hash = KeyHash.of("customer", customer);
    if (buffered == BUFFER) {
      drain();
    }
    keys[buffered] = customer;
    hashes[buffered] = hash;
    days[buffered++] = epochDay;
  }

  private void drain() {
    if (buffered == 0) {
      return;
    }
    Arrays.fill(numbers, -1);
    try {
      index.addAll(keys, hashes, buffered, numbers);
    } catch (RuntimeException e) {
      dropIfItFailsAgain();
      throw e;
    }
    masks.add(numbers, days, buffered, index.size());
    tallies.countDays(days, 0, buffered);
    buffered = 0;
    failed = false;
  }

  /** All rows wait on behind one that failed, so that none is lost; not for ever, though. */
  private void dropIfItFailsAgain() {
    int at = 0;
    while (numbers[at] >= 0) {
      at++;
    }
    if (at > 0 || !failed) { // the first one next time
      K key = keys[at];
      int hash = hashes[at];
      int day = days[at];
      move(0, 1, at);
      keys[0] = key;
      hashes[0] = hash;
      days[0] = day;
      failed = true;
    } else {
      move(1, 0, --buffered);
      failed = false;
    }
  }

  private void move(int from, int to, int rows) {
    System.arraycopy(keys, from, keys, to, rows);
    System.arraycopy(hashes, from, hashes, to, rows);
    System.arraycopy(days, from, days, to, rows);
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
    int[] mapped = index.addAll(other.index, numbers -> {});
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
    return LogReport.of(tallies, LogReport.DuplicateCheck.NOT_COUNTED, 0);
  }

  /**
   * The masks of all events added so far, with the index of the customers. More may be added
   * afterwards; neither changes.
   */
  public Keyed<K, ActivityMasks> snapshot() {
    drain();
    return new Keyed<>(index.frozen(), new ActivityMasks(timeline, masks.masks(index.size())));
  }
}
