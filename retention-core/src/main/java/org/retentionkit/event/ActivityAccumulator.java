package org.retentionkit.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.mask.StreamStore;

/**
 * Answers "in which periods was each customer active?" for rows that stream by and are not kept: at
 * most 28 bytes a customer and 16 MB a thread, nothing per row.
 *
 * <p>More than 64 periods cost 16 bytes a customer and 8 bytes a word, one for each 64 periods from
 * its first to its last; twice that while rows are merged. A thread that adds needs 30 bytes for
 * each customer and word beside, and 4 MB at least. Worked example: a customer active through all
 * of 400 days needs 72 bytes, 144 during a merge, and 240 for each thread that adds.
 *
 * <p>Results are the same in whatever order, blocks, accumulators and threads the rows come. An
 * accumulator is for one thread at a time; other threads add through a {@link #feed feed} of their
 * own. Rows of a thread are refused while another one that has added some is alive; rows added one
 * by one are checked by the thousand.
 *
 * <pre>{@code
 * ActivityAccumulator accumulator = ActivityAccumulator.create(timeline);
 * reader.forEachBlock((customers, days, n) -> accumulator.accept(customers, days, 0, n));
 * ActivityMasks masks = accumulator.snapshot();
 * }</pre>
 */
public final class ActivityAccumulator implements ActivitySink {
  private static final int BUFFER = 1024;

  private final Timeline timeline;
  private final StreamStore store;
  private final StreamStore.Feed feed;
  private final List<Feed> open = new ArrayList<>();
  private final long[] customers = new long[BUFFER];
  private final int[] days = new int[BUFFER];
  private int buffered;
  private final OneThread thread = new OneThread("accumulator");
  private final Tallies tallies = new Tallies();

  private ActivityAccumulator(Timeline timeline) {
    this.timeline = timeline;
    this.store = StreamStore.of(Folding.axis(timeline));
    this.feed = store.feed();
  }

  /**
   * An accumulator without rows.
   *
   * @param timeline the periods
   */
  public static ActivityAccumulator create(Timeline timeline) {
    return new ActivityAccumulator(Checks.notNull("timeline", timeline));
  }

  /**
   * Adds one row.
   *
   * @param customer the customer, any long
   * @param epochDay the day, counted from 1 January 1970
   */
  public void add(long customer, int epochDay) {
    int at = buffered;
    if (at >= BUFFER) {
      thread.enter();
      drain();
      at = 0;
    }
    customers[at] = customer;
    days[at] = epochDay;
    buffered = at + 1;
  }

  @Override
  public void accept(long[] customer, int[] epochDay, int from, int to) {
    check(customer, epochDay, from, to);
    thread.enter();
    take(customer, epochDay, from, to);
  }

  private void take(long[] customer, int[] epochDay, int from, int to) {
    feed.add(customer, epochDay, from, to);
    synchronized (open) { // feeds of other threads count here too
      tallies.countDays(epochDay, from, to);
    }
  }

  private static void check(long[] customer, int[] epochDay, int from, int to) {
    Checks.notNull("customer", customer);
    Checks.notNull("epochDay", epochDay);
    Checks.rows(from, to, Math.min(customer.length, epochDay.length));
  }

  /**
   * A way in for one other thread. Rows added through it count once it is closed; only then can a
   * snapshot be taken. Close it on the thread that used it.
   */
  public Feed feed() {
    synchronized (open) {
      Feed other = new Feed();
      open.add(other);
      return other;
    }
  }

  /** One thread's way into an accumulator. Not thread-safe itself. */
  public final class Feed implements ActivitySink, AutoCloseable {
    private StreamStore.@Nullable Feed bins = store.feed();
    private final Tallies added = new Tallies();
    private final OneThread own = new OneThread("feed");

    private Feed() {}

    /**
     * Takes rows.
     *
     * @throws IllegalStateException if this feed is closed, or in use by another thread
     */
    @Override
    public void accept(long[] customer, int[] epochDay, int from, int to) {
      check(customer, epochDay, from, to);
      if (bins == null) {
        throw new IllegalStateException("feed must be open to take rows, but is closed");
      }
      own.enter();
      bins.add(customer, epochDay, from, to);
      added.countDays(epochDay, from, to);
    }

    /** Brings the rows to the accumulator. Once closed, a feed stays so and does nothing more. */
    @Override
    public void close() {
      if (bins == null) {
        return;
      }
      bins.flush();
      bins = null; // its memory is free
      synchronized (open) {
        open.remove(this);
        tallies.add(added);
      }
    }
  }

  /**
   * Adds all rows of another accumulator, which keeps them too.
   *
   * @param other an accumulator with the same periods
   * @return this
   * @throws IllegalArgumentException if the periods differ
   */
  public ActivityAccumulator combine(ActivityAccumulator other) {
    Checks.notNull("other", other);
    if (!timeline.equals(other.timeline)) {
      throw Checks.broken("other", "must have the periods " + timeline, other.timeline);
    }
    other.settle();
    store.addAll(other.store);
    tallies.add(other.tallies);
    return this;
  }

  /** The number of rows added, whether in a period or not. */
  public long rows() {
    synchronized (open) {
      return tallies.rows() + buffered;
    }
  }

  /**
   * What was found so far, whether in a period or not; the masks tell how many rows lie outside.
   * Duplicates are not counted, as rows are not kept.
   */
  public LogReport report() {
    drain();
    synchronized (open) {
      return LogReport.of(tallies, LogReport.DuplicateCheck.NOT_COUNTED, 0);
    }
  }

  /**
   * The masks of all rows added so far; more may be added afterwards.
   *
   * @throws IllegalStateException if a feed is open
   */
  public ActivityMasks snapshot() {
    return snapshot(Workspace.sequential());
  }

  /**
   * The same, with the threads of a workspace.
   *
   * @param workspace the threads to use
   * @throws IllegalStateException if a feed is open
   */
  public ActivityMasks snapshot(Workspace workspace) {
    settle();
    return Folding.engine(Checks.notNull("workspace", workspace))
        .run((workers, arena) -> new ActivityMasks(timeline, store.masks(workers)));
  }

  private void settle() {
    synchronized (open) {
      if (!open.isEmpty()) {
        throw new IllegalStateException(
            "feeds must be closed before a snapshot, but " + open.size() + " are open");
      }
    }
    drain();
    feed.flush();
  }

  private void drain() {
    take(customers, days, 0, buffered);
    buffered = 0; // not before all are in
  }
}
