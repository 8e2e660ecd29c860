package org.retentionkit.cohort;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.ActivityAccumulator;
import org.retentionkit.event.KeyCodec;
import org.retentionkit.event.KeyedSaveable;
import org.retentionkit.event.SuppressionList;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.state.StateFiles;

/**
 * The cohort table of what has happened so far (streaming, real time, live retention): activity is
 * added as it comes, for ever and from any number of threads.
 *
 * <pre>{@code
 * CohortAccumulator<String> cohorts = CohortAccumulator.create(CalendarUnit.MONTH);
 * cohorts.add("ann", LocalDate.of(2026, 1, 5)); // from any thread
 * CohortTable table = cohorts.table();
 * cohorts.save(Path.of("cohorts.state")); // and after a restart: CohortAccumulator.load(file)
 * }</pre>
 *
 * <p>Memory: some 40 bytes a customer and the key; nothing a row. {@link ActivityAccumulator} has
 * the periods themselves, and {@link org.retentionkit.event.OrderAccumulator} orders and revenue.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class CohortAccumulator<K> implements KeyedSaveable<K> {
  private final ActivityAccumulator<K> active;

  private CohortAccumulator(ActivityAccumulator<K> active) {
    this.active = active;
  }

  /**
   * An accumulator without activity.
   *
   * @param unit of cohorts and ages; weeks begin on Monday
   * @param <K> the type of a customer's key
   */
  public static <K> CohortAccumulator<K> create(CalendarUnit unit) {
    return new CohortAccumulator<>(ActivityAccumulator.create(unit));
  }

  /**
   * Adds activity; any thread may.
   *
   * @param customer the customer's key, not blank
   * @param day the day of the activity
   * @return this
   * @throws IllegalArgumentException if the key is blank, or the day does not fit an int
   */
  public CohortAccumulator<K> add(K customer, LocalDate day) {
    active.add(customer, day);
    return this;
  }

  /** The same with an instant, which falls on a day of a zone. */
  public CohortAccumulator<K> add(K customer, Instant at, ZoneId zone) {
    active.add(customer, at, zone);
    return this;
  }

  /**
   * Adds all that another accumulator holds, which keeps it too.
   *
   * @param other an accumulator of the same unit
   * @return this
   * @throws IllegalArgumentException if the units differ
   */
  public CohortAccumulator<K> combine(CohortAccumulator<K> other) {
    active.combine(Checks.notNull("other", other).active);
    return this;
  }

  /** Keeps out who is on a list, whom it drops, and lists who is {@linkplain #drop dropped}. */
  public CohortAccumulator<K> keepingOut(SuppressionList<K> erased) {
    active.keepingOut(erased);
    return this;
  }

  /**
   * Erases a customer with all activity so far.
   *
   * @param customer the customer's key
   * @return the number of periods with activity that left; 0 if there was no such customer
   */
  public int drop(K customer) {
    return active.drop(customer);
  }

  /**
   * The cohort table so far, complete until the last day with activity: the period of that day is
   * in progress unless the day is its last.
   *
   * <p>Worked example: ann is active on 5 January and 9 February, bob on 20 January; the cohort of
   * January 2026 has 2 customers, of whom 50 % were active in February, which is in progress.
   *
   * @throws IllegalStateException if nothing was added yet
   */
  public CohortTable table() {
    return table(days().endExclusive());
  }

  /**
   * The cohort table so far.
   *
   * @param observedUntil the day until which, and without which, all activity was added; what
   *     happened on it or later is set aside by its period
   * @throws IllegalStateException if nothing was added yet
   */
  public CohortTable table(LocalDate observedUntil) {
    Checks.notNull("observedUntil", observedUntil);
    CalendarUnit unit = active.unit();
    LocalDate start = unit.floor(days().start());
    LocalDate end = unit.plus(unit.floor(days().endExclusive().minusDays(1)), 1);
    Timeline timeline = Timeline.of(Period.of(start, end), unit);
    return CohortCalculator.cohortTable(
        active.activity(timeline), RetentionCriterion.on(), observedUntil);
  }

  private Period days() {
    return active
        .days()
        .orElseThrow(
            () -> new IllegalStateException("activity must be added before there is a table"));
  }

  @Override
  public void writeTo(OutputStream out, KeyCodec<K> codec) throws IOException {
    active.writeTo(out, codec);
  }

  /**
   * The accumulator that was {@linkplain #writeTo written}, or an {@link ActivityAccumulator}
   * without a timeline: all bytes of the stream, which is not closed.
   *
   * @param in the bytes
   * @param codec how keys were written
   * @param <K> the type of a customer's key
   * @throws IOException if the stream throws it
   * @throws IllegalArgumentException if the bytes are cut, changed, foreign or of a later version
   */
  public static <K> CohortAccumulator<K> readFrom(InputStream in, KeyCodec<K> codec)
      throws IOException {
    return of(ActivityAccumulator.readFrom(in, codec));
  }

  /** The same from an array. */
  public static <K> CohortAccumulator<K> fromBytes(byte[] state, KeyCodec<K> codec) {
    return of(ActivityAccumulator.fromBytes(state, codec));
  }

  /** One that was {@linkplain #save(Path) saved} with keys that are texts; errors are unchecked. */
  public static CohortAccumulator<String> load(Path file) {
    return load(file, KeyCodec.ofStrings());
  }

  /** The same with keys of any type. */
  public static <K> CohortAccumulator<K> load(Path file, KeyCodec<K> codec) {
    return StateFiles.load(file, state -> fromBytes(state, codec));
  }

  private static <K> CohortAccumulator<K> of(ActivityAccumulator<K> active) {
    active
        .timeline()
        .ifPresent(
            timeline -> {
              throw Checks.broken("state", "must keep all periods", "of " + timeline);
            });
    return new CohortAccumulator<>(active);
  }

  /** For example {@code CohortAccumulator[3 customers, 12 rows, by month]}. */
  @Override
  public String toString() {
    return active.toString().replaceFirst("Activity", "Cohort");
  }
}
