package org.retentionkit.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.intake.ZoneDays;
import org.retentionkit.internal.state.StateFiles;

/**
 * Gathers activity (events, logins, visits) as it comes, for ever and from any number of threads
 * (streaming, real time), and answers "in which periods was each customer active?" at any time.
 *
 * <p>It keeps nothing but the periods: of a unit of the calendar, without end, or of a timeline.
 * With days, it answers for weeks, months, quarters and years too; with months, for quarters and
 * years.
 *
 * <pre>{@code
 * ActivityAccumulator<String> active = ActivityAccumulator.create(CalendarUnit.MONTH);
 * active.add("ann", LocalDate.of(2026, 1, 5)); // from any thread
 * ActivityMasks year = active.activity(Timeline.of(Period.ofYear(2026), CalendarUnit.MONTH));
 * }</pre>
 *
 * <p>Memory: 12 bytes for each 64 periods in which a customer was active at all, 12 a customer, or
 * 22 to 43 for both until a result is asked for; the key; and a buffer of at most a million rows of
 * 8 to 12 bytes. Keys that are longs are kept as such, and may come in {@linkplain #sink blocks}.
 * Results are the same in whatever order and parts rows come. A call that throws leaves everything
 * as it was, also if memory is short.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class ActivityAccumulator<K> implements KeyedSaveable<K> {
  private final PeriodRows<K> rows;

  private ActivityAccumulator(PeriodRows<K> rows) {
    this.rows = rows;
  }

  /**
   * An accumulator without rows, which keeps periods of the calendar, weeks from Monday.
   *
   * @param unit the length of a period
   * @param <K> the type of a customer's key
   */
  public static <K> ActivityAccumulator<K> create(CalendarUnit unit) {
    return new ActivityAccumulator<>(new PeriodRows<>(new PeriodGrid(unit)));
  }

  /**
   * An accumulator without rows, which keeps the periods of a timeline, and counts the rows
   * outside.
   *
   * @param timeline the periods
   * @param <K> the type of a customer's key
   */
  public static <K> ActivityAccumulator<K> create(Timeline timeline) {
    return new ActivityAccumulator<>(new PeriodRows<>(new PeriodGrid(timeline)));
  }

  /**
   * Adds activity; any thread may.
   *
   * @param customer the customer's key, not blank
   * @param day the day of the activity
   * @return this
   * @throws IllegalArgumentException if the key is blank, or the day does not fit an int
   */
  public ActivityAccumulator<K> add(K customer, LocalDate day) {
    rows.add(customer, ZoneDays.of(day));
    return this;
  }

  /** The same with an instant, which falls on a day of a zone. */
  public ActivityAccumulator<K> add(K customer, Instant at, ZoneId zone) {
    rows.add(customer, ZoneDays.dayOf(at, zone));
    return this;
  }

  /**
   * A way in for blocks of columns, of customers that are longs: safe for any thread. All rows of a
   * block of up to 65,536 are added, or none if that fails.
   *
   * @throws IllegalArgumentException when rows come, if customers have keys that are no longs
   */
  public ActivitySink sink() {
    return rows::accept;
  }

  /**
   * Adds all that another accumulator holds, which keeps it too.
   *
   * @param other an accumulator of the same periods
   * @return this
   * @throws IllegalArgumentException if the periods differ, or only one has keys that are longs
   */
  public ActivityAccumulator<K> combine(ActivityAccumulator<K> other) {
    rows.addAll(Checks.notNull("other", other).rows);
    return this;
  }

  /** Keeps out who is on a list, whom it drops, and lists who is {@linkplain #drop dropped}. */
  public ActivityAccumulator<K> keepingOut(SuppressionList<K> erased) {
    rows.stripes.keepOut(erased);
    return this;
  }

  /**
   * Erases a customer with all activity so far; masks made before keep it. Activity that comes
   * later counts again, unless there is a {@linkplain #keepingOut list}. The {@link #report} still
   * counts the rows that were added.
   *
   * @param customer the customer's key
   * @return the number of periods with activity that left; 0 if there was no such customer
   */
  public int drop(K customer) {
    return rows.stripes.drop(customer);
  }

  /** The length of the periods that are kept. */
  public CalendarUnit unit() {
    return rows.grid.unit;
  }

  /** The periods that are kept; empty if all are. */
  public Optional<Timeline> timeline() {
    return Optional.ofNullable(rows.grid.timeline);
  }

  /** The keys of the customers so far, and the numbers that stand for them in masks. */
  public Customers<K> customers() {
    return rows.stripes.kept().customers();
  }

  /**
   * The periods each customer was active in so far; more may be added afterwards, the masks do not
   * change. Where all periods are kept, {@code rowsBefore} and {@code rowsAfter} of the masks count
   * a customer's kept periods, as rows are not known any more.
   *
   * @param timeline the periods: those of the accumulator, or whole periods that it keeps
   * @throws IllegalArgumentException if the periods are not whole periods of those kept
   */
  public ActivityMasks activity(Timeline timeline) {
    return rows.activity(timeline);
  }

  /** From the first to the last day with a row; empty if there is none. */
  public Optional<Period> days() {
    LogReport.Days days = report().days();
    return Optional.ofNullable(days)
        .map(found -> Period.of(found.first(), found.last().plusDays(1)));
  }

  /**
   * What was found so far, whether in a period or not. Duplicates are not counted, as rows are not
   * kept.
   */
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
  public static <K> ActivityAccumulator<K> readFrom(InputStream in, KeyCodec<K> codec)
      throws IOException {
    return fromBytes(Checks.notNull("in", in).readAllBytes(), codec);
  }

  /** The same from an array. */
  public static <K> ActivityAccumulator<K> fromBytes(byte[] state, KeyCodec<K> codec) {
    return new ActivityAccumulator<>(PeriodRows.read(state, codec));
  }

  /** One that was {@linkplain #save(Path) saved} with keys that are texts; errors are unchecked. */
  public static ActivityAccumulator<String> load(Path file) {
    return load(file, KeyCodec.ofStrings());
  }

  /** The same with keys of any type. */
  public static <K> ActivityAccumulator<K> load(Path file, KeyCodec<K> codec) {
    return StateFiles.load(file, state -> fromBytes(state, codec));
  }

  /** For example {@code ActivityAccumulator[3 customers, 12 rows, by month]}. */
  @Override
  public String toString() {
    return rows.stripes.text("ActivityAccumulator", Objects.toString(rows.grid));
  }
}
